package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Checkboxes;

@AdminRegister(Track.class)
@Checkboxes("sampler")
//          ^ PL3104
final class TrackAdmin {}
