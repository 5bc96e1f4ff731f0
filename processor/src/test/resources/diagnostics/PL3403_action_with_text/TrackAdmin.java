package shop;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  @AdminAction("Put on sale")
  static long putOnSale(TrackQuery selected, String reason) {
//                                                  ^ PL3403
    return 0;
  }
}
