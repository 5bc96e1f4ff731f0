package shop;

import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import stock.StockApp;

@Project(
    apps = {ShopApp.class, StockApp.class},
    urls = {
      @Include(path = "/shop", app = ShopApp.class),
      @Include(path = "/shop", app = StockApp.class)
//                    ^ PL1017
    })
final class Site {}
