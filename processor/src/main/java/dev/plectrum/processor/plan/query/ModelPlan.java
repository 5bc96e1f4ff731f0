package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written for one model.
 *
 * @param model the model
 * @param words what people call its rows
 * @param variable a variable for a row: {@code track}
 * @param columns its stored components in order
 * @param constants what the checks of the columns refer to
 * @param statements the SQL of its DAO
 */
public record ModelPlan(
    Model model,
    Words words,
    String variable,
    List<ColumnPlan> columns,
    List<ConstantPlan> constants,
    Statements statements) {
  public ModelPlan {
    columns = List.copyOf(columns);
    constants = List.copyOf(constants);
  }

  /** Plans a model. */
  public static ModelPlan of(Model model) {
    List<Field.Stored> stored = model.stored();
    Names names = new Names(stored.stream().map(Field::word).toList());
    classes(stored).forEach(names::claim);
    List<String> constants =
        stored.stream().map(field -> names.claim(Names.constant(field.word()))).toList();
    List<String> taken = new ArrayList<>(constants);
    stored.forEach(field -> taken.add(field.word()));
    CheckPlanner checks = new CheckPlanner(taken);
    List<ColumnPlan> columns = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      Field.Stored field = stored.get(i);
      columns.add(
          new ColumnPlan(
              field,
              i,
              constants.get(i),
              field instanceof Field.Value value
                  ? checks.checks(value.word(), value.type(), value.constraints())
                  : List.of()));
    }
    String simpleName = model.type().simpleName();
    return new ModelPlan(
        model,
        Words.of(simpleName),
        Names.variable(simpleName),
        columns,
        checks.constants(),
        Statements.of(model));
  }

  /** The simple names of classes that a draft calls; a constant of that name would hide one. */
  private static List<String> classes(List<Field.Stored> stored) {
    return Stream.concat(
            Stream.of("UUID"),
            stored.stream()
                .map(field -> field.type().enumeration())
                .filter(Objects::nonNull)
                .map(enumeration -> enumeration.type().simpleName()))
        .toList();
  }

  /** A class that is generated for the model: {@code TrackDao}. */
  public JavaClass generated(String suffix) {
    return model.type().companion(suffix);
  }

  /** Whether several columns are the primary key together. */
  public boolean isComposite() {
    return model.isComposite();
  }

  /** The columns that are the primary key: one, or several together. */
  public List<ColumnPlan> key() {
    return model.keyFields().stream()
        .map(part -> columns.stream().filter(one -> one.field() == part).findFirst().orElseThrow())
        .toList();
  }

  /** The column of the primary key. */
  public ColumnPlan id() {
    return columns.stream()
        .filter(column -> column.field() instanceof Field.Value value && value.id())
        .findFirst()
        .orElseThrow();
  }

  /** The column that counts how often a row was changed, if there is one. */
  public Optional<ColumnPlan> version() {
    return columns.stream()
        .filter(
            column ->
                column.field() instanceof Field.Value value && value.auto() == Field.Auto.VERSION)
        .findFirst();
  }

  /** The columns that are written: all but those that the database works out. */
  public List<ColumnPlan> written() {
    return columns.stream().filter(column -> !column.isComputed()).toList();
  }

  /** Whether rows can be written without some of their columns. */
  public boolean hasDatabaseDefaults() {
    return columns.stream().anyMatch(ColumnPlan::hasDatabaseDefault);
  }

  /** The columns of a group, in order. */
  public List<ColumnPlan> parts(Field.Group group) {
    return columns.stream()
        .filter(column -> column.part().filter(part -> part.group().equals(group)).isPresent())
        .toList();
  }

  /** The foreign keys. */
  public List<Field.Key> keys() {
    return model.fields().stream()
        .filter(Field.Key.class::isInstance)
        .map(Field.Key.class::cast)
        .toList();
  }

  /** The plain values. */
  public List<ColumnPlan> values() {
    return columns.stream().filter(column -> column.field() instanceof Field.Value).toList();
  }

  /** The columns that set themselves when nobody does: defaults, new UUID keys, times. */
  public List<ColumnPlan> selfSetting() {
    return columns.stream()
        .filter(
            column ->
                column.field() instanceof Field.Key key && key.defaultValue() != null
                    || column.field() instanceof Field.Value value
                        && (value.defaultValue() != null
                            || value.auto() != Field.Auto.NONE
                            || value.id() && column.kind() == ValueType.Kind.UUID))
        .toList();
  }
}
