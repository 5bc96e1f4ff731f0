package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}
