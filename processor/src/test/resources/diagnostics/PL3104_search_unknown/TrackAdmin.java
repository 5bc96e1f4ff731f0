package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(Track.class)
@SearchFields({"^nane", "slug"})
//             ^ PL3104
final class TrackAdmin {}
