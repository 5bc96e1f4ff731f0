package shop;

import dev.plectrum.project.App;
import stock.StockApp;

@App(value = "shop", uses = StockApp.class)
final class ShopApp {}
