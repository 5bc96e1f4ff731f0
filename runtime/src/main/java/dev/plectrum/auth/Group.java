package dev.plectrum.auth;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Users who may do the same things: Django's {@code auth_group}. */
@Model
public record Group(
    @Id long id,
    @Label @Unique @NotBlank @Size(max = 150) String name,
    ManyToMany<Permission> permissions) {}
