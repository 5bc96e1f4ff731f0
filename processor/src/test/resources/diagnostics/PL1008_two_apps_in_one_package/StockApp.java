package shop;

import dev.plectrum.project.App;

@App("stock")
final class StockApp {}
//    ^ PL1008
