package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.route.Dispatch.Variable;

/** Turns a segment of a path into the value of a variable. */
final class Segment {
  private final Variable variable;
  private final Choices choices;

  Segment(Variable variable, Choices choices) {
    this.variable = variable;
    this.choices = choices;
  }

  /** The Java type of a variable. */
  static TypeName type(Variable variable) {
    ValueType type = variable.type();
    if (type == null) {
      return ClassName.get(String.class);
    }
    return type.primitive() ? Values.type(type) : Values.boxed(type);
  }

  /** Whether the segment is the value as it stands. */
  boolean isText() {
    ValueType type = variable.type();
    return type == null || type.kind() == ValueType.Kind.STRING;
  }

  /** Answers 404 if a condition holds. */
  static CodeBlock refuse(CodeBlock condition) {
    return CodeBlock.of("if ($L) {\n$>return $T.notFound();\n$<}\n", condition, Library.RESPONSE);
  }

  // if (!PathValues.isLong(segment) || !path.atEnd()) {
  //   return Response.notFound();
  // }
  // long id = PathValues.toLong(segment);
  CodeBlock read(String segment, String condition) {
    CodeBlock also = condition.isEmpty() ? CodeBlock.of("") : CodeBlock.of(" || $L", condition);
    ValueType type = variable.type();
    String name = variable.name();
    if (type == null || type.kind() == ValueType.Kind.STRING) {
      return refuse(CodeBlock.of("!$T.isText($L)$L", Library.PATH_VALUES, name, also));
    }
    if (type.kind() == ValueType.Kind.ENUM) {
      return CodeBlock.builder()
          .addStatement("$T $L = $L($L)", type(variable), name, choices.of(type), segment)
          .add(refuse(CodeBlock.of("$L == null$L", name, also)))
          .build();
    }
    String kind = kind(type.kind());
    return CodeBlock.builder()
        .add(refuse(CodeBlock.of("!$T.is$L($L)$L", Library.PATH_VALUES, kind, segment, also)))
        .addStatement(
            "$T $L = $T.to$L($L)", type(variable), name, Library.PATH_VALUES, kind, segment)
        .build();
  }

  private static String kind(ValueType.Kind kind) {
    return switch (kind) {
      case LONG -> "Long";
      case INT -> "Int";
      case SHORT -> "Short";
      case UUID -> "Uuid";
      case LOCAL_DATE -> "Date";
      default -> throw new IllegalStateException("no variable of a path can be " + kind);
    };
  }
}
