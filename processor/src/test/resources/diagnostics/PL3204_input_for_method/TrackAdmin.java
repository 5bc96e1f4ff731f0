package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fieldset;

@AdminRegister(Track.class)
@Fieldset(fields = {"name", "duration"})
//                          ^ PL3204
final class TrackAdmin {}
