package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Was;
import jakarta.validation.constraints.Size;

@Model
record Track(
    @Id long id,
    @Was("name") @Size(max = 200) String title) {}
//                                       ^ PL4105
