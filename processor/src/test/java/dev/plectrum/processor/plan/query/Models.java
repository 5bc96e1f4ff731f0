package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Models in one line. */
final class Models {
  private Models() {}

  /** The model {@code shop.Thing} over {@code shop_thing}, with an id. */
  static Model thing(Field... fields) {
    List<Field> all = new ArrayList<>();
    all.add(value("id", "id", ValueType.Kind.LONG, true));
    all.addAll(Arrays.asList(fields));
    return new Model(
        "shop",
        new JavaClass("shop", "Thing"),
        "shop_thing",
        all,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        false,
        Position.NONE);
  }

  /** A value that is never null. */
  static Field.Value value(
      String name, String column, ValueType.Kind kind, Constraint... constraints) {
    return value(name, column, kind, false, constraints);
  }

  private static Field.Value value(
      String name, String column, ValueType.Kind kind, boolean id, Constraint... constraints) {
    return new Field.Value(
        name,
        column,
        ValueType.of(kind, true),
        false,
        id,
        null,
        Field.Auto.NONE,
        null,
        List.of(constraints),
        null,
        Field.Storage.NONE,
        Position.NONE);
  }
}
