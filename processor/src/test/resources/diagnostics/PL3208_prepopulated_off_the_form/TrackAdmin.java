package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;
import dev.plectrum.adminsite.Prepopulated;

@AdminRegister(Track.class)
@Fields({"name", "album"})
@Prepopulated(field = "slug", from = "name")
//                    ^ PL3208
final class TrackAdmin {}
