package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.CheckPlan;
import dev.plectrum.processor.plan.query.ColumnPlan;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes {@code TrackDraft}: the values to create or change a {@code Track} with. */
final class DraftWriter {
  private final ModelPlan plan;
  private final ClassName row;
  private final ClassName name;
  private final Function<ValueType.Enumeration, ClassName> texts;

  DraftWriter(ModelPlan plan, Function<ValueType.Enumeration, ClassName> texts) {
    this.plan = plan;
    this.row = Library.of(plan.model().type());
    this.name = Library.of(plan.generated("Draft"));
    this.texts = texts;
  }

  // /** Values to create or change {@link Track} rows with. … */
  // public final class TrackDraft extends Draft<Track> {
  //   private static final int ID = 0;
  //   private static final int NAME = 1;
  //
  //   private long id;
  //   private @Nullable String name;
  //   …
  // }
  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "Values to create or change {@link $T} rows with. A draft knows which were set: an"
                    + " update writes only those.",
                row)
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(Library.DRAFT, row));
    for (ColumnPlan column : plan.written()) {
      type.addField(
          FieldSpec.builder(
                  int.class, column.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer("$L", column.ordinal())
              .build());
    }
    plan.constants().forEach(constant -> type.addField(CheckCalls.constant(constant)));
    for (ColumnPlan column : plan.written()) {
      type.addField(FieldSpec.builder(kept(column), column.variable(), Modifier.PRIVATE).build());
    }
    type.addMethod(constructor());
    DraftSetters setters = new DraftSetters(name, plan.model());
    Set<Field.Group> groups = new HashSet<>();
    for (ColumnPlan column : plan.written()) {
      column
          .part()
          .map(Field.Part::group)
          .filter(groups::add)
          .ifPresent(
              group -> {
                type.addMethod(setters.of(group, plan.parts(group)));
                setters.ofTargets(group, plan.parts(group)).forEach(type::addMethod);
              });
      setters.of(column).forEach(type::addMethod);
    }
    type.addMethod(bind());
    if (plan.written().stream().anyMatch(column -> column.field().nullable())) {
      type.addMethod(isNull());
    }
    if (plan.model().hooks() != null) {
      type.addMethod(beforeSave());
    }
    if (!plan.selfSetting().isEmpty()) {
      type.addMethod(prepare());
    }
    return type.addMethod(check()).build();
  }

  /** The type of the field that keeps a value. */
  private static TypeName kept(ColumnPlan column) {
    if (column.isToAccounts()) {
      return Library.nullable(ClassName.get(Object.class));
    }
    ValueType type = column.field().type();
    return column.keepsPrimitive() ? Values.type(type) : Library.nullable(Values.boxed(type));
  }

  // /** A draft with nothing set. */
  // public TrackDraft() {
  //   super(TrackTable.TABLE);
  // }
  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("A draft with nothing set.")
        .addModifiers(Modifier.PUBLIC)
        .addStatement("super($T.TABLE)", Library.of(plan.generated("Table")))
        .build();
  }

  // @Override
  // protected void bind(Parameters in, int index, int column) throws SQLException {
  //   switch (column) {
  //     case ID -> in.set(index, id);
  //     case STATUS -> in.set(index, StatusText.TEXT.writeNullable(status));
  //     default -> throw unknownColumn(column);
  //   }
  // }
  private MethodSpec bind() {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (ColumnPlan column : plan.written()) {
      if (column.kind() == ValueType.Kind.ARRAY) {
        cases.add(
            "case $L -> in.setArray(index, $L, $L);\n",
            column.constant(),
            Values.arrayType(column.field().type(), this::text),
            stored(column));
        continue;
      }
      cases.add(
          column.kind() == ValueType.Kind.JSON
              ? CodeBlock.of(
                  "case $L -> in.setJson(index, $T.$L, $L);\n",
                  column.constant(),
                  Library.of(plan.generated("Table")),
                  column.json(),
                  stored(column))
              : CodeBlock.of(
                  "case $L -> in.$L(index, $L);\n",
                  column.constant(),
                  column.isToAccounts() ? "setNullableKey" : "set",
                  stored(column)));
    }
    return MethodSpec.methodBuilder("bind")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(Library.PARAMETERS, "in")
        .addParameter(int.class, "index")
        .addParameter(int.class, "column")
        .addException(SQLException.class)
        .beginControlFlow("switch (column)")
        .addCode(cases.build())
        .addCode("default -> throw unknownColumn(column);\n")
        .endControlFlow()
        .build();
  }

  // @Override
  // protected boolean isNull(int column) {
  //   return switch (column) {
  //     case GENRE -> genre == null;
  //     default -> false;
  //   };
  // }
  private MethodSpec isNull() {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (ColumnPlan column : plan.written()) {
      if (column.field().nullable()) {
        cases.add("case $L -> $L == null;\n", column.constant(), field(column, "column"));
      }
    }
    return MethodSpec.methodBuilder("isNull")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(boolean.class)
        .addParameter(int.class, "column")
        .addCode("return switch (column) {\n$>")
        .addCode(cases.build())
        .addCode("default -> false;\n$<};\n")
        .build();
  }

  // @Override
  // protected void beforeSave(boolean creating) {
  //   TrackTable.HOOKS.beforeSave(this, creating);
  // }
  private MethodSpec beforeSave() {
    return MethodSpec.methodBuilder("beforeSave")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(boolean.class, "creating")
        .addStatement("$T.HOOKS.beforeSave(this, creating)", Library.of(plan.generated("Table")))
        .build();
  }

  private CodeBlock stored(ColumnPlan column) {
    CodeBlock value = field(column, "in", "index", "column");
    return column.kind() == ValueType.Kind.ENUM
        ? CodeBlock.of(
            "$T.TEXT.writeNullable($L)",
            texts.apply(Values.enumeration(column.field().type())),
            value)
        : value;
  }

  /** {@code MoodText.TEXT}. */
  private CodeBlock text(ValueType type) {
    return CodeBlock.of("$T.TEXT", texts.apply(Values.enumeration(type)));
  }

  /** A field of the draft, also where a parameter of the same name hides it. */
  private static CodeBlock field(ColumnPlan column, String... hiding) {
    boolean hidden = List.of(hiding).contains(column.variable());
    return CodeBlock.of(hidden ? "this.$N" : "$N", column.variable());
  }

  // @Override
  // protected void prepare(boolean creating) {
  //   if (creating && !isSet(STATUS)) {
  //     status = Status.OPEN;
  //     markSet(STATUS);
  //   }
  //   if (!isSet(UPDATED_AT)) {
  //     updatedAt = now();
  //     markSet(UPDATED_AT);
  //   }
  // }
  private MethodSpec prepare() {
    MethodSpec.Builder prepare =
        MethodSpec.methodBuilder("prepare")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(boolean.class, "creating");
    for (ColumnPlan column : plan.selfSetting()) {
      boolean always =
          column.field() instanceof Field.Value value && value.auto() == Field.Auto.UPDATED_AT;
      prepare
          .beginControlFlow(
              always ? "if (!isSet($L))" : "if (creating && !isSet($L))", column.constant())
          .addStatement("$L = $L", field(column, "creating"), own(column))
          .addStatement("markSet($L)", column.constant())
          .endControlFlow();
    }
    return prepare.build();
  }

  /** What a value is when nobody set it. */
  private CodeBlock own(ColumnPlan column) {
    Field.Stored field = column.field();
    if (field instanceof Field.Key key) {
      return Values.literal(key.type(), String.valueOf(key.defaultValue()));
    }
    Field.Value value = (Field.Value) field;
    String text = value.defaultValue();
    if (text != null && column.kind() == ValueType.Kind.JSON) {
      return CodeBlock.of(
          "$T.$L.read($S)", Library.of(plan.generated("Table")), column.json(), text);
    }
    if (text != null) {
      return Values.literal(value.type(), text);
    }
    return switch (value.auto()) {
      case NONE -> CodeBlock.of("$T.randomUUID()", UUID.class);
      case VERSION -> CodeBlock.of("1");
      case CREATED_AT, UPDATED_AT -> Values.now(value.type());
    };
  }

  // @Override
  // protected void check(FieldErrors errors, boolean creating) {
  //   if (isSet(NAME)) {
  //     Checks.required(errors, "name", name);
  //     Checks.size(errors, "name", name, 0, 200, null);
  //   } else if (creating) {
  //     errors.required("name");
  //   }
  // }
  private MethodSpec check() {
    MethodSpec.Builder check =
        MethodSpec.methodBuilder("check")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(Library.FIELD_ERRORS, "errors")
            .addParameter(boolean.class, "creating");
    for (ColumnPlan column : plan.written()) {
      check(column, check);
    }
    for (Field.Group group : plan.model().groups()) {
      if (group.nullable()) {
        whole(plan.parts(group), check);
      }
      Field.Targets targets = group.targets();
      if (targets != null && targets.asText()) {
        List<ColumnPlan> parts = plan.parts(group);
        check.addStatement(
            TargetCode.of(plan.model(), group)
                .check(
                    field(parts.get(0), "errors", "creating"),
                    field(parts.get(1), "errors", "creating")));
      }
    }
    return check.build();
  }

  // if (addressStreet != null || addressZip != null) {
  //   if (addressStreet == null && (creating || isSet(ADDRESS_STREET))) {
  //     errors.required("address.street");
  //   }
  // }
  private static void whole(List<ColumnPlan> parts, MethodSpec.Builder method) {
    List<ColumnPlan> required = parts.stream().filter(ColumnPlan::isRequiredInGroup).toList();
    if (required.isEmpty() || parts.size() == 1) {
      return;
    }
    List<CodeBlock> some = new ArrayList<>();
    for (ColumnPlan part : parts) {
      some.add(CodeBlock.of("$L != null", field(part, "errors", "creating")));
    }
    method.beginControlFlow("if ($L)", CodeBlock.join(some, " || "));
    for (ColumnPlan part : required) {
      method
          .beginControlFlow(
              "if ($L == null && (creating || isSet($L)))",
              field(part, "errors", "creating"),
              part.constant())
          .addStatement("errors.required($S)", part.name())
          .endControlFlow();
    }
    method.endControlFlow();
  }

  private void check(ColumnPlan column, MethodSpec.Builder method) {
    CodeBlock.Builder checks = CodeBlock.builder();
    CodeBlock field = field(column, "errors", "creating");
    boolean required = !column.field().nullable();
    if (required && !column.keepsPrimitive() && !column.refusesNull()) {
      checks.addStatement("$T.required(errors, $S, $L)", Library.CHECKS, column.name(), field);
    }
    if (column.kind() == ValueType.Kind.JSON) {
      checks.addStatement(
          "$T.$L.check(errors, $S, $L)",
          Library.of(plan.generated("Table")),
          column.json(),
          column.name(),
          field);
    }
    for (CheckPlan check : column.checks()) {
      CodeBlock.Builder arguments = CodeBlock.builder();
      check.arguments().forEach(argument -> arguments.add(", $L", argument));
      if (check.takesMessage()) {
        arguments.add(", $L", CheckCalls.message(check));
      }
      checks.addStatement(
          "$T.$L(errors, $S, $L$L)",
          CheckCalls.owner(check),
          check.method(),
          column.name(),
          field,
          arguments.build());
    }
    boolean asked = required && column.mustBeSet();
    CodeBlock body = checks.build();
    if (body.isEmpty()) {
      if (asked) {
        method
            .beginControlFlow("if (creating && !isSet($L))", column.constant())
            .addStatement("errors.required($S)", column.name())
            .endControlFlow();
      }
      return;
    }
    if (column.isRequiredInGroup()) {
      method.beginControlFlow("if (isSet($L) && $L != null)", column.constant(), field);
    } else {
      method.beginControlFlow("if (isSet($L))", column.constant());
    }
    method.addCode(body);
    if (asked) {
      method
          .nextControlFlow("else if (creating)")
          .addStatement("errors.required($S)", column.name());
    }
    method.endControlFlow();
  }
}
