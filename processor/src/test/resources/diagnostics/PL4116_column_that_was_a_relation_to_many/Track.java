package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Was;

@Model
record Track(
    @Id long id,
    @Was("similar") int similarity) {}
//                      ^ PL4116
