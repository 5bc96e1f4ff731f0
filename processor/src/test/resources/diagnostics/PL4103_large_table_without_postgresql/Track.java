package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Large;
import dev.plectrum.model.Model;

@Model
@Large
record Track(
    @Id long id,
    int name) {}
//      ^ PL4103
