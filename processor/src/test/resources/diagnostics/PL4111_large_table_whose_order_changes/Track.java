package shop;

import dev.plectrum.model.Collation;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Large;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model(indexes = @Index(value = "name", name = "shop_track_name_idx"))
@Large
record Track(
    @Id long id,
    @Collation(postgresql = "C", sqlite = "BINARY") @Size(max = 200) String name) {}
//                                                                          ^ PL4111
