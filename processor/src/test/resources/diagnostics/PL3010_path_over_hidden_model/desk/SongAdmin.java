package shop.desk;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.Ordering;
import dev.plectrum.adminsite.SearchFields;
import shop.Song;

@AdminRegister(Song.class)
@ListDisplay({"name", "singer", "singer.name"})
//                              ^ PL3010
@ListFilter({"singer", "singer.name"})
@SearchFields("singer.name")
@Ordering("singer.name")
final class SongAdmin {}
