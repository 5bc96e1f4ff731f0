package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.plectrum.processor.model.AdminMethod;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.admin.AdminPlan;
import dev.plectrum.processor.plan.admin.PagePlan.OfMethod;
import dev.plectrum.processor.plan.admin.PagePlan.OfPath;
import dev.plectrum.processor.plan.admin.PagePlan.OfRow;
import dev.plectrum.processor.plan.admin.PagePlan.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The expressions that the pages of one app are made of. */
final class AdminCode {
  private final AdminPlan plan;
  private final Function<ValueType.Enumeration, ClassName> texts;

  AdminCode(AdminPlan plan, EnumTexts texts) {
    this.plan = plan;
    App app = plan.app();
    this.texts = enumeration -> texts.of(enumeration, app);
  }

  /** {@code new ModelName("store", "Album", "album", "albums")}. */
  static CodeBlock modelName(Model model) {
    return CodeBlock.of(
        "new $T($S, $S, $S, $S)",
        Library.admin("ModelName"),
        model.app(),
        model.type().simpleName(),
        model.title().one(),
        model.title().many());
  }

  /** {@code LONG}, the kind of a model's key. One of several columns is in no URL and no form. */
  static String keyKind(Model model) {
    if (model.isComposite()) {
      return "TEXT";
    }
    return switch (model.id().type().kind()) {
      case UUID -> "UUID";
      case STRING -> "TEXT";
      default -> "LONG";
    };
  }

  /** {@code StoreAdmin}. */
  ClassName constants() {
    return Library.of(plan.generated());
  }

  /** {@code StoreAdmin.ALBUM}. */
  CodeBlock target(JavaClass model) {
    if (model.equals(Field.Key.ACCOUNT)) {
      return CodeBlock.of("$T.accounts(database())", Library.admin("Target"));
    }
    return CodeBlock.of("$T.$L", constants(), plan.constant(model));
  }

  /** {@code StoreAdmin.ALBUM_NAME}. */
  CodeBlock name(Model model) {
    return CodeBlock.of("$T.$L_NAME", constants(), plan.constant(model.type()));
  }

  /** {@code MoodText.TEXT}. */
  CodeBlock text(ValueType type) {
    return CodeBlock.of("$T.TEXT", texts.apply(Values.enumeration(type)));
  }

  /** {@code List.of(Mood.QUIET, Mood.LOUD)}. */
  CodeBlock constants(ValueType type) {
    List<CodeBlock> constants = new ArrayList<>();
    for (ValueType.Constant constant : Values.enumeration(type).constants()) {
      constants.add(CodeBlock.of("$T.$L", Values.boxed(type), constant.name()));
    }
    return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(constants, ", "));
  }

  /** {@code row -> row.album().get().title()}. */
  CodeBlock read(Shown shown) {
    return CodeBlock.of("row -> $L", value(shown));
  }

  private CodeBlock value(Shown shown) {
    if (shown instanceof OfMethod method) {
      return call(method.method());
    }
    return shown instanceof OfPath path ? value(path.path()) : title(((OfRow) shown).model());
  }

  /** {@code row.duration()}, or {@code TrackAdmin.free(row)}. */
  static CodeBlock call(AdminMethod method) {
    return method.ofModel()
        ? CodeBlock.of("row.$N()", method.name())
        : CodeBlock.of("$T.$N(row)", Library.of(method.owner()), method.name());
  }

  /** A value over keys, any of which may be null. */
  static CodeBlock value(FieldPath.Found path) {
    List<CodeBlock> guards = new ArrayList<>();
    CodeBlock at = CodeBlock.of("row");
    for (Field.Key step : path.keys()) {
      CodeBlock key = CodeBlock.of("$L.$N()", at, step.name());
      if (step.nullable()) {
        guards.add(CodeBlock.of("$L == null", key));
      }
      at = CodeBlock.of("$L.get()", key);
    }
    if (path.field() instanceof Field.Value one && one.part() != null) {
      CodeBlock group = CodeBlock.of("$L.$N()", at, one.part().group().name());
      if (one.part().group().nullable()) {
        guards.add(CodeBlock.of("$L == null", group));
      }
      at = group;
    }
    CodeBlock value = CodeBlock.of("$L.$L", at, accessor(path.field()));
    return guards.isEmpty()
        ? value
        : CodeBlock.of("$L ? null : $L", CodeBlock.join(guards, " || "), value);
  }

  /** What reads a field from the row, or from the record of its group. */
  private static CodeBlock accessor(Field field) {
    Field.Part part = field instanceof Field.Value value ? value.part() : null;
    if (part == null) {
      return CodeBlock.of("$N()", field.name());
    }
    if (part.group().targets() == null || part.name().equals("type")) {
      return CodeBlock.of("$N()", part.name());
    }
    return switch (((Field.Value) field).type().kind()) {
      case STRING -> CodeBlock.of("key().toString()");
      case UUID -> CodeBlock.of("uuid()");
      default -> CodeBlock.of("id()");
    };
  }

  /** {@code f -> f.album().artist().name}. */
  static CodeBlock column(FieldPath.Found path) {
    CodeBlock.Builder code = CodeBlock.builder().add("f -> f");
    path.steps().forEach(step -> code.add(".$N()", step.name()));
    return code.add(path.field() instanceof Field.Value ? ".$L" : ".$L()", path.field().name())
        .build();
  }

  /** What stands for a row: {@code row.name()}. */
  CodeBlock title(Model model) {
    Model.Label label = model.label();
    if (label == null && model.isComposite()) {
      return CodeBlock.of(
          "$S + $T.of(row)",
          model.title().capitalized() + " object ",
          Library.of(model.type().companion("Key")));
    }
    if (label == null) {
      return CodeBlock.of(
          "$S + row.$N() + $S", model.title().capitalized() + " object (", model.id().name(), ")");
    }
    CodeBlock value = CodeBlock.of("row.$N()", label.accessor());
    Field field = model.field(label.accessor()).orElse(null);
    if (field instanceof Field.Key key) {
      CodeBlock title =
          key.isToAccounts()
              ? CodeBlock.of("$L.get().username()", value)
              : CodeBlock.of("$L.title().apply($L.get())", target(key.target()), value);
      return key.nullable() ? CodeBlock.of("$L == null ? $S : $L", value, "", title) : title;
    }
    if (field instanceof Field.Value one) {
      boolean text = one.type().kind() == ValueType.Kind.STRING;
      if (one.nullable()) {
        return CodeBlock.of("$T.toString($L, $S)", Objects.class, value, "");
      }
      return text ? value : CodeBlock.of("$T.valueOf($L)", String.class, value);
    }
    if (model.group(label.accessor()).isPresent()) {
      return CodeBlock.of("$T.toString($L, $S)", Objects.class, value, "");
    }
    return value;
  }
}
