package shop;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  @AdminAction("Put on sale")
  static boolean putOnSale(TrackQuery selected) {
//               ^ PL3404
    return true;
  }
}
