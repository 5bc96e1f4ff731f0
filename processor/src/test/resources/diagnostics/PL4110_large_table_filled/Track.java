package shop;

import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.Id;
import dev.plectrum.model.Large;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
@Large
record Track(
    @Id long id,
    @Size(max = 200) String name,
    @DatabaseDefault(sql = "random()") double place) {}
//                                            ^ PL4110
