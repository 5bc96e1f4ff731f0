package shop;

import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Line.class)
//                 ^ PL3011
final class LineAdmin {}
