package shop;

import dev.plectrum.project.App;
import people.PeopleApp;

@App(value = "shop", uses = PeopleApp.class)
final class ShopApp {}
//    ^ PL4019
