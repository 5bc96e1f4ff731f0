package dev.plectrum.processor.schema;

import dev.plectrum.processor.schema.LogicalType.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to large tables while a migration runs, on PostgreSQL. */
final class Locks {
  /** What PostgreSQL works out for each row; of other functions, as {@code now()}, once for all. */
  private static final Pattern VOLATILE =
      Pattern.compile(
          "(?i)\\b(random|gen_random_\\w+|uuid_generate_v\\w+|uuidv[47]|nextval"
              + "|clock_timestamp|timeofday)\\s*\\(");

  private Locks() {}

  /**
   * What the models {@code after} were called before {@code operations}; without those that the
   * operations make, as a new table has no rows that it would take long to read.
   */
  static Set<ModelName> former(Set<ModelName> after, List<Operation> operations) {
    Set<ModelName> names = new HashSet<>(after);
    for (int i = operations.size() - 1; i >= 0; i--) {
      Operation operation = operations.get(i);
      if (operation instanceof ModelOperation.CreateModel create) {
        names.remove(create.state().name());
      } else if (operation instanceof FreeOperation.Separate separate) {
        names = former(names, separate.state());
      } else {
        names = names.stream().map(operation::former).collect(Collectors.toSet());
      }
    }
    return names;
  }

  /** What the models are called after {@code operation} that were {@code before} it. */
  static Set<ModelName> later(Set<ModelName> before, Operation operation) {
    return before.stream().map(operation::later).collect(Collectors.toSet());
  }

  /**
   * Whether one of {@code operations} reads every row of a large table, so that it has to be done
   * in steps that let others go on. Rows whose keys follow another primary key cannot be.
   *
   * @param large models that are there before
   */
  static boolean readsLarge(List<Operation> operations, Set<ModelName> large, Schema before) {
    return KeyChange.of(operations, before).stream().noneMatch(KeyChange::isFollowed)
        && anyReadsLarge(operations, large, before);
  }

  private static boolean anyReadsLarge(
      List<Operation> operations, Set<ModelName> large, Schema before) {
    Schema schema = before;
    Set<ModelName> names = large;
    for (Operation operation : operations) {
      boolean reads =
          operation instanceof FreeOperation.Separate separate
              ? anyReadsLarge(separate.database(), names, schema)
              : operation.touches().stream().anyMatch(names::contains) && reads(operation, schema);
      if (reads) {
        return true;
      }
      schema = operation.apply(schema);
      names = later(names, operation);
    }
    return false;
  }

  private static boolean reads(Operation operation, Schema schema) {
    if (operation instanceof PartOperation.AddPart
        || operation instanceof PartOperation.AlterPart) {
      return true;
    }
    if (operation instanceof FieldOperation.AddField add
        && add.field() instanceof FieldState.Stored stored) {
      return stored instanceof FieldState.Key || stored.unique() != null;
    }
    if (operation instanceof FieldOperation.AlterField alter
        && alter.field() instanceof FieldState.Stored now) {
      FieldState then = schema.get(alter.model()).field(now.name()).orElse(now);
      boolean stricter =
          then instanceof FieldState.Stored before && before.nullable() && !now.nullable();
      boolean constrained =
          then instanceof FieldState.Stored before
              && now.unique() != null
              && before.unique() == null;
      return stricter || constrained || now instanceof FieldState.Key;
    }
    return false;
  }

  /** Whether PostgreSQL writes the whole table anew, which nobody can read meanwhile. */
  static boolean rewrites(Operation operation, Schema before) {
    if (operation instanceof FieldOperation.AddField add
        && add.field() instanceof FieldState.Stored stored) {
      String sql = stored.details().defaultSql();
      return isStored(stored.details().computed()) || sql != null && VOLATILE.matcher(sql).find();
    }
    return operation instanceof FieldOperation.AlterField alter
        && before
            .find(alter.model())
            .flatMap(model -> model.field(alter.field().name()))
            .filter(then -> rewrites(then, alter.field()))
            .isPresent();
  }

  /** Whether PostgreSQL builds indexes anew, while nobody can use the table. */
  static boolean reindexes(Operation operation, Schema before) {
    if (!(operation instanceof FieldOperation.AlterField alter
        && alter.field() instanceof FieldState.Stored now)) {
      return false;
    }
    ModelState model = before.get(alter.model());
    FieldState.Stored then = model.stored(now.name()).orElse(now);
    boolean sorted =
        then.unique() != null
            || then.primaryKey()
            || Stream.concat(model.indexes().stream(), model.uniques().stream())
                .anyMatch(part -> part.names().contains(then.name()));
    return sorted && !Objects.equals(then.details().collation(), now.details().collation());
  }

  private static boolean isStored(FieldState.@Nullable Computed computed) {
    return computed != null && computed.stored();
  }

  private static boolean rewrites(FieldState before, FieldState after) {
    if (!(before instanceof FieldState.Value then && after instanceof FieldState.Value now)) {
      return false;
    }
    FieldState.Computed computed = now.details().computed();
    if (isStored(computed) && !computed.equals(then.details().computed())) {
      return true;
    }
    LogicalType from = then.type();
    LogicalType to = now.type();
    if (from.equals(to)) {
      return false;
    }
    if (from.kind() == Kind.STRING && to.kind() == Kind.STRING) {
      return to.length() != 0 && (from.length() == 0 || from.length() > to.length());
    }
    return !(from.kind() == Kind.DECIMAL
        && to.kind() == Kind.DECIMAL
        && from.scale() == to.scale()
        && from.precision() <= to.precision());
  }
}
