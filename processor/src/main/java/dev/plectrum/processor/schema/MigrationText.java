package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.Model;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes migrations as text that a person reviews: a field on a line of its own, everything in the
 * order of the models, the same bytes for the same operations. Its twin is {@link MigrationReader}.
 */
final class MigrationText {
  private MigrationText() {}

  /** The whole file of a migration that replaces none and loses nothing. */
  static String of(List<String> parents, boolean atomic, List<Operation> operations) {
    return of(new Head(parents, List.of(), List.of(), List.of(), atomic, false), operations);
  }

  /** The whole file. */
  static String of(Head head, List<Operation> operations) {
    Members members = new Members().add("parents", texts(head.parents()));
    if (!head.runBefore().isEmpty()) {
      members.add("runBefore", texts(head.runBefore()));
    }
    if (!head.replaces().isEmpty()) {
      members.add("replaces", texts(head.replaces()));
    }
    members.add("atomic", head.atomic());
    if (head.initial()) {
      members.add("initial", true);
    }
    if (!head.loses().isEmpty()) {
      members.add("loses", texts(head.loses()));
    }
    return members
            .add("operations", list(operations.stream().map(MigrationText::operation).toList()))
            .block("")
        + "\n";
  }

  /**
   * What a migration says before its operations.
   *
   * @param parents the migrations it comes after, as {@code app.name}
   * @param runBefore the migrations that come after it without saying so themselves
   * @param replaces the migrations it stands for, if it was squashed
   * @param loses the fields and models whose values somebody agreed to lose
   * @param atomic whether it runs in one transaction
   * @param initial whether it makes a part of the first state without being the first one
   */
  record Head(
      List<String> parents,
      List<String> runBefore,
      List<String> replaces,
      List<String> loses,
      boolean atomic,
      boolean initial) {
    Head {
      parents = List.copyOf(parents);
      replaces = List.copyOf(replaces);
      loses = List.copyOf(loses);
    }
  }

  /** The text of one operation, to compare it with another. */
  static String of(Operation operation) {
    return operation(operation).block("");
  }

  /**
   * SHA-256 over the operations as this class writes them, whatever the file's layout. Databases
   * keep it: what is written for an operation that exists must never change.
   */
  static String checksum(List<Operation> operations) {
    String text = of(List.of(), true, operations.stream().map(MigrationText::toRun).toList());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** Without what makes no difference to rows: classes to read them with, what a squash does. */
  private static Operation toRun(Operation operation) {
    if (operation instanceof FreeOperation.Separate separate) {
      return new FreeOperation.Separate(
          separate.state().stream().map(MigrationText::toRun).toList(),
          separate.database().stream().map(MigrationText::toRun).toList());
    }
    if (operation instanceof FreeOperation.RunSql run) {
      return new FreeOperation.RunSql(run.up(), run.down());
    }
    return operation instanceof FreeOperation.RunJava run
        ? new FreeOperation.RunJava(run.name(), run.reversible())
        : operation;
  }

  private static Members operation(Operation operation) {
    if (operation instanceof ModelOperation model) {
      return of(model);
    }
    if (operation instanceof FieldOperation field) {
      return of(field);
    }
    return operation instanceof PartOperation part ? of(part) : of((FreeOperation) operation);
  }

  private static Members of(ModelOperation operation) {
    if (operation instanceof ModelOperation.CreateModel create) {
      ModelState model = create.state();
      return new Members()
          .add("operation", "CreateModel")
          .add("model", model.name().model())
          .add("table", model.table())
          .addIfAny("comment", model.comment())
          .add("fields", list(model.fields().stream().map(MigrationText::field).toList()))
          .addUnlessEmpty("indexes", model.indexes().stream().map(MigrationText::columns).toList())
          .addUnlessEmpty("uniques", model.uniques().stream().map(MigrationText::columns).toList())
          .addUnlessEmpty("checks", model.checks().stream().map(MigrationText::check).toList());
    }
    if (operation instanceof ModelOperation.RenameModel rename) {
      return on("RenameModel", rename.model())
          .add("to", rename.to().model())
          .add("table", rename.table());
    }
    if (operation instanceof ModelOperation.MoveModel move) {
      return new Members()
          .add("operation", "MoveModel")
          .add("from", move.model().toString())
          .add("model", move.to().model())
          .add("table", move.table());
    }
    if (operation instanceof ModelOperation.RenameTable rename) {
      return on("RenameTable", rename.model()).add("table", rename.table());
    }
    if (operation instanceof ModelOperation.AlterComment alter) {
      return on("AlterComment", alter.model()).addIfAny("comment", alter.comment());
    }
    return on("DeleteModel", operation.model());
  }

  private static Members on(String operation, ModelName model) {
    return new Members().add("operation", operation).add("model", model.model());
  }

  private static Members of(FieldOperation operation) {
    if (operation instanceof FieldOperation.AddField add) {
      return on("AddField", add.model())
          .add("field", field(add.field()))
          .addIfAny("fill", add.fill());
    }
    if (operation instanceof FieldOperation.AlterField alter) {
      return on("AlterField", alter.model())
          .add("field", field(alter.field()))
          .addIfAny("fill", alter.fill());
    }
    if (operation instanceof FieldOperation.RenameField rename) {
      return on("RenameField", rename.model())
          .add("from", rename.former())
          .add("field", field(rename.field()));
    }
    FieldOperation.RemoveField remove = (FieldOperation.RemoveField) operation;
    return on("RemoveField", remove.model())
        .add("name", remove.field())
        .addIfAny("fill", remove.fill());
  }

  private static Members of(PartOperation operation) {
    if (operation instanceof PartOperation.AddPart add) {
      return on("Add" + word(add.kind()), add.model()).add(add.kind().word(), part(add.part()));
    }
    if (operation instanceof PartOperation.AlterPart alter) {
      return on("Alter" + word(alter.kind()), alter.model())
          .add(alter.kind().word(), part(alter.part()));
    }
    if (operation instanceof PartOperation.RenamePart rename) {
      return on("Rename" + word(rename.kind()), rename.model())
          .add("from", rename.former())
          .add("to", rename.name());
    }
    PartOperation.RemovePart remove = (PartOperation.RemovePart) operation;
    return on("Remove" + word(remove.kind()), remove.model()).add("name", remove.name());
  }

  private static String word(PartOperation.Kind kind) {
    return kind == PartOperation.Kind.INDEX ? "Index" : "Constraint";
  }

  private static Members part(ModelState.Part part) {
    return part instanceof ModelState.Check check
        ? check(check)
        : columns((ModelState.Columns) part);
  }

  private static Members of(FreeOperation operation) {
    if (operation instanceof FreeOperation.RunSql run) {
      Members members = new Members().add("operation", "RunSql").add("up", sql(run.up()));
      if (!run.down().isEmpty()) {
        members.add("down", sql(run.down()));
      }
      return elidable(run, members);
    }
    if (operation instanceof FreeOperation.RunJava run) {
      Members members =
          new Members()
              .add("operation", "RunJava")
              .add("name", run.name())
              .add("reversible", run.reversible());
      if (!run.models().isEmpty()) {
        members.add("models", texts(run.models().stream().map(ModelName::toString).toList()));
      }
      return elidable(run, members);
    }
    FreeOperation.Separate separate = (FreeOperation.Separate) operation;
    return new Members()
        .add("operation", "SeparateStateAndDatabase")
        .add("state", list(separate.state().stream().map(MigrationText::operation).toList()))
        .add("database", list(separate.database().stream().map(MigrationText::operation).toList()));
  }

  private static Members elidable(FreeOperation operation, Members members) {
    return operation.elidable() ? members.add("elidable", true) : members;
  }

  private static Layout sql(Map<String, String> sql) {
    String every = sql.get(FreeOperation.RunSql.EVERY);
    if (sql.size() == 1 && every != null) {
      return indent -> quote(every);
    }
    Members members = new Members();
    new TreeMap<>(sql).forEach(members::add);
    return members;
  }

  private static Members check(ModelState.Check check) {
    return new Members().add("name", check.name()).add("check", check.sql());
  }

  private static Members columns(ModelState.Columns columns) {
    Members members =
        new Members()
            .add("name", columns.name())
            .add("fields", texts(columns.parts().stream().map(Object::toString).toList()))
            .addIfAny("condition", columns.condition());
    if (!columns.nullsDistinct()) {
      members.add("nullsDistinct", false);
    }
    if (!columns.include().isEmpty()) {
      members.add("include", texts(columns.include()));
    }
    Model.Deferral deferral = columns.deferral();
    return deferral == null ? members : members.add("deferrable", word(deferral));
  }

  private static Members field(FieldState field) {
    if (field instanceof FieldState.Value value) {
      return value(value);
    }
    if (field instanceof FieldState.Key key) {
      return key(key);
    }
    FieldState.Many many = (FieldState.Many) field;
    Members members = new Members().add("name", many.name()).add("type", "many");
    members
        .add("to", many.to().toString())
        .add("table", many.table())
        .add("unique", many.unique())
        .add("own", side(many.own()))
        .add("target", side(many.target()));
    return many.symmetrical() ? members.add("symmetrical", true) : members;
  }

  private static Members value(FieldState.Value value) {
    LogicalType type = value.type();
    Members members =
        new Members()
            .add("name", value.name())
            .add("column", value.column())
            .add("type", type.kind().word());
    if (type.length() > 0) {
      members.add("length", type.length());
    }
    if (type.kind() == LogicalType.Kind.DECIMAL) {
      members.add("precision", type.precision()).add("scale", type.scale());
    }
    if (value.primaryKey()) {
      members.add("primaryKey", true);
    } else {
      members.add("nullable", value.nullable());
    }
    return members
        .addIfAny("unique", value.unique())
        .addIfAny("default", value.defaultValue())
        .addDetails(value.details());
  }

  private static Members key(FieldState.Key key) {
    Members members =
        new Members()
            .add("name", key.name())
            .add("column", key.column())
            .add("type", "key")
            .add("to", key.to().toString());
    if (key.primaryKey()) {
      members.add("primaryKey", true);
    } else {
      members.add("nullable", key.nullable());
    }
    return members
        .add("onDelete", word(key.onDelete()))
        .add("constraint", key.constraint())
        .addIfAny("unique", key.unique())
        .addIfAny("index", key.index())
        .addDetails(key.details());
  }

  private static Members side(FieldState.Side side) {
    return new Members()
        .add("column", side.column())
        .add("constraint", side.constraint())
        .add("index", side.index());
  }

  /** The word for until when a constraint can wait: {@code deferred}. */
  static String word(Model.Deferral deferral) {
    return deferral.name().toLowerCase(Locale.ROOT);
  }

  /** The word for a rule: {@code setNull}. */
  static String word(DeleteAction action) {
    return switch (action) {
      case CASCADE -> "cascade";
      case PROTECT -> "protect";
      case RESTRICT -> "restrict";
      case SET_NULL -> "setNull";
      case SET_DEFAULT -> "setDefault";
      case SET -> "set";
      case DO_NOTHING -> "doNothing";
      case DB_CASCADE -> "dbCascade";
      case DB_SET_NULL -> "dbSetNull";
    };
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString();
  }

  private static Layout texts(List<String> texts) {
    String line = "[" + String.join(", ", texts.stream().map(MigrationText::quote).toList()) + "]";
    return indent -> line;
  }

  private static Layout list(List<Members> objects) {
    return indent -> {
      if (objects.isEmpty()) {
        return "[]";
      }
      List<String> lines = new ArrayList<>();
      objects.forEach(object -> lines.add(indent + "  " + object.at(indent + "  ")));
      return "[\n" + String.join(",\n", lines) + "\n" + indent + "]";
    };
  }

  /** A value that is laid out when it is known how far it is indented. */
  private interface Layout {
    String at(String indent);
  }

  /** An object under construction: on one line if it fits and holds no list of objects. */
  private static final class Members implements Layout {
    private static final int WIDTH = 120;

    private final List<String> names = new ArrayList<>();
    private final List<Layout> values = new ArrayList<>();

    Members add(String name, Layout value) {
      names.add(name);
      values.add(value);
      return this;
    }

    Members add(String name, String value) {
      return add(name, indent -> quote(value));
    }

    Members add(String name, int value) {
      return add(name, indent -> Integer.toString(value));
    }

    Members add(String name, boolean value) {
      return add(name, indent -> Boolean.toString(value));
    }

    Members addIfAny(String name, @Nullable String value) {
      return value == null ? this : add(name, value);
    }

    Members addDetails(FieldState.Details details) {
      addIfAny("databaseDefault", details.databaseDefault());
      addIfAny("defaultSql", details.defaultSql());
      FieldState.Computed computed = details.computed();
      if (computed != null) {
        add("computed", computed.sql());
        if (!computed.stored()) {
          add("stored", false);
        }
      }
      return addIfAny("collation", details.collation()).addIfAny("comment", details.comment());
    }

    Members addUnlessEmpty(String name, List<Members> objects) {
      return objects.isEmpty() ? this : add(name, list(objects));
    }

    @Override
    public String at(String indent) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        members.add(quote(names.get(i)) + ": " + values.get(i).at(""));
      }
      String line = "{" + String.join(", ", members) + "}";
      return line.indexOf('\n') < 0 && indent.length() + line.length() <= WIDTH
          ? line
          : block(indent);
    }

    /** With every member on its own line. */
    String block(String indent) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        members.add(indent + "  " + quote(names.get(i)) + ": " + values.get(i).at(indent + "  "));
      }
      return "{\n" + String.join(",\n", members) + "\n" + indent + "}";
    }
  }
}
