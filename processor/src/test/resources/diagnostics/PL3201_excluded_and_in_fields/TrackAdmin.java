package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Exclude;
import dev.plectrum.adminsite.Fields;

@AdminRegister(Track.class)
@Fields({"name", "slug"})
@Exclude("slug")
//       ^ PL3201
final class TrackAdmin {}
