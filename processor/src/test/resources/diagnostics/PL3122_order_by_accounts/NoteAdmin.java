package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Ordering;

@AdminRegister(Note.class)
@Ordering("author")
//        ^ PL3122
final class NoteAdmin {}
