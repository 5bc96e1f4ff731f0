package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fieldset;

@AdminRegister(Track.class)
@Fieldset(title = "Price", fields = {})
//                                  ^ PL3107
final class TrackAdmin {}
