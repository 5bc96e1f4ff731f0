package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Was;

@Model
record Track(
    @Id long id,
    @Was("year") int made,
    @Was("year") int released) {}
//                   ^ PL4115
