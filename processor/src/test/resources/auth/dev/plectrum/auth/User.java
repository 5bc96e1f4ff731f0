package dev.plectrum.auth;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.UserModel;

@Model
@UserModel
public record User(@Id long id, boolean isStaff) {}
