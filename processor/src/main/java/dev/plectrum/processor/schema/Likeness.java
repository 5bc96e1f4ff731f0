package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.DatabaseNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In what two fields are alike and in what they differ. */
final class Likeness {
  private Likeness() {}

  /**
   * Whether two models have the same fields, names in the database left out, and where keys lead
   * to: that may be a model which gets another name, too, or the model itself.
   */
  static boolean sameFields(ModelState one, ModelState other) {
    return one.fields().size() == other.fields().size()
        && one.fields().stream()
            .allMatch(
                field ->
                    other
                        .field(field.name())
                        .filter(
                            same -> sameType(leading(field, one.name()), leading(same, one.name())))
                        .isPresent());
  }

  private static FieldState leading(FieldState field, ModelName to) {
    return field.renamed(field.name(), then -> to);
  }

  /** Whether what one field holds the other one can hold as it is. */
  static boolean sameType(FieldState one, FieldState other) {
    if (one instanceof FieldState.Value left && other instanceof FieldState.Value right) {
      return left.type().equals(right.type()) && left.primaryKey() == right.primaryKey();
    }
    if (one instanceof FieldState.Key left && other instanceof FieldState.Key right) {
      return left.to().equals(right.to());
    }
    return one instanceof FieldState.Many left
        && other instanceof FieldState.Many right
        && left.to().equals(right.to());
  }

  /**
   * Whether one field may be the other one under another name: it holds the same kind of values,
   * however long they may be, as a name and a length can change together.
   */
  static boolean sameKind(FieldState one, FieldState other) {
    return one instanceof FieldState.Value left && other instanceof FieldState.Value right
        ? left.type().kind() == right.type().kind() && left.primaryKey() == right.primaryKey()
        : sameType(one, other);
  }

  /** Whether a migration can make one of the other without losing all that it holds. */
  static boolean convertible(FieldState before, FieldState after) {
    if (before instanceof FieldState.Many one && after instanceof FieldState.Many other) {
      return one.to().equals(other.to());
    }
    if (before instanceof FieldState.Stored then && after instanceof FieldState.Stored now) {
      return canStay(then.details().computed(), now.details().computed())
          && (!(before instanceof FieldState.Value one && after instanceof FieldState.Value other)
              || Conversions.possible(one.type().kind(), other.type().kind()));
    }
    return false;
  }

  /**
   * The fields of which a migration makes new ones: those that cannot become what they are, and
   * what is worked out of them or of one with another type.
   */
  static Set<String> replaced(ModelState before, ModelState after) {
    Set<String> replaced = new HashSet<>();
    Set<String> retyped = new HashSet<>();
    for (FieldState field : after.fields()) {
      FieldState old = before.field(field.name()).orElse(field);
      if (!convertible(old, field)) {
        replaced.add(field.name());
      } else if (!sameColumn(old, field)) {
        retyped.add(field.name());
      }
    }
    retyped.addAll(replaced);
    for (FieldState field : after.fields()) {
      if (field.workedOutOf().stream().anyMatch(retyped::contains)) {
        replaced.add(field.name());
      }
    }
    return replaced;
  }

  private static boolean sameColumn(FieldState one, FieldState other) {
    return !(one instanceof FieldState.Stored left && other instanceof FieldState.Stored right)
        || sameType(one, other)
            && Objects.equals(left.details().collation(), right.details().collation());
  }

  /** Whether what works a column out can become the other without another column. */
  private static boolean canStay(
      FieldState.@Nullable Computed before, FieldState.@Nullable Computed after) {
    return Objects.equals(before, after) || before != null && before.stored() && after == null;
  }

  /** {@code after} as far as names go, and {@code before} in what the column holds. */
  static FieldState blend(FieldState before, FieldState after) {
    if (before instanceof FieldState.Value then && after instanceof FieldState.Value now) {
      return new FieldState.Value(
          now.name(),
          now.column(),
          then.type(),
          then.nullable(),
          then.primaryKey(),
          then.unique() == null ? null : now.unique() == null ? then.unique() : now.unique(),
          then.defaultValue(),
          then.details());
    }
    if (before instanceof FieldState.Key then && after instanceof FieldState.Key now) {
      return new FieldState.Key(
          now.name(),
          now.column(),
          then.to(),
          then.nullable(),
          then.onDelete(),
          now.constraint(),
          then.unique() == null ? null : now.unique() == null ? then.unique() : now.unique(),
          then.index() == null ? null : now.index() == null ? then.index() : now.index(),
          then.details(),
          then.primaryKey());
    }
    if (before instanceof FieldState.Many then
        && after instanceof FieldState.Many now
        && then.to().equals(now.to())) {
      return now;
    }
    return before.renamed(after.name(), to -> to);
  }

  /** The same field under a name of no consequence, out of the way of another one. */
  static FieldState aside(FieldState field, String name) {
    if (field instanceof FieldState.Value value) {
      return new FieldState.Value(
          name,
          away(value.column()),
          value.type(),
          value.nullable(),
          value.primaryKey(),
          value.unique() == null ? null : away(value.unique()),
          value.defaultValue(),
          value.details());
    }
    if (field instanceof FieldState.Key key) {
      return new FieldState.Key(
          name,
          away(key.column()),
          key.to(),
          key.nullable(),
          key.onDelete(),
          away(key.constraint()),
          key.unique() == null ? null : away(key.unique()),
          key.index() == null ? null : away(key.index()),
          key.details(),
          key.primaryKey());
    }
    FieldState.Many many = (FieldState.Many) field;
    return new FieldState.Many(
        name,
        many.to(),
        away(many.table()),
        away(many.unique()),
        away(many.own()),
        away(many.target()),
        many.symmetrical());
  }

  private static FieldState.Side away(FieldState.Side side) {
    return new FieldState.Side(side.column(), away(side.constraint()), away(side.index()));
  }

  private static String away(String name) {
    return DatabaseNames.aside(name);
  }

  /** The same field in another column, if it has one of its own. */
  static FieldState inColumn(FieldState field, String column) {
    if (field instanceof FieldState.Value value) {
      return new FieldState.Value(
          value.name(),
          column,
          value.type(),
          value.nullable(),
          value.primaryKey(),
          value.unique(),
          value.defaultValue(),
          value.details());
    }
    if (field instanceof FieldState.Key key) {
      return new FieldState.Key(
          key.name(),
          column,
          key.to(),
          key.nullable(),
          key.onDelete(),
          key.constraint(),
          key.unique(),
          key.index(),
          key.details(),
          key.primaryKey());
    }
    return field;
  }

  /** What is different, old and new: {@code string(200) is now string(220)}; empty if nothing. */
  static String change(FieldState before, FieldState after) {
    List<String> changes = new ArrayList<>();
    if (before instanceof FieldState.Value old && after instanceof FieldState.Value now) {
      note(changes, "", old.type(), now.type());
      note(changes, "primary key ", old.primaryKey(), now.primaryKey());
    } else if (before instanceof FieldState.Key old && after instanceof FieldState.Key now) {
      note(changes, "target ", old.to(), now.to());
      note(changes, "rule on delete ", word(old.onDelete()), word(now.onDelete()));
      note(changes, "constraint ", old.constraint(), now.constraint());
      note(changes, "index ", old.index(), now.index());
    } else if (before instanceof FieldState.Many old && after instanceof FieldState.Many now) {
      note(changes, "target ", old.to(), now.to());
      note(changes, "table ", old.table(), now.table());
      note(changes, "constraint ", old.unique(), now.unique());
      note(changes, "column ", old.own(), now.own());
      note(changes, "column ", old.target(), now.target());
      note(changes, "symmetrical ", old.symmetrical(), now.symmetrical());
    } else {
      changes.add(words(before) + " is now " + words(after));
    }
    if (before instanceof FieldState.Stored old && after instanceof FieldState.Stored now) {
      note(changes, "column ", old.column(), now.column());
      note(changes, "", nullable(old), nullable(now));
      note(changes, "unique constraint ", old.unique(), now.unique());
      note(changes, "default ", old.details().databaseDefault(), now.details().databaseDefault());
      note(changes, "default ", old.details().defaultSql(), now.details().defaultSql());
      note(changes, "computed of ", sql(old), sql(now));
      note(changes, "collation ", old.details().collation(), now.details().collation());
      note(changes, "comment ", old.details().comment(), now.details().comment());
    }
    return String.join(", ", changes);
  }

  private static @Nullable String sql(FieldState.Stored field) {
    FieldState.Computed computed = field.details().computed();
    return computed == null ? null : computed.sql() + (computed.stored() ? "" : " when read");
  }

  private static void note(
      List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(what + say(before) + " is now " + say(after));
    }
  }

  private static String say(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }

  private static String word(Enum<?> rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String nullable(FieldState.Stored field) {
    return field.nullable() ? "nullable" : "not null";
  }

  /** What a field holds: {@code string(200)}, {@code foreign key}. */
  static String words(FieldState field) {
    if (field instanceof FieldState.Value value) {
      return value.type().toString();
    }
    return field instanceof FieldState.Key ? "foreign key" : "many-to-many";
  }
}
