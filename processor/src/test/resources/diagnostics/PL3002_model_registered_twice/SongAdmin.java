package shop;

import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class SongAdmin {}
