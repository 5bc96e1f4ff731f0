package dev.plectrum.processor.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a whole model. */
public sealed interface ModelOperation extends Operation {
  /** The model it is about, by the name it has before. */
  ModelName model();

  @Override
  default Set<ModelName> touches() {
    return Set.of(model());
  }

  private static String lower(ModelName name) {
    return MigrationName.lower(name.model());
  }

  /** A new model with its table, the tables of its many-to-many relations and its indexes. */
  record CreateModel(ModelState state) implements ModelOperation {
    @Override
    public ModelName model() {
      return state.name();
    }

    @Override
    public List<FieldState> fields() {
      return state.fields();
    }

    @Override
    public Schema apply(Schema before) {
      return before.with(state);
    }

    @Override
    public String fragment() {
      return lower(state.name());
    }

    @Override
    public String line() {
      return "+ Create model " + state.name().model();
    }

    @Override
    public String words() {
      return "Creates the table of " + state.name().model() + ".";
    }
  }

  /** A model that goes, with its table and its rows. */
  record DeleteModel(ModelName model) implements ModelOperation {
    @Override
    public Schema apply(Schema before) {
      return before.without(model);
    }

    @Override
    public String fragment() {
      return "delete_" + lower(model);
    }

    @Override
    public String line() {
      return "- Delete model " + model.model();
    }

    @Override
    public String words() {
      return "Drops the table of " + model.model() + ".";
    }
  }

  /**
   * A model under another name, of which its table may get another one; in the same app.
   *
   * @param table its table afterwards
   */
  record RenameModel(ModelName model, ModelName to, String table) implements ModelOperation {
    @Override
    public Schema apply(Schema before) {
      return before.renaming(model, to, table);
    }

    @Override
    public Set<ModelName> touches() {
      return Set.copyOf(List.of(model, to));
    }

    @Override
    public ModelName later(ModelName before) {
      return before.equals(model) ? to : before;
    }

    @Override
    public ModelName former(ModelName after) {
      return after.equals(to) ? model : after;
    }

    @Override
    public String fragment() {
      return "rename_" + lower(model) + "_" + lower(to);
    }

    @Override
    public String line() {
      return "~ Rename model " + model.model() + " to " + to.model();
    }

    @Override
    public String words() {
      return "Renames " + model.model() + " to " + to.model() + ".";
    }
  }

  /**
   * A model that goes over to the app of the migration, with its rows.
   *
   * @param table its table afterwards
   */
  record MoveModel(ModelName model, ModelName to, String table) implements ModelOperation {
    @Override
    public Schema apply(Schema before) {
      return before.renaming(model, to, table);
    }

    @Override
    public Set<ModelName> touches() {
      return Set.copyOf(List.of(model, to));
    }

    @Override
    public ModelName later(ModelName before) {
      return before.equals(model) ? to : before;
    }

    @Override
    public ModelName former(ModelName after) {
      return after.equals(to) ? model : after;
    }

    @Override
    public String fragment() {
      return "move_" + lower(to);
    }

    @Override
    public String line() {
      return "~ Move model " + model + " to " + to;
    }

    @Override
    public String words() {
      return "Moves " + model + " to " + to + ".";
    }
  }

  /** Another name for a table. */
  record RenameTable(ModelName model, String table) implements ModelOperation {
    @Override
    public Schema apply(Schema before) {
      return before.with(before.get(model).withTable(table));
    }

    @Override
    public String fragment() {
      return "alter_" + lower(model) + "_table";
    }

    @Override
    public String line() {
      return "~ Rename table for " + model.model() + " to " + table;
    }

    @Override
    public String words() {
      return "Renames the table of " + model.model() + " to " + table + ".";
    }
  }

  /** Another comment on a table, or none. */
  record AlterComment(ModelName model, @Nullable String comment) implements ModelOperation {
    @Override
    public Schema apply(Schema before) {
      return before.with(before.get(model).withComment(comment));
    }

    @Override
    public String fragment() {
      return "alter_" + lower(model) + "_table_comment";
    }

    @Override
    public String line() {
      return "~ Alter table comment on " + model.model();
    }

    @Override
    public String words() {
      return "Changes the comment on the table of " + model.model() + ".";
    }
  }
}
