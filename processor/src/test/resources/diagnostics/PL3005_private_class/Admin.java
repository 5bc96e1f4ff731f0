package shop;

import dev.plectrum.adminsite.AdminRegister;

final class Admin {
  @AdminRegister(Track.class)
//                    ^ PL3005
  private static final class TrackAdmin {}
}
