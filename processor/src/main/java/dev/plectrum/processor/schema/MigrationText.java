package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.Field.DeleteAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes migrations as text that a person reviews: a field on a line of its own, everything in the
 * order of the models, the same bytes for the same operations. Its twin is {@link MigrationReader}.
 */
final class MigrationText {
  private MigrationText() {}

  /** The whole file. */
  static String of(List<String> parents, boolean atomic, List<Operation> operations) {
    return new Members()
            .add("parents", texts(parents))
            .add("atomic", atomic)
            .add("operations", list(operations.stream().map(MigrationText::operation).toList()))
            .block("")
        + "\n";
  }

  /**
   * SHA-256 over the operations as this class writes them, whatever the file's layout. Databases
   * keep it: what is written for an operation that exists must never change.
   */
  static String checksum(List<Operation> operations) {
    String text = of(List.of(), true, operations);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private static Members operation(Operation operation) {
    if (operation instanceof Operation.CreateModel create) {
      ModelState model = create.state();
      return new Members()
          .add("operation", "CreateModel")
          .add("model", model.name().model())
          .add("table", model.table())
          .add("fields", list(model.fields().stream().map(MigrationText::field).toList()))
          .addUnlessEmpty("indexes", model.indexes().stream().map(MigrationText::columns).toList())
          .addUnlessEmpty("uniques", model.uniques().stream().map(MigrationText::columns).toList());
    }
    Operation.AddField add = (Operation.AddField) operation;
    return new Members()
        .add("operation", "AddField")
        .add("model", add.model().model())
        .add("field", field(add.field()));
  }

  private static Members columns(ModelState.Columns columns) {
    return new Members()
        .add("name", columns.name())
        .add("fields", texts(columns.parts().stream().map(ModelState.Part::toString).toList()));
  }

  private static Members field(FieldState field) {
    if (field instanceof FieldState.Value value) {
      return value(value);
    }
    if (field instanceof FieldState.Key key) {
      return key(key);
    }
    FieldState.Many many = (FieldState.Many) field;
    return new Members()
        .add("name", many.name())
        .add("type", "many")
        .add("to", many.to().toString())
        .add("table", many.table())
        .add("unique", many.unique())
        .add("own", side(many.own()))
        .add("target", side(many.target()));
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
    return members.addIfAny("unique", value.unique()).addIfAny("default", value.defaultValue());
  }

  private static Members key(FieldState.Key key) {
    return new Members()
        .add("name", key.name())
        .add("column", key.column())
        .add("type", "key")
        .add("to", key.to().toString())
        .add("nullable", key.nullable())
        .add("onDelete", word(key.onDelete()))
        .add("constraint", key.constraint())
        .addIfAny("unique", key.unique())
        .addIfAny("index", key.index());
  }

  private static Members side(FieldState.Side side) {
    return new Members()
        .add("column", side.column())
        .add("constraint", side.constraint())
        .add("index", side.index());
  }

  /** The word for a rule: {@code setNull}. */
  static String word(DeleteAction action) {
    return switch (action) {
      case CASCADE -> "cascade";
      case PROTECT -> "protect";
      case RESTRICT -> "restrict";
      case SET_NULL -> "setNull";
      case SET_DEFAULT -> "setDefault";
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
