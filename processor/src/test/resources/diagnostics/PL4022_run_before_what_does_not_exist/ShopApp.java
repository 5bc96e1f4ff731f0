package shop;

import dev.plectrum.project.App;

@App("shop")
final class ShopApp {}
//    ^ PL4022
