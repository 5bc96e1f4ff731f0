package shop;

import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import stock.StockApp;

@Project(
    apps = ShopApp.class,
    urls = {
      @Include(path = "/", app = ShopApp.class),
      @Include(path = "/stock", app = StockApp.class)
//                                            ^ PL1015
    })
final class Site {}
