package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;

@AdminRegister(Track.class)
@ListDisplay(
    value = {"name", "duration"},
    sortable = "duration")
//             ^ PL3121
final class TrackAdmin {}
