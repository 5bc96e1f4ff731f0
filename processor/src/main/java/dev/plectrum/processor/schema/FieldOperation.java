package dev.plectrum.processor.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a field. */
public sealed interface FieldOperation extends Operation {
  /** The model that has the field. */
  ModelName model();

  @Override
  default Set<ModelName> touches() {
    return Set.of(model());
  }

  private static String fragment(ModelName model, String field) {
    return MigrationName.lower(model.model()) + "_" + MigrationName.snake(field);
  }

  /**
   * A new field of a model that exists.
   *
   * @param fill what the rows there are get, in the notation of {@code @Default}, or null for
   *     nothing
   */
  record AddField(ModelName model, FieldState field, @Nullable String fill)
      implements FieldOperation {
    /** A field that the rows there are have nothing for. */
    public AddField(ModelName model, FieldState field) {
      this(model, field, null);
    }

    @Override
    public List<FieldState> fields() {
      return List.of(field);
    }

    @Override
    public Schema apply(Schema before) {
      return before.with(before.get(model).with(field));
    }

    @Override
    public String fragment() {
      return FieldOperation.fragment(model, field.name());
    }

    @Override
    public String line() {
      return "+ Add field " + field.name() + " to " + model.model();
    }

    @Override
    public String words() {
      return "Adds " + model.model() + "." + field.name() + ".";
    }
  }

  /**
   * A field that goes, with what it holds.
   *
   * @param fill what the rows get when this is taken back, or null for nothing
   */
  record RemoveField(ModelName model, String field, @Nullable String fill)
      implements FieldOperation {
    @Override
    public Schema apply(Schema before) {
      return before.with(before.get(model).without(field));
    }

    @Override
    public String fragment() {
      return "remove_" + FieldOperation.fragment(model, field);
    }

    @Override
    public String line() {
      return "- Remove field " + field + " from " + model.model();
    }

    @Override
    public String words() {
      return "Drops " + model.model() + "." + field + ".";
    }
  }

  /**
   * A field as it is from now on.
   *
   * @param fill what takes the place of null, in the notation of {@code @Default}, or null
   */
  record AlterField(ModelName model, FieldState field, @Nullable String fill)
      implements FieldOperation {
    @Override
    public List<FieldState> fields() {
      return List.of(field);
    }

    @Override
    public Schema apply(Schema before) {
      return before.with(before.get(model).replacing(field.name(), field));
    }

    @Override
    public String fragment() {
      return "alter_" + FieldOperation.fragment(model, field.name());
    }

    @Override
    public String line() {
      return "~ Alter field " + field.name() + " on " + model.model();
    }

    @Override
    public String words() {
      return "Changes " + model.model() + "." + field.name() + ".";
    }
  }

  /**
   * A field under another name, of which its column may get another one.
   *
   * @param former its name before
   * @param field what it is afterwards
   */
  record RenameField(ModelName model, String former, FieldState field) implements FieldOperation {
    @Override
    public List<FieldState> fields() {
      return List.of(field);
    }

    @Override
    public Schema apply(Schema before) {
      return before.with(before.get(model).replacing(former, field));
    }

    @Override
    public String fragment() {
      return "rename_"
          + MigrationName.snake(former)
          + "_"
          + FieldOperation.fragment(model, field.name());
    }

    @Override
    public String line() {
      return "~ Rename field " + former + " on " + model.model() + " to " + field.name();
    }

    @Override
    public String words() {
      return "Renames " + model.model() + "." + former + " to " + field.name() + ".";
    }
  }
}
