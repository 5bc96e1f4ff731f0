package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Exclude;
import dev.plectrum.adminsite.Fieldset;

@AdminRegister(Track.class)
@Fieldset(fields = {"name", "slug"})
@Exclude("slug")
//       ^ PL3201
final class TrackAdmin {}
