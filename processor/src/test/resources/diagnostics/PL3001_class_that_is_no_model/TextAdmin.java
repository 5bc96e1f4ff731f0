package shop;

import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(String.class)
//                   ^ PL3001
final class TextAdmin {}
