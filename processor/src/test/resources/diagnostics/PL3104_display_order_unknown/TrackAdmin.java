package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Display;
import dev.plectrum.adminsite.ListDisplay;

@AdminRegister(Track.class)
@ListDisplay({"name", "title"})
final class TrackAdmin {
  @Display(orderBy = "nane")
//                   ^ PL3104
  static String title(Track track) {
    return track.name();
  }
}
