package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model at one point of history.
 *
 * @param table its table
 * @param fields its fields, in order
 * @param indexes its indexes, those of keys left out
 * @param uniques its constraints over several fields
 * @param checks what each of its rows must keep to
 * @param comment what the database's catalogue says of the table, or null
 */
public record ModelState(
    ModelName name,
    String table,
    List<FieldState> fields,
    List<Columns> indexes,
    List<Columns> uniques,
    List<Check> checks,
    @Nullable String comment) {
  public ModelState {
    fields = List.copyOf(fields);
    indexes = List.copyOf(indexes);
    uniques = List.copyOf(uniques);
    checks = List.copyOf(checks);
  }

  /** A model without checks and comment. */
  public ModelState(
      ModelName name,
      String table,
      List<FieldState> fields,
      List<Columns> indexes,
      List<Columns> uniques) {
    this(name, table, fields, indexes, uniques, List.of(), null);
  }

  /** The primary key. */
  public FieldState.Value id() {
    return values()
        .filter(FieldState.Value::primaryKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no primary key"));
  }

  /** Whether it has a primary key; only a broken migration file leaves it out. */
  boolean hasId() {
    return !key().isEmpty();
  }

  /** Whether its primary key is one plain value, as that of a model that others lead to. */
  boolean hasPlainId() {
    return key().size() == 1 && values().anyMatch(FieldState.Value::primaryKey);
  }

  /** The names of the fields that are the primary key: one, or several together. */
  public List<String> key() {
    return fields.stream()
        .filter(field -> field instanceof FieldState.Stored stored && stored.primaryKey())
        .map(FieldState::name)
        .toList();
  }

  /** Whether several fields are the primary key together. */
  public boolean isComposite() {
    return key().size() > 1;
  }

  private Stream<FieldState.Value> values() {
    return fields.stream()
        .filter(FieldState.Value.class::isInstance)
        .map(FieldState.Value.class::cast);
  }

  /** The field of this name. */
  public Optional<FieldState> field(String field) {
    return fields.stream().filter(one -> one.name().equals(field)).findFirst();
  }

  /** The field of this name, if it has a column in the model's own table. */
  public Optional<FieldState.Stored> stored(String field) {
    return field(field)
        .filter(FieldState.Stored.class::isInstance)
        .map(FieldState.Stored.class::cast);
  }

  /** The index, unique constraint or check of this name. */
  Optional<Part> part(String name) {
    return parts().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Its indexes, unique constraints and checks. */
  Stream<Part> parts() {
    return Stream.of(indexes, uniques, checks).flatMap(List::stream).map(Part.class::cast);
  }

  /** The same with one more field. */
  ModelState with(FieldState field) {
    List<FieldState> more = new ArrayList<>(fields);
    more.add(field);
    return withFields(more);
  }

  /** The same without a field. */
  ModelState without(String field) {
    return withFields(fields.stream().filter(one -> !one.name().equals(field)).toList());
  }

  /**
   * The same with {@code field} in place of the one that was called {@code former}, in indexes and
   * constraints too.
   */
  ModelState replacing(String former, FieldState field) {
    ModelState replaced =
        withFields(fields.stream().map(one -> one.name().equals(former) ? field : one).toList());
    return former.equals(field.name()) ? replaced : replaced.renaming(former, field.name());
  }

  private ModelState renaming(String former, String now) {
    return new ModelState(
        name,
        table,
        fields.stream().map(field -> field.renaming(former, now)).toList(),
        indexes.stream().map(one -> one.renaming(former, now)).toList(),
        uniques.stream().map(one -> one.renaming(former, now)).toList(),
        checks.stream()
            .map(one -> new Check(one.name(), FieldNames.rename(one.sql(), former, now)))
            .toList(),
        comment);
  }

  ModelState withFields(List<FieldState> fields) {
    return new ModelState(name, table, fields, indexes, uniques, checks, comment);
  }

  ModelState withIndexes(List<Columns> indexes) {
    return new ModelState(name, table, fields, indexes, uniques, checks, comment);
  }

  ModelState withConstraints(List<Columns> uniques, List<Check> checks) {
    return new ModelState(name, table, fields, indexes, uniques, checks, comment);
  }

  ModelState withTable(String table) {
    return new ModelState(name, table, fields, indexes, uniques, checks, comment);
  }

  ModelState withComment(@Nullable String comment) {
    return new ModelState(name, table, fields, indexes, uniques, checks, comment);
  }

  /** The same under another name, with relations that lead where {@code to} says. */
  ModelState renamed(ModelName name, UnaryOperator<ModelName> to) {
    return new ModelState(
        name,
        table,
        fields.stream().map(field -> field.renamed(field.name(), to)).toList(),
        indexes,
        uniques,
        checks,
        comment);
  }

  /** An index, a unique constraint or a check: what has a name and is of several fields. */
  public sealed interface Part {
    /** The name in the database. */
    String name();

    /** The same under another name. */
    Part named(String name);

    /** The fields it names, expressions left out. */
    List<String> names();
  }

  /**
   * What each row must keep to.
   *
   * @param sql a condition of SQL in which {@code {unitPrice}} stands for the column of a field
   */
  public record Check(String name, String sql) implements Part {
    @Override
    public Check named(String name) {
      return new Check(name, sql);
    }

    @Override
    public List<String> names() {
      return FieldNames.names(sql);
    }
  }

  /**
   * Several fields under one index or constraint.
   *
   * @param condition the rows it is about, as SQL in which {@code {unitPrice}} stands for the
   *     column of a field, or null for all
   * @param nullsDistinct for a constraint: whether two rows may have null at the same place
   * @param include fields that lie in the index beside those it is over, where the database can
   * @param deferral for a constraint: until when it can wait, where the database can; null if it
   *     cannot
   */
  public record Columns(
      String name,
      List<Element> parts,
      @Nullable String condition,
      boolean nullsDistinct,
      List<String> include,
      Model.@Nullable Deferral deferral)
      implements Part {
    public Columns {
      parts = List.copyOf(parts);
      include = List.copyOf(include);
    }

    /** Over every row. */
    public Columns(String name, List<Element> parts) {
      this(name, parts, null, true);
    }

    /** With nothing beside what it is over. */
    public Columns(
        String name, List<Element> parts, @Nullable String condition, boolean nullsDistinct) {
      this(name, parts, condition, nullsDistinct, List.of(), null);
    }

    /** Whether SQL can say it as a constraint of a table; otherwise it is a unique index. */
    public boolean plain() {
      return condition == null && parts.stream().noneMatch(Element::expression);
    }

    @Override
    public Columns named(String name) {
      return new Columns(name, parts, condition, nullsDistinct, include, deferral);
    }

    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>();
      for (Element part : parts) {
        if (part.expression()) {
          names.addAll(FieldNames.names(part.field()));
        } else {
          names.add(part.field());
        }
      }
      if (condition != null) {
        names.addAll(FieldNames.names(condition));
      }
      names.addAll(include);
      return names;
    }

    Columns renaming(String former, String now) {
      return new Columns(
          name,
          parts.stream().map(part -> part.renaming(former, now)).toList(),
          condition == null ? null : FieldNames.rename(condition, former, now),
          nullsDistinct,
          include.stream().map(field -> field.equals(former) ? now : field).toList(),
          deferral);
    }
  }

  /**
   * What an index is over: a field, or an expression in parentheses in which {@code {name}} stands
   * for the column of a field.
   *
   * @param prefix whether it is about how texts begin
   */
  public record Element(String field, boolean descending, boolean prefix) {
    /** Reads {@code name}, {@code -name}, {@code ^name}, {@code (lower({name}))}. */
    static Element parse(String text) {
      boolean descending = text.startsWith("-");
      boolean prefix = text.startsWith("^");
      return new Element(descending || prefix ? text.substring(1) : text, descending, prefix);
    }

    /** Whether it is an expression. */
    public boolean expression() {
      return field.startsWith("(");
    }

    Element renaming(String former, String now) {
      if (expression()) {
        return new Element(FieldNames.rename(field, former, now), descending, prefix);
      }
      return field.equals(former) ? new Element(now, descending, prefix) : this;
    }

    @Override
    public String toString() {
      return prefix ? "^" + field : descending ? "-" + field : field;
    }
  }
}
