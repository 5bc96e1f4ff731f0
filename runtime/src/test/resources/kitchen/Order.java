package kitchen;

import static dev.plectrum.model.DeleteRule.*;

import dev.plectrum.model.*;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Components whose names mean something to Java, to SQL or to generated code. */
@Model(ordering = {"order", "-user"})
public record Order(
    @Id long key,
    int order,
    String user,
    @Nullable String group,
    int in,
    String row,
    String at,
    String value,
    int index,
    int column,
    String errors,
    boolean creating,
    int set,
    String bind,
    String check,
    String db,
    String database,
    String query,
    String path,
    String name,
    String draft,
    String changes,
    String table,
    String select,
    String now,
    String hasId,
    String record,
    String string,
    int fooBar,
    @Column("Mixed_Case") String odd,
    @Size(max = 3) String pattern,
    @OnDelete(CASCADE) ForeignKey<Order> peers,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Order> known,
    @OnDelete(PROTECT) ForeignKey<kitchen.hidden.Collection> isNothing,
    @OnDelete(DO_NOTHING) @Nullable OneToOne<Record> id,
    @ReverseOf("peers") ReverseSet<Order> to,
    ManyToMany<kitchen.hidden.List> eq) {}
