package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what belongs to a key to rows of several models. */
final class TargetCode {
  private static final JavaClass OBJECT = new JavaClass("java.lang", "Object");

  private final Model model;
  private final Field.Group group;
  private final Field.Targets targets;

  private TargetCode(Model model, Field.Group group, Field.Targets targets) {
    this.model = model;
    this.group = group;
    this.targets = targets;
  }

  /** Every such key of a model. */
  static List<TargetCode> of(Model model) {
    List<TargetCode> all = new ArrayList<>();
    for (Field.Group group : model.groups()) {
      Field.Targets targets = group.targets();
      if (targets != null) {
        all.add(new TargetCode(model, group, targets));
      }
    }
    return all;
  }

  /** What belongs to one of them. */
  static TargetCode of(Model model, Field.Group group) {
    return of(model).stream().filter(one -> one.group.equals(group)).findFirst().orElseThrow();
  }

  // new TargetType("target_type", "store.track")
  static CodeBlock type(String column, String label, boolean asText) {
    return asText
        ? CodeBlock.of("new $T($S, $S, true)", Library.TARGET_TYPE, SqlName.quoted(column), label)
        : CodeBlock.of("new $T($S, $S)", Library.TARGET_TYPE, SqlName.quoted(column), label);
  }

  // track.id(), or Long.toString(track.id())
  /** What the column holds for a row in a variable. */
  static CodeBlock stored(Field.Group group, Field.Target target, String row) {
    CodeBlock id = CodeBlock.of("$N.$N()", row, target.idName());
    boolean asText = group.targets() != null && group.targets().asText();
    if (!asText || target.key() == ValueType.Kind.STRING) {
      return id;
    }
    return target.key() == ValueType.Kind.UUID
        ? CodeBlock.of("$L.toString()", id)
        : CodeBlock.of("$T.toString($L)", Long.class, id);
  }

  // TaggedItemTable.TABLE.target.text(target)
  /** What the column holds for the key in a variable of the group's name. */
  CodeBlock text(String variable) {
    return CodeBlock.of("$L.text($N)", relation(), variable);
  }

  // TaggedItemTable.TABLE.target.check(errors, targetType, targetId)
  /** Looks whether a key is one of the model that it names. */
  CodeBlock check(CodeBlock type, CodeBlock id) {
    return CodeBlock.of("$L.check(errors, $L, $L)", relation(), type, id);
  }

  private CodeBlock relation() {
    return CodeBlock.of("$T.TABLE.$L", table(), TableWriter.fieldName(group.name()));
  }

  private ClassName table() {
    return Library.of(model.type().companion("Table"));
  }

  // final ToOne<Track> targetTrack =
  //     toOneOf(
  //         "target.track",
  //         "target_id",
  //         new TargetType("target_type", "store.track"),
  //         () -> TrackTable.TABLE);
  // final ToAny<Taggable> target = toAny("target", DeleteRule.CASCADE, targetTrack, targetAlbum);
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    CodeBlock.Builder names = CodeBlock.builder();
    for (Field.Target target : targets.models()) {
      names.add(", $L", TableWriter.stepName(group, target));
      fields.add(
          FieldSpec.builder(
                  ParameterizedTypeName.get(Library.TO_ONE, Library.of(target.type())),
                  TableWriter.stepName(group, target),
                  Modifier.FINAL)
              .initializer(
                  "toOneOf($S, $S, $L, () -> $T.TABLE)",
                  group.name() + "." + Field.Target.step(target.type()),
                  SqlName.quoted(group.prefix() + "id"),
                  type(group.prefix() + "type", target.label(), targets.asText()),
                  Library.of(target.type().companion("Table")))
              .build());
    }
    fields.add(
        FieldSpec.builder(
                ParameterizedTypeName.get(Library.TO_ANY, Library.of(group.type())),
                TableWriter.fieldName(group.name()),
                Modifier.FINAL)
            .initializer(
                "toAny($S, $T.$L$L)",
                group.name(),
                TableWriter.DELETE_RULE,
                targets.onDelete().name(),
                names.build())
            .build());
    return fields;
  }

  /** Whether a row can be given without saying which of the models it is of. */
  boolean takesAny() {
    return targets.models().stream().noneMatch(target -> target.type().equals(group.type()));
  }

  /**
   * The method that takes a row of any of the models: {@code target}, beside those for each of
   * them; where they have nothing in common, {@code anyTarget}, so that a wrong {@code target}
   * still does not compile.
   */
  String any(String verb) {
    return !group.type().equals(OBJECT)
        ? verb
        : verb.equals(group.name()) ? "any" + capital() : verb + "Any";
  }

  // /** The key of a row of any of the models that a target can be. */
  // GenericForeignKey<Taggable> keyOfTarget(Taggable row) {
  //   if (row instanceof Track found) {
  //     return GenericForeignKey.of("store.track", found.id());
  //   }
  //   throw target.refused(row);
  // }
  MethodSpec keyOf() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("keyOf" + capital())
            .addJavadoc(
                "The key to a row of any of the models that {@code $L} can point to.", group.name())
            .returns(Library.of(group))
            .addParameter(Library.of(group.type()), "row");
    for (Field.Target target : targets.models()) {
      method
          .beginControlFlow("if (row instanceof $T found)", Library.of(target.type()))
          .addStatement(
              "return $T.of($S, found.$N())",
              Library.GENERIC_FOREIGN_KEY,
              target.label(),
              target.idName())
          .endControlFlow();
    }
    return method
        .addStatement(
            "throw $L$L.refused(row)",
            group.name().equals("row") ? "this." : "",
            TableWriter.fieldName(group.name()))
        .build();
  }

  // TaggedItemTable.TABLE.keyOfTarget(row)
  /** The key to a row in a variable. */
  CodeBlock keyOf(String row) {
    return CodeBlock.of("$T.TABLE.keyOf$L($N)", table(), capital(), row);
  }

  // /** Points to a row of {@link Track}. */
  // public Condition isTrack() {
  //   return type.eq("store.track");
  // }
  static MethodSpec is(Field.Target target) {
    return MethodSpec.methodBuilder("is" + target.type().simpleName())
        .addJavadoc("Points to a row of {@link $T}.", Library.of(target.type()))
        .addModifiers(Modifier.PUBLIC)
        .returns(Library.query("Condition"))
        .addStatement("return type.eq($S)", target.label())
        .build();
  }

  // /** Points to {@code track}. */
  // public Condition eq(Track track) {
  //   return type.eq("store.track").and(id.eq(track.id()));
  // }
  /** The condition for a row of one of the models. */
  MethodSpec eq(Field.Target target) {
    return one("eq", target, "Points to {@code $L}.", "Condition");
  }

  // /** Points to {@code track}, in an update. */
  // public Assignment to(Track track) {
  //   return type.to("store.track").and(id.to(track.id()));
  // }
  /** The assignment of a row of one of the models. */
  MethodSpec to(Field.Target target) {
    return one("to", target, "Points to {@code $L}, in an update.", "Assignment");
  }

  private MethodSpec one(String verb, Field.Target target, String javadoc, String returned) {
    String row = variable(target);
    return MethodSpec.methodBuilder(verb)
        .addJavadoc(javadoc, row)
        .addModifiers(Modifier.PUBLIC)
        .returns(Library.query(returned))
        .addParameter(Library.of(target.type()), row)
        .addStatement(
            "return type.$L($S).and(id.$L($L))",
            verb,
            target.label(),
            verb,
            stored(group, target, row))
        .build();
  }

  /** The condition for a row of any of the models. */
  Optional<MethodSpec> eq() {
    return any("eq", "Points to {@code row}, of any of the models.", "Condition");
  }

  /** The assignment of a row of any of the models. */
  Optional<MethodSpec> to() {
    return any("to", "Points to {@code row}, of any of the models, in an update.", "Assignment");
  }

  // /** Points to {@code row}, of any of the models. */
  // public Condition eq(Taggable row) {
  //   return eq(TaggedItemTable.TABLE.keyOfTarget(row));
  // }
  private Optional<MethodSpec> any(String verb, String javadoc, String returned) {
    return !takesAny()
        ? Optional.empty()
        : Optional.of(
            MethodSpec.methodBuilder(any(verb))
                .addJavadoc(
                    "$L\n\n@throws $T if it is a row of none",
                    javadoc,
                    IllegalArgumentException.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Library.query(returned))
                .addParameter(Library.of(group.type()), "row")
                .addStatement("return $L($L)", verb, keyOf("row"))
                .build());
  }

  /** A variable for a row, which hides none of the two columns. */
  private static String variable(Field.Target target) {
    String row = Field.Target.step(target.type());
    return row.equals("type") || row.equals("id") ? "row" : row;
  }

  private String capital() {
    String name = group.name();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
