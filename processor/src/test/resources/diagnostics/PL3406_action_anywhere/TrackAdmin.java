package shop;

import dev.plectrum.adminsite.AdminAction;

final class TrackAdmin {
  @AdminAction("Put on sale")
//^ PL3406
  static long putOnSale(TrackQuery selected) {
    return 0;
  }
}
