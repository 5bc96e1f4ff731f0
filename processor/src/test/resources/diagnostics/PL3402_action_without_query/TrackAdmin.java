package shop;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  @AdminAction("Put on sale")
  static long putOnSale() {
//            ^ PL3402
    return 0;
  }
}
