package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Model(ordering = "favourite")
//                ^ PL1240
public record Author(
    @Id long id,
    @Size(max = 120) String name,
    @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<Book> favourite) {}
