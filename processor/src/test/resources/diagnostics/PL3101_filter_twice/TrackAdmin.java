package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListFilter;

@AdminRegister(Track.class)
@ListFilter({"album", "album"})
//                    ^ PL3101
final class TrackAdmin {}
