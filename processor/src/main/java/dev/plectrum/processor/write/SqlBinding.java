package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.plectrum.processor.model.SqlMethods;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.SqlPlan;
import java.util.List;

/** Writes how the parameters of a method with {@code @Sql} are set. */
final class SqlBinding {
  private static final ClassName KINDS = Library.db("ValueKind");

  private final ModelTexts texts;

  SqlBinding(ModelTexts texts) {
    this.texts = texts;
  }

  // in -> {
  //   in.set(1, album);
  //   in.set(2, most);
  // }
  CodeBlock of(SqlPlan.Method method) {
    List<SqlMethods.Parameter> places = method.places();
    String in = method.variable("in");
    if (places.isEmpty()) {
      return CodeBlock.of("$L -> {}", in);
    }
    if (places.size() == 1) {
      return CodeBlock.of("$L -> $L.$L", in, in, set(method, places.get(0), "1"));
    }
    // How many parameters a list of rows takes depends on the database.
    String at = method.variable("at");
    int last = places.size() - 1;
    boolean declared = false;
    int next = 1;
    CodeBlock.Builder block = CodeBlock.builder().add("$L -> {\n$>", in);
    for (int i = 0; i <= last; i++) {
      String index = !declared ? String.valueOf(next) : next == 0 ? at : at + " + " + next;
      CodeBlock set = CodeBlock.of("$L.$L", in, set(method, places.get(i), index));
      if (places.get(i).tuple() == null || i == last) {
        block.add("$L;\n", set);
        next++;
      } else {
        block.add("$L$L = $L;\n", declared ? "" : "int ", at, set);
        declared = true;
        next = 0;
      }
    }
    return block.add("$<}").build();
  }

  private CodeBlock set(SqlPlan.Method method, SqlMethods.Parameter parameter, String at) {
    ValueType type = parameter.type();
    SqlMethods.Tuple tuple = parameter.tuple();
    if (tuple != null) {
      return setRows(method, parameter.name(), tuple, at);
    }
    if (type != null && parameter.collection() != null) {
      return setAll(parameter.name(), type, at);
    }
    if (type != null && type.kind() == ValueType.Kind.ENUM) {
      ClassName text = texts.of(Values.enumeration(type));
      return parameter.nullable()
          ? CodeBlock.of(
              "set($L, $N == null ? null : $T.TEXT.write($N))",
              at,
              parameter.name(),
              text,
              parameter.name())
          : CodeBlock.of("set($L, $T.TEXT.write($N))", at, text, parameter.name());
    }
    return CodeBlock.of("set($L, $N)", at, parameter.name());
  }

  // setAll(1, ValueKind.LONG, ids)
  private CodeBlock setAll(String name, ValueType type, String at) {
    return type.kind() == ValueType.Kind.ENUM
        ? CodeBlock.of(
            "setAll($L, $T.TEXT, $N.stream().map($T.TEXT::write).toList())",
            at,
            KINDS,
            name,
            texts.of(Values.enumeration(type)))
        : CodeBlock.of("setAll($L, $T.$L, $N)", at, KINDS, Values.valueKind(type.kind()), name);
  }

  // setRows(
  //     1,
  //     List.of(ValueKind.LONG, ValueKind.INT),
  //     pairs.stream().map(row -> List.of(row.first(), row.second())).toList())
  private CodeBlock setRows(SqlPlan.Method method, String name, SqlMethods.Tuple tuple, String at) {
    String row = method.variable("row");
    CodeBlock kinds =
        tuple.parts().stream()
            .map(part -> CodeBlock.of("$T.$L", KINDS, Values.valueKind(part.type().kind())))
            .collect(CodeBlock.joining(", "));
    CodeBlock values =
        tuple.parts().stream()
            .map(
                part ->
                    part.type().kind() == ValueType.Kind.ENUM
                        ? CodeBlock.of(
                            "$T.TEXT.write($L.$N())",
                            texts.of(Values.enumeration(part.type())),
                            row,
                            part.name())
                        : CodeBlock.of("$L.$N()", row, part.name()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "setRows($L, $T.of($L), $N.stream().map($L -> $T.of($L)).toList())",
        at,
        List.class,
        kinds,
        name,
        row,
        List.class,
        values);
  }
}
