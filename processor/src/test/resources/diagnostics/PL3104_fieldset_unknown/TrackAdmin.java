package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fieldset;

@AdminRegister(Track.class)
@Fieldset(fields = {"name", "albumm"})
//                          ^ PL3104
final class TrackAdmin {}
