package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Checkboxes;

@AdminRegister(Track.class)
@Checkboxes({"samplers", "name"})
//                       ^ PL3212
final class TrackAdmin {}
