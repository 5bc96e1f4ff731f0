package shop;

import dev.plectrum.project.App;

@App(value = "shop", uses = String.class)
//                                ^ PL1010
final class ShopApp {}
