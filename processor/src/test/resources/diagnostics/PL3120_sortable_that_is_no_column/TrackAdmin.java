package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;

@AdminRegister(Track.class)
@ListDisplay(
    value = {"name", "album"},
    sortable = {"name", "slug"})
//                      ^ PL3120
final class TrackAdmin {}
