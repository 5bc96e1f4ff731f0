package shop;

import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import stock.StockApp;

@Project(
    apps = {ShopApp.class, StockApp.class},
    urls = {
      @Include(path = "/", app = ShopApp.class),
//                    ^ PL1021
      @Include(path = "/stock", app = StockApp.class)
    })
final class Site {}
