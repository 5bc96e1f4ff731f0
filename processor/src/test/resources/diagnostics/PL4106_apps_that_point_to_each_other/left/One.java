package left;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import right.Two;

@Model
public record One(@Id long id, @OnDelete(DeleteRule.CASCADE) ForeignKey<Two> other) {}
