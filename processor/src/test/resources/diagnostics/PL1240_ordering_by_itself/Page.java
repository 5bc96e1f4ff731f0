package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import org.jspecify.annotations.Nullable;

@Model(ordering = {"parent.id", "parent"})
//                              ^ PL1240
public record Page(
    @Id long id, @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<Page> parent) {}
