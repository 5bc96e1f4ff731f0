package shop;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  @AdminAction("Put on sale")
  static long putOnSale(TrackQuery selected) throws Exception {
//            ^ PL3410
    return 0;
  }
}
