package shop;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  @AdminAction("Put on sale")
  long putOnSale(TrackQuery selected) {
//     ^ PL3401
    return 0;
  }
}
