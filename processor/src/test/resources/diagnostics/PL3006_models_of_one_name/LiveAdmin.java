package shop;

import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(shop.live.Track.class)
final class LiveAdmin {}
