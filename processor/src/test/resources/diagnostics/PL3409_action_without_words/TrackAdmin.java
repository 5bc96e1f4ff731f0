package shop;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  @AdminAction("")
//             ^ PL3409
  static long putOnSale(TrackQuery selected) {
    return 0;
  }
}
