package shop;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  @AdminAction("Put on sale")
  static long putOnSale(TrackQuery selected) {
    return 0;
  }

  @AdminAction("Put on sale at once")
  static long putOnSale(TrackQuery selected, AlbumDao albums) {
//            ^ PL3408
    return 0;
  }
}
