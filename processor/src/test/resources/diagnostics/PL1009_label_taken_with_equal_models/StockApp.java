package stock;

import dev.plectrum.project.App;

@App("shop")
final class StockApp {}
//    ^ PL1009
