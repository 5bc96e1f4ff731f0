package dev.plectrum.auth;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record User(@Id long id, boolean isStaff) {}
