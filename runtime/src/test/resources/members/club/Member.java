package club;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.auth.Group;
import dev.plectrum.auth.Permission;
import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Default;
import dev.plectrum.model.Embedded;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Unique;
import dev.plectrum.model.UserModel;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who belongs to the club, and signs in with their address. */
@Model
@UserModel(username = "email", fullName = "name")
public record Member(
    @Id UUID id,
    @Label @Unique @NotBlank @Email @Size(max = 254) String email,
    @NotBlank @Size(max = 100) String name,
    @Size(max = 128) String password,
    @Nullable Instant lastLogin,
    @Default("true") boolean isActive,
    @Default("false") boolean isStaff,
    @Default("false") boolean isSuperuser,
    @CreatedAt Instant joined,
    @OnDelete(CASCADE) @Nullable ForeignKey<Team> team,
    @Embedded @Nullable Home home,
    ManyToMany<Group> groups,
    ManyToMany<Permission> userPermissions) {}
