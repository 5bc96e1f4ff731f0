package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Models in a line each, as the reader of sources would make them. */
final class Models {
  private Models() {}

  static App app(String label, Model... models) {
    return new App(
        label, new JavaClass(label, "TheApp"), List.of(), List.of(models), Position.NONE);
  }

  static Model model(String app, String name, Field... fields) {
    return new Model(
        app,
        new JavaClass(app, name),
        app + "_" + name.toLowerCase(Locale.ROOT),
        List.of(fields),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        false,
        Position.NONE);
  }

  static Model indexed(Model model, String name, String... fields) {
    return new Model(
        model.app(),
        model.type(),
        model.table(),
        model.fields(),
        model.ordering(),
        List.of(columns(name, fields)),
        model.uniques(),
        null,
        model.was(),
        false,
        Position.NONE);
  }

  static Model unique(Model model, String name, String... fields) {
    return new Model(
        model.app(),
        model.type(),
        model.table(),
        model.fields(),
        model.ordering(),
        model.indexes(),
        List.of(columns(name, fields)),
        null,
        model.was(),
        false,
        Position.NONE);
  }

  static Model was(Model model, String was) {
    return new Model(
        model.app(),
        model.type(),
        model.table(),
        model.fields(),
        model.ordering(),
        model.indexes(),
        model.uniques(),
        null,
        was,
        false,
        Position.NONE);
  }

  private static Model.Columns columns(String name, String... fields) {
    List<Model.Order> parts =
        List.of(fields).stream()
            .map(
                field ->
                    field.startsWith("-")
                        ? new Model.Order(field.substring(1), true, Position.NONE)
                        : new Model.Order(field, false, Position.NONE))
            .toList();
    return new Model.Columns(name, parts, Position.NONE);
  }

  static Field.Value id() {
    return new Field.Value(
        "id",
        "id",
        ValueType.of(ValueType.Kind.LONG, true),
        false,
        true,
        null,
        Field.Auto.NONE,
        null,
        List.of(),
        null,
        Field.Storage.NONE,
        Position.NONE);
  }

  static Field.Value value(String name, ValueType.Kind kind) {
    return value(name, ValueType.of(kind, false), false, null);
  }

  static Field.Value nullable(String name, ValueType.Kind kind) {
    return value(name, ValueType.of(kind, false), true, null);
  }

  static Field.Value text(String name, int length) {
    return value(
        name, new ValueType(ValueType.Kind.STRING, false, length, 0, 0, null), false, null);
  }

  static Field.Value decimal(String name, int precision, int scale) {
    return value(
        name, new ValueType(ValueType.Kind.DECIMAL, false, 0, precision, scale, null), false, null);
  }

  static Field.Value value(String name, ValueType type, boolean nullable, @Nullable String was) {
    return new Field.Value(
        name,
        MigrationName.snake(name),
        type,
        nullable,
        false,
        null,
        Field.Auto.NONE,
        null,
        List.of(),
        was,
        Field.Storage.NONE,
        Position.NONE);
  }

  static Field.Key key(String name, String app, String target, DeleteAction rule) {
    String column = MigrationName.snake(name) + "_id";
    String table = app + "_" + target.toLowerCase(Locale.ROOT);
    return new Field.Key(
        name,
        column,
        new JavaClass(app, target),
        table,
        "id",
        "id",
        ValueType.of(ValueType.Kind.LONG, false),
        rule == DeleteAction.SET_NULL,
        false,
        rule,
        null,
        null,
        name + "_idx",
        name + "_fk_" + table,
        null,
        null,
        Field.Storage.NONE,
        Position.NONE);
  }

  static Field.Many many(String name, String app, String model, String target) {
    String own = model.toLowerCase(Locale.ROOT);
    String other = target.toLowerCase(Locale.ROOT);
    String table = app + "_" + own + "_" + name;
    String ownColumn = own.equals(other) ? "from_" + own + "_id" : own + "_id";
    String otherColumn = own.equals(other) ? "to_" + other + "_id" : other + "_id";
    return new Field.Many(
        name,
        new JavaClass(app, target),
        app + "_" + other,
        table,
        ownColumn,
        otherColumn,
        new Field.Between(
            table + "_uniq",
            table + "_own_idx",
            table + "_own_fk",
            table + "_target_idx",
            table + "_target_fk",
            "id",
            ValueType.of(ValueType.Kind.LONG, false)),
        null,
        Position.NONE);
  }
}
