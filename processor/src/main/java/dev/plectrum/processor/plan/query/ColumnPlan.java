package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.model.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * A stored component and how a draft deals with it.
 *
 * @param field the component
 * @param ordinal its place among the columns
 * @param constant the draft's constant for that place: {@code UNIT_PRICE}
 * @param checks what its values must keep to
 */
public record ColumnPlan(Field.Stored field, int ordinal, String constant, List<CheckPlan> checks) {
  public ColumnPlan {
    checks = List.copyOf(checks);
  }

  /** The component's name. */
  public String name() {
    return field.name();
  }

  /** The name as one word: {@code addressStreet}. */
  public String variable() {
    return field.word();
  }

  /** What it is of a group of columns; empty for a component of its own. */
  public Optional<Field.Part> part() {
    return field instanceof Field.Value value
        ? Optional.ofNullable(value.part())
        : Optional.empty();
  }

  /** Whether its checks are for the rows that have its group. */
  public boolean isRequiredInGroup() {
    return part().filter(part -> part.group().nullable() && !part.nullable()).isPresent();
  }

  /** The column as SQL writes it. */
  public String sqlName() {
    return SqlName.quoted(field.column());
  }

  /** The table's constant for how it stands in its column, where that is JSON. */
  public String json() {
    return constant + "_JSON";
  }

  /** What it holds. */
  public ValueType.Kind kind() {
    return field.type().kind();
  }

  /** The draft's method that makes it null: {@code noGenre}. */
  public String clearer() {
    return Names.prefixed("no", name());
  }

  /** Whether a check has its own message for a value that is null. */
  public boolean refusesNull() {
    return checks.stream()
        .anyMatch(check -> check.method().equals("notBlank") || check.method().equals("notEmpty"));
  }

  /** What people call it: {@code the unit price}; its name in code where that reads badly. */
  public String words() {
    return isNoun() ? Words.the(variable()) : "{@code " + name() + "}";
  }

  /** What people say when it is null. */
  public String absence() {
    return isNoun()
        ? "that there is no " + Words.of(name()).one()
        : "{@code " + name() + "} to null";
  }

  private boolean isNoun() {
    return kind() != ValueType.Kind.BOOLEAN && Words.isNoun(variable());
  }

  /** Whether the database works it out, so that it is never written. */
  public boolean isComputed() {
    return field.storage().computed() != null;
  }

  /** Whether the database has a value for a row that is written without it. */
  public boolean hasDatabaseDefault() {
    return field.storage().hasDefault();
  }

  /** Whether nobody but the user can say what it is in a new row. */
  public boolean mustBeSet() {
    if (isComputed() || hasDatabaseDefault()) {
      return false;
    }
    if (field instanceof Field.Value value) {
      boolean chosenElsewhere =
          value.id() && (kind() == ValueType.Kind.LONG || kind() == ValueType.Kind.UUID);
      return !field.nullable()
          && !chosenElsewhere
          && value.defaultValue() == null
          && value.auto() == Field.Auto.NONE;
    }
    return !field.nullable() && ((Field.Key) field).defaultValue() == null;
  }

  /** Whether it is a key of a kind that only the project knows. */
  public boolean isToAccounts() {
    return field instanceof Field.Key key && key.isToAccounts();
  }

  /** Whether the draft keeps the value in a primitive. */
  public boolean keepsPrimitive() {
    return !field.nullable()
        && !isToAccounts()
        && switch (kind()) {
          case LONG, INT, SHORT, BOOLEAN, DOUBLE -> true;
          default -> false;
        };
  }
}
