package shop;

import dev.plectrum.project.App;

@App("Shop")
//   ^ PL1006
final class ShopApp {}
