package shop;

import dev.plectrum.model.UserModel;

@UserModel
record Member(long id, String username, String password) {}
// <- PL1601
