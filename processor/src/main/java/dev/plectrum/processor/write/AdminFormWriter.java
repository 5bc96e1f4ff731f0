package dev.plectrum.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.plectrum.processor.model.AdminForm;
import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.admin.PagePlan.FormPlan;
import dev.plectrum.processor.plan.admin.PagePlan.Input;
import dev.plectrum.processor.plan.admin.PagePlan.OfPath;
import dev.plectrum.processor.plan.admin.PagePlan.Style;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Writes what describes a form: its fields, and the groups they stand in. */
final class AdminFormWriter {
  /** More characters than these get several lines. */
  private static final int ONE_LINE = 255;

  /** What can be there and yet be empty. */
  private static final Set<ValueType.Kind> BLANK =
      Set.of(ValueType.Kind.STRING, ValueType.Kind.BYTES, ValueType.Kind.ARRAY);

  private final Model model;
  private final FormPlan plan;
  private final AdminCode code;

  /**
   * A writer for one form.
   *
   * @param model whose rows it is about
   */
  AdminFormWriter(Model model, FormPlan plan, AdminCode code) {
    this.model = model;
    this.plan = plan;
    this.code = code;
  }

  // form.text("name", "Name", row -> row.name(), (draft, value) -> draft.name(value))
  //     .maxLength(200);
  // form.fieldset("Price", "unitPrice");
  CodeBlock body() {
    CodeBlock.Builder body = CodeBlock.builder();
    plan.inputs().forEach(input -> body.addStatement("$L", input(input)));
    for (AdminForm.Group group : plan.groups()) {
      CodeBlock.Builder made = CodeBlock.builder().add("form.fieldset($S", group.title());
      group.fields().texts().forEach(name -> made.add(", $S", name));
      made.add(")");
      if (!group.description().isEmpty()) {
        made.add(".description($S)", group.description());
      }
      if (group.collapsed()) {
        made.add(".collapsed()");
      }
      body.addStatement("$L", made.build());
    }
    if (plan.saveAs()) {
      body.addStatement("form.savesAsNew()");
    }
    if (plan.saveOnTop()) {
      body.addStatement("form.savesOnTop()");
    }
    return body.build();
  }

  private CodeBlock input(Input input) {
    Field field = input.shown() instanceof OfPath path ? path.path().field() : null;
    CodeBlock.Builder made = CodeBlock.builder();
    if (field instanceof Field.Value value) {
      made.add(value(input, value));
    } else if (field instanceof Field.Key key) {
      made.add(
          "form.key($S, $S, $L, $L, (draft, key) -> draft.$N(key))",
          input.name(),
          input.heading(),
          code.target(key.target()),
          code.read(input.shown()),
          key.name());
      if (key.nullable()) {
        made.add(".optional()");
      }
    } else if (field != null) {
      made.add(
          "form.keys($S, $S, $L, $L)",
          input.name(),
          input.heading(),
          code.target(target(field)),
          code.read(input.shown()));
    } else {
      // What a method returns cannot be entered anyway.
      return CodeBlock.of(
          "form.shown($S, $S, $L)", input.name(), input.heading(), code.read(input.shown()));
    }
    if (input.style() == Style.BOXES) {
      made.add(".offered()");
    }
    if (input.readOnly()) {
      made.add(".readOnly()");
    }
    if (!input.sources().isEmpty()) {
      CodeBlock sources =
          CodeBlock.join(
              input.sources().stream().map(source -> CodeBlock.of("$S", source)).toList(), ", ");
      made.add(".prepopulatedFrom($L)", sources);
    }
    return made.build();
  }

  private static JavaClass target(Field field) {
    return field instanceof Field.Many many ? many.target() : ((Field.Reverse) field).target();
  }

  private CodeBlock value(Input input, Field.Value field) {
    ValueType type = field.type();
    List<String> choices = choices(field);
    if (!choices.isEmpty()) {
      // form.oneOf("target.type", "Target type", List.of("store.track"), row -> …, …)
      return CodeBlock.of(
          "form.oneOf($S, $S, $T.of($L), $L, (draft, value) -> draft.$N(value))$L",
          input.name(),
          input.heading(),
          List.class,
          CodeBlock.join(choices.stream().map(one -> CodeBlock.of("$S", one)).toList(), ", "),
          code.read(input.shown()),
          field.word(),
          CodeBlock.of("$L$L", field.nullable() ? ".optional()" : "", together(input, field)));
    }
    CodeBlock.Builder made =
        CodeBlock.builder().add("form.$L($S, $S, ", method(field), input.name(), input.heading());
    if (type.kind() == ValueType.Kind.DECIMAL) {
      made.add("$L, ", type.scale());
    } else if (type.kind() == ValueType.Kind.ENUM) {
      made.add("$L, $L, ", code.text(type), code.constants(type));
    } else if (type.kind() == ValueType.Kind.JSON) {
      made.add("$L, ", json(field));
    } else if (type.kind() == ValueType.Kind.ARRAY) {
      made.add("$L, ", Values.arrayType(type, code::text));
    }
    made.add("$L, (draft, value) -> draft.$N(value))", code.read(input.shown()), field.word());
    if (type.kind() == ValueType.Kind.STRING && type.length() > 0) {
      made.add(".maxLength($L)", type.length());
    }
    boolean key = field.part() != null && field.part().group().targets() != null;
    boolean isLong = type.length() == 0 || type.length() > ONE_LINE;
    if (type.kind() == ValueType.Kind.STRING && isLong && !key) {
      made.add(".multiline()");
    }
    if (input.style() == Style.RADIO) {
      made.add(".radio()");
    } else if (input.style() == Style.RADIO_VERTICAL) {
      made.add(".radio().vertical()");
    }
    if (field.id() && !input.readOnly()) {
      made.add(".fixed()");
    }
    if (field.nullable() && type.kind() != ValueType.Kind.BOOLEAN) {
      made.add(".optional()");
    } else if (BLANK.contains(type.kind()) && mayBeEmpty(field)) {
      made.add(".blank()");
    }
    made.add(together(input, field));
    String initial =
        field.defaultValue() == null ? field.storage().databaseDefault() : field.defaultValue();
    if (initial != null && !initial.equals("now")) {
      made.add(".initial($S)", entered(type, initial));
    } else if (isSetByItself(field)) {
      made.add(".defaulted()");
    }
    return made.build();
  }

  /** The other half of a key whose text is one of a model, or of another. */
  private static CodeBlock together(Input input, Field.Value field) {
    Field.Targets targets = field.part() == null ? null : field.part().group().targets();
    if (targets == null || !targets.asText()) {
      return CodeBlock.of("");
    }
    String group = input.name().substring(0, input.name().lastIndexOf('.') + 1);
    return CodeBlock.of(".with($S)", group + (field.part().name().equals("type") ? "id" : "type"));
  }

  /** The texts that a value can be; empty if it can be any. */
  private static List<String> choices(Field.Value field) {
    return field.constraints().stream()
        .filter(Constraint.OneOf.class::isInstance)
        .flatMap(one -> ((Constraint.OneOf) one).values().stream())
        .toList();
  }

  /** Whether a row that is written without it gets a value that no form can show before. */
  private static boolean isSetByItself(Field.Value field) {
    boolean box = field.type().kind() == ValueType.Kind.BOOLEAN && !field.nullable();
    return !box && (field.defaultValue() != null || field.storage().hasDefault());
  }

  // ProductTable.DIMENSIONS_JSON
  private CodeBlock json(Field.Value field) {
    ModelPlan rows = ModelPlan.of(model);
    return rows.columns().stream()
        .filter(column -> column.field().equals(field))
        .map(column -> CodeBlock.of("$T.$L", Library.of(rows.generated("Table")), column.json()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(field.name() + " is of another model"));
  }

  private static String method(Field.Value field) {
    return switch (field.type().kind()) {
      case LONG -> "longNumber";
      case INT -> "intNumber";
      case SHORT -> "shortNumber";
      case DOUBLE -> "doubleNumber";
      case DECIMAL -> "decimal";
      case BOOLEAN -> field.nullable() ? "optionalFlag" : "flag";
      case STRING -> "text";
      case UUID -> "uuid";
      case INSTANT -> "instant";
      case LOCAL_DATE -> "date";
      case LOCAL_TIME -> "time";
      case LOCAL_DATE_TIME -> "dateTime";
      case DURATION -> "duration";
      case BYTES -> "bytes";
      case JSON -> "json";
      case ARRAY -> "array";
      case ENUM -> "choice";
    };
  }

  private static boolean mayBeEmpty(Field.Value field) {
    return "".equals(field.defaultValue())
        || !field.id()
            && field.constraints().stream()
                .noneMatch(
                    one ->
                        one instanceof Constraint.NotBlank
                            || one instanceof Constraint.NotEmpty
                            || one instanceof Constraint.Email
                            || one instanceof Constraint.Size size && size.min() > 0);
  }

  /** The default as a browser would send it: moments have no offset there, and bytes are Base64. */
  private static String entered(ValueType type, String value) {
    return switch (type.kind()) {
      case INSTANT -> value.replaceAll("Z$", "");
      case ARRAY -> "";
      case BYTES -> Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(value));
      default -> value;
    };
  }
}
