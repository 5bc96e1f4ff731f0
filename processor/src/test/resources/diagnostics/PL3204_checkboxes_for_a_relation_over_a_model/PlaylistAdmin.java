package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Checkboxes;

@AdminRegister(Playlist.class)
@Checkboxes("tracks")
//          ^ PL3204
final class PlaylistAdmin {}
