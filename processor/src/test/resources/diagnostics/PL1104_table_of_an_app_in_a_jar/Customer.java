package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;
import dev.plectrum.project.App;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

@Table("auth_user")
@Model
record Customer(@Id long id) {}
// <- PL1104
