package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fieldset;

@AdminRegister(Track.class)
@Fieldset(fields = {"name", "slug"})
@Fieldset(title = "Address", fields = "slug")
//                                    ^ PL3202
final class TrackAdmin {}
