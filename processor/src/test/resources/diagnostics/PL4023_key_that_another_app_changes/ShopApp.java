package shop;

import dev.plectrum.project.App;
import goods.GoodsApp;

@App(value = "shop", uses = GoodsApp.class)
final class ShopApp {}
//    ^ PL4023
