package kitchen;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import dev.plectrum.model.Targets;
import org.jspecify.annotations.Nullable;

/** Keys to several models, under names that generated code has too, to models with such names. */
@Model(ordering = "-path.type", indexes = @Index("in.id"))
public record Pointers(
    @Id long id,
    @Targets({Record.class, Table.class, Order.class, Pointers.class})
        GenericForeignKey<Object> path,
    @Targets({Query.class, Optional.class}) @OnDelete(DeleteRule.RESTRICT)
        @Nullable GenericForeignKey<Object> in,
    @Targets({Consumer.class, Generated.class, Draft.class}) @OnDelete(DeleteRule.DO_NOTHING)
        GenericForeignKey<Object> known,
    @Targets({Path.class, Type.class}) @Nullable GenericForeignKey<Named> row,
    @ReverseOf("path") ReverseSet<Pointers> peers) {
  /** What has a name. */
  public interface Named {}

  /** A model whose fields are those of such a key. */
  @Model
  public record Path(
      @Id long type, @Targets(Path.class) GenericForeignKey<Path> of, @ReverseOf("row") ReverseSet<Pointers> relation)
      implements Named {}

  /** A model that is called as one of the columns of such a key. */
  @Model
  public record Type(@Id long id) implements Named {}
}
