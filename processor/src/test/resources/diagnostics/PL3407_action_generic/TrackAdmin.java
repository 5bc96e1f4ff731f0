package shop;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  @AdminAction("Put on sale")
  static <T> long putOnSale(TrackQuery selected) {
//                ^ PL3407
    return 0;
  }
}
