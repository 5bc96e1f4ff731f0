package shop.song;

import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Song.class)
final class SongAdmin {}
