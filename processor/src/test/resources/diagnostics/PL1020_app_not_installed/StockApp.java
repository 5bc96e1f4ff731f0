package stock;

import dev.plectrum.project.App;

@App("stock")
public final class StockApp {}
//           ^ PL1020
