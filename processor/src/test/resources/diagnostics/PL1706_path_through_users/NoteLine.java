package shop;

import dev.plectrum.model.From;
import dev.plectrum.model.Projection;

@Projection(of = Note.class)
record NoteLine(@From("author.username") String author) {}
//                    ^ PL1706
