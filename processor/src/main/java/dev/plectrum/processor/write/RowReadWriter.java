package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ColumnPlan;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes {@code read} of {@code TrackTable}, which makes a {@code Track} of a row. */
final class RowReadWriter {
  /** The parameters of {@code read}. */
  private static final Set<String> PARAMETERS = Set.of("row", "at", "peers");

  private final ModelPlan plan;
  private final Model model;
  private final Function<ValueType.Enumeration, ClassName> texts;

  /** The component that is the key; empty where it is none alone, and no relation needs it. */
  private final String id;

  RowReadWriter(ModelPlan plan, Function<ValueType.Enumeration, ClassName> texts) {
    this.plan = plan;
    this.model = plan.model();
    this.texts = texts;
    this.id = plan.isComposite() ? "" : plan.id().name();
  }

  // @Override
  // public Track read(Row row, int at, Peers peers) throws SQLException {
  //   long id = row.getLong(at);
  //   return new Track(
  //       id,
  //       row.getString(at + 1),
  //       peers.key(album, row.getLong(at + 2)),
  //       peers.many(playlists, id));
  // }
  MethodSpec read() {
    boolean needsKey =
        model.fields().stream()
            .anyMatch(field -> field instanceof Field.Many || field instanceof Field.Reverse);
    String key = PARAMETERS.contains(id) ? "key" : id;
    List<CodeBlock> arguments = new ArrayList<>();
    int column = 0;
    List<CodeBlock> parts = new ArrayList<>();
    for (Field field : model.fields()) {
      if (field instanceof Field.Value one && one.part() != null) {
        Field.Group group = one.part().group();
        parts.add(value(one, column++));
        int size = model.parts(group).size();
        if (parts.size() == size) {
          arguments.add(group(group, column - size, parts, key));
          parts.clear();
        }
      } else if (field instanceof Field.Stored stored) {
        CodeBlock value = value(stored, column++);
        boolean isKey = field instanceof Field.Value plain && plain.id();
        arguments.add(isKey && needsKey ? CodeBlock.of("$N", key) : value);
      } else {
        arguments.add(CodeBlock.of("peers.$L($L, $N)", reading(field), reference(field, key), key));
      }
    }
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(Library.of(model.type()))
            .addParameter(Library.ROW, "row")
            .addParameter(int.class, "at")
            .addParameter(Library.PEERS, "peers")
            .addException(SQLException.class);
    if (needsKey) {
      read.addStatement(
          "$T $N = $L",
          Values.type(plan.id().field().type()),
          key,
          value(plan.id().field(), plan.id().ordinal()));
    }
    return read.addStatement(
            "return new $T($L)", Library.of(model.type()), CodeBlock.join(arguments, ", "))
        .build();
  }

  // @Override
  // public Object readKey(Row row, int at) throws SQLException {
  //   return new OrderLineKey(row.getLong(at), row.getInt(at + 1));
  // }
  MethodSpec readKey() {
    List<CodeBlock> parts = new ArrayList<>();
    for (ColumnPlan part : plan.key()) {
      parts.add(stored(part.field().type(), part.ordinal(), at(parts.size()), false));
    }
    return MethodSpec.methodBuilder("readKey")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Object.class)
        .addParameter(Library.ROW, "row")
        .addParameter(int.class, "at")
        .addException(SQLException.class)
        .addStatement("return new $T($L)", KeyWriter.type(plan), CodeBlock.join(parts, ", "))
        .build();
  }

  // row.areNull(at + 2, 3) ? null : new Address(row.getString(at + 2), …)
  private static CodeBlock group(Field.Group group, int first, List<CodeBlock> parts, String key) {
    if (group.targets() != null) {
      // peers.target(target, row.getString(at + 2), row.getLong(at + 3))
      return CodeBlock.of(
          "peers.$L($L, $L)",
          group.nullable() ? "nullableTarget" : "target",
          reference(group.name(), key),
          CodeBlock.join(parts, ", "));
    }
    CodeBlock made =
        CodeBlock.of("new $T($L)", Library.of(group.type()), CodeBlock.join(parts, ", "));
    return group.nullable()
        ? CodeBlock.of("row.areNull($L, $L) ? null : $L", at(first), parts.size(), made)
        : made;
  }

  private static CodeBlock at(int column) {
    return column == 0 ? CodeBlock.of("at") : CodeBlock.of("at + $L", column);
  }

  /** The method of the peers that makes a to-many relation. */
  private static String reading(Field field) {
    if (field instanceof Field.Reverse reverse) {
      if (reverse.link() instanceof Field.Link.ByKey
          || reverse.link() instanceof Field.Link.ByTarget) {
        return "reverse";
      }
      if (reverse.link() instanceof Field.Link.ByOneKey) {
        return "one";
      }
    }
    return "many";
  }

  /** The field of a relation, where a parameter or variable may hide it. */
  private static String reference(Field field, String key) {
    return reference(field.name(), key);
  }

  private static String reference(String component, String key) {
    String name = TableWriter.fieldName(component);
    return PARAMETERS.contains(name) || name.equals(key) ? "this." + name : name;
  }

  private CodeBlock value(Field.Stored field, int column) {
    CodeBlock at = at(column);
    if (field instanceof Field.Key key && key.isToAccounts()) {
      return CodeBlock.of(
          "peers.$L($L, row, $L)",
          (key.nullable() ? "nullableChosen" : "chosen") + (key.oneToOne() ? "OneToOne" : "Key"),
          reference(key, id),
          at);
    }
    ValueType type = field.type();
    boolean nullable =
        field instanceof Field.Value one && one.part() != null
            ? one.part().nullable() || one.nullable() && one.part().group().targets() != null
            : field.nullable();
    CodeBlock stored = stored(type, column, at, nullable);
    if (field instanceof Field.Key key) {
      String kind = key.oneToOne() ? "oneToOne" : "key";
      String nullableKind = key.oneToOne() ? "nullableOneToOne" : "nullableKey";
      return CodeBlock.of(
          "peers.$L($L, $L)", key.nullable() ? nullableKind : kind, reference(key, id), stored);
    }
    return stored;
  }

  // row.getString(at), or StatusText.TEXT.read(row.getString(at))
  private CodeBlock stored(ValueType type, int column, CodeBlock at, boolean nullable) {
    String method = (nullable ? "getNullable" : "get") + Values.rowMethod(type.kind());
    CodeBlock stored =
        switch (type.kind()) {
          case DECIMAL -> CodeBlock.of("row.$L($L, $L)", method, at, type.scale());
          case ARRAY ->
              CodeBlock.of(
                  "row.$L($L, $L)",
                  method,
                  at,
                  Values.arrayType(
                      type,
                      element ->
                          CodeBlock.of("$T.TEXT", texts.apply(Values.enumeration(element)))));
          case JSON ->
              CodeBlock.of("row.$L($L, $L)", method, at, plan.columns().get(column).json());
          default -> CodeBlock.of("row.$L($L)", method, at);
        };
    if (type.kind() == ValueType.Kind.ENUM) {
      return CodeBlock.of(
          "$T.TEXT.$L($L)",
          texts.apply(Values.enumeration(type)),
          nullable ? "readNullable" : "read",
          stored);
    }
    return stored;
  }
}
