package vault;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Targets;
import office.Skill;
import office.Task;

/** What was handed over, in the app of somebody else. */
@Model
public record Receipt(
    @Id long id,
    @Targets({Task.class, Skill.class}) @OnDelete(DeleteRule.PROTECT)
        GenericForeignKey<Record> about) {}
