package shop;

import dev.plectrum.project.App;

@App("")
//   ^ PL1006
final class ShopApp {}
