package right;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import left.One;

@Model
public record Two(@Id long id, @OnDelete(DeleteRule.CASCADE) ForeignKey<One> other) {}
