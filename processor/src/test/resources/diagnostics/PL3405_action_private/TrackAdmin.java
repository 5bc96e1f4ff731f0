package shop;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  @AdminAction("Put on sale")
  private static long putOnSale(TrackQuery selected) {
//                    ^ PL3405
    return 0;
  }
}
