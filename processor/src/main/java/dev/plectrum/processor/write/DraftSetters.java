package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ColumnPlan;
import dev.plectrum.processor.plan.query.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/** Writes the methods of a draft that set a value. */
final class DraftSetters {
  /** Kinds that shorter numbers can be given for. */
  private static final Set<ValueType.Kind> WIDENED =
      Set.of(ValueType.Kind.LONG, ValueType.Kind.DOUBLE);

  private final ClassName draft;
  private final Model model;

  DraftSetters(ClassName draft, Model model) {
    this.draft = draft;
    this.model = model;
  }

  /** Every method for a column. */
  List<MethodSpec> of(ColumnPlan column) {
    List<MethodSpec> setters = new ArrayList<>();
    if (column.field() instanceof Field.Key key) {
      if (key.isToAccounts()) {
        setters.add(byKey(column, TypeName.LONG));
        setters.add(byKey(column, ClassName.get(UUID.class)));
        setters.add(byKey(column, ClassName.get(String.class)));
      } else {
        setters.add(byKey(column, Values.type(key.type())));
      }
      setters.add(byRow(column, key));
      setters.add(byForeignKey(column, key));
      if (key.nullable()) {
        setters.add(cleared(column));
      }
    } else {
      if (column.field().nullable() && WIDENED.contains(column.kind())) {
        setters.add(primitive(column));
      }
      setters.add(value(column));
    }
    return setters;
  }

  // /** Sets the address. */
  // public CustomerDraft address(Address address) {
  //   addressStreet = address.street();
  //   addressCity = address.city();
  //   markSet(ADDRESS_STREET);
  //   markSet(ADDRESS_CITY);
  //   return this;
  // }
  MethodSpec of(Field.Group group, List<ColumnPlan> parts) {
    TypeName type = Library.of(group);
    MethodSpec.Builder setter =
        MethodSpec.methodBuilder(group.name())
            .addJavadoc(
                "Sets $L$L.", Words.the(group.name()), group.nullable() ? "; null for none" : "")
            .addModifiers(Modifier.PUBLIC)
            .returns(draft)
            .addParameter(group.nullable() ? Library.nullable(type) : type, group.name());
    for (ColumnPlan part : parts) {
      CodeBlock value = Values.ofGroup(model, group, part);
      setter.addStatement(
          "$N = $L",
          part.variable(),
          group.nullable() ? CodeBlock.of("$N == null ? null : $L", group.name(), value) : value);
    }
    parts.forEach(part -> setter.addStatement("markSet($L)", part.constant()));
    return setter.addStatement("return this").build();
  }

  /** What sets a key to rows of several models, beside the key as such. */
  List<MethodSpec> ofTargets(Field.Group group, List<ColumnPlan> parts) {
    List<MethodSpec> setters = new ArrayList<>();
    Field.Targets targets = group.targets();
    if (targets != null) {
      targets.models().forEach(target -> setters.add(byTarget(group, target, parts)));
      if (TargetCode.of(model, group).takesAny()) {
        setters.add(byAny(group));
      }
      if (group.nullable()) {
        setters.add(noTarget(group, parts));
      }
    }
    return setters;
  }

  // /** Sets the target. */
  // public TaggedItemDraft target(Track track) {
  //   targetType = "store.track";
  //   targetId = track.id();
  //   markSet(TARGET_TYPE);
  //   markSet(TARGET_ID);
  //   return this;
  // }
  private MethodSpec byTarget(Field.Group group, Field.Target target, List<ColumnPlan> parts) {
    String row = Field.Target.step(target.type());
    boolean hidden = parts.stream().anyMatch(part -> part.variable().equals(row));
    String parameter = hidden ? "row" : row;
    MethodSpec.Builder setter =
        MethodSpec.methodBuilder(group.name())
            .addJavadoc("Sets $L.", Words.the(group.name()))
            .addModifiers(Modifier.PUBLIC)
            .returns(draft)
            .addParameter(Library.of(target.type()), parameter)
            .addStatement("$N = $S", parts.get(0).variable(), target.label())
            .addStatement(
                "$N = $L", parts.get(1).variable(), TargetCode.stored(group, target, parameter));
    parts.forEach(part -> setter.addStatement("markSet($L)", part.constant()));
    return setter.addStatement("return this").build();
  }

  // /** Sets the target to a row of any of its models. */
  // public TaggedItemDraft target(Taggable row) {
  //   return target(TaggedItemTable.TABLE.keyOfTarget(row));
  // }
  private MethodSpec byAny(Field.Group group) {
    TargetCode code = TargetCode.of(model, group);
    return MethodSpec.methodBuilder(code.any(group.name()))
        .addJavadoc(
            "Sets $L to a row of any of its models.\n\n@throws $T if it is a row of none",
            Words.the(group.name()),
            IllegalArgumentException.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(draft)
        .addParameter(Library.of(group.type()), "row")
        .addStatement("return $N($L)", group.name(), code.keyOf("row"))
        .build();
  }

  // /** Sets that there is no target. */
  // public TaggedItemDraft noTarget() {
  private MethodSpec noTarget(Field.Group group, List<ColumnPlan> parts) {
    String name = group.name();
    MethodSpec.Builder setter =
        MethodSpec.methodBuilder(
                "no" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
            .addJavadoc("Sets that there is no $L.", Words.of(name).one())
            .addModifiers(Modifier.PUBLIC)
            .returns(draft);
    parts.forEach(part -> setter.addStatement("$N = null", part.variable()));
    parts.forEach(part -> setter.addStatement("markSet($L)", part.constant()));
    return setter.addStatement("return this").build();
  }

  // /** Sets the name. */
  // public TrackDraft name(String name) {
  //   this.name = name;
  //   markSet(NAME);
  //   return this;
  // }
  private MethodSpec value(ColumnPlan column) {
    ValueType type = column.field().type();
    TypeName parameter =
        column.field().nullable() ? Library.nullable(Values.boxed(type)) : Values.type(type);
    return setter(
        column,
        javadoc(column),
        parameter,
        column.variable(),
        CodeBlock.of("$N", column.variable()));
  }

  private static String javadoc(ColumnPlan column) {
    boolean isKey = column.field() instanceof Field.Value value && value.id();
    if (isKey && column.kind() == ValueType.Kind.LONG) {
      return "Sets " + column.words() + ", which the database otherwise chooses.";
    }
    if (column.field() instanceof Field.Value value && value.auto() == Field.Auto.VERSION) {
      return "Sets " + column.words() + ", which otherwise counts by itself.";
    }
    if (isKey && column.kind() == ValueType.Kind.UUID) {
      return "Sets " + column.words() + ", which is otherwise a new one.";
    }
    return "Sets " + column.words() + (column.field().nullable() ? "; null for none." : ".");
  }

  // /** Sets the bytes. */
  // public TrackDraft bytes(long bytes) {
  //
  // An int or a literal becomes a long by itself, but not a Long.
  private MethodSpec primitive(ColumnPlan column) {
    return setter(
        column,
        "Sets " + column.words() + ".",
        Values.type(column.field().type()),
        column.variable(),
        CodeBlock.of("$N", column.variable()));
  }

  // /** Sets the album by its key. */
  // public TrackDraft album(long id) {
  private MethodSpec byKey(ColumnPlan column, TypeName type) {
    return setter(
        column, "Sets " + column.words() + " by its key.", type, "id", CodeBlock.of("id"));
  }

  // /** Sets the album. */
  // public TrackDraft album(Album album) {
  //   this.album = album.id();
  private MethodSpec byRow(ColumnPlan column, Field.Key key) {
    return setter(
        column,
        "Sets " + column.words() + ".",
        Library.of(key.target()),
        column.variable(),
        CodeBlock.of("$N.$N()", column.variable(), key.targetId()));
  }

  // /** Sets the album. */
  // public TrackDraft album(ForeignKey<Album> album) {
  //   this.album = album.id();
  private MethodSpec byForeignKey(ColumnPlan column, Field.Key key) {
    TypeName type = ParameterizedTypeName.get(Library.FOREIGN_KEY, Library.of(key.target()));
    CodeBlock value =
        key.isToAccounts() ? CodeBlock.of("$N.key()", column.variable()) : keyOf(column, key);
    return setter(
        column,
        "Sets " + column.words() + (key.nullable() ? "; null for none." : "."),
        key.nullable() ? Library.nullable(type) : type,
        column.variable(),
        key.nullable() ? CodeBlock.of("$N == null ? null : $L", column.variable(), value) : value);
  }

  private static CodeBlock keyOf(ColumnPlan column, Field.Key key) {
    return switch (key.type().kind()) {
      case STRING -> CodeBlock.of("textKey($N)", column.variable());
      case UUID -> CodeBlock.of("uuidKey($N)", column.variable());
      default -> CodeBlock.of("$N.id()", column.variable());
    };
  }

  // /** Sets that there is no genre. */
  // public TrackDraft noGenre() {
  //   genre = null;
  //   markSet(GENRE);
  //   return this;
  // }
  private MethodSpec cleared(ColumnPlan column) {
    return MethodSpec.methodBuilder(column.clearer())
        .addJavadoc("Sets $L.", column.absence())
        .addModifiers(Modifier.PUBLIC)
        .returns(draft)
        .addStatement("$N = null", column.variable())
        .addStatement("markSet($L)", column.constant())
        .addStatement("return this")
        .build();
  }

  private MethodSpec setter(
      ColumnPlan column, String javadoc, TypeName type, String parameter, CodeBlock value) {
    return MethodSpec.methodBuilder(column.variable())
        .addJavadoc("$L", javadoc)
        .addModifiers(Modifier.PUBLIC)
        .returns(draft)
        .addParameter(type, parameter)
        .addStatement("this.$N = $L", column.variable(), value)
        .addStatement("markSet($L)", column.constant())
        .addStatement("return this")
        .build();
  }
}
