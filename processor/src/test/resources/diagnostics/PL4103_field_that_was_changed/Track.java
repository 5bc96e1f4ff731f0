package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
record Track(
    @Id long id,
    @Size(max = 250) String name) {}
//                          ^ PL4103
