package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ColumnPlan;
import dev.plectrum.processor.plan.query.ModelPlan;
import dev.plectrum.processor.plan.query.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code TrackFields}: the columns and relations that queries of {@code Track} can name. */
final class FieldsWriter {
  private static final ClassName ASSIGNMENT = Library.query("Assignment");

  private final ModelPlan plan;
  private final ClassName row;
  private final ClassName name;
  private final ClassName table;
  private final Function<ValueType.Enumeration, ClassName> texts;

  FieldsWriter(ModelPlan plan, Function<ValueType.Enumeration, ClassName> texts) {
    this.plan = plan;
    this.row = Library.of(plan.model().type());
    this.name = Library.of(plan.generated("Fields"));
    this.table = Library.of(plan.generated("Table"));
    this.texts = texts;
  }

  // /** What queries can say about {@link Track}: its columns, and the ways to other tables. */
  // public final class TrackFields extends Fields<Track> {
  //   /** The column {@code id}. */
  //   public final LongColumn id;
  //   …
  // }
  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "What queries can say about {@link $T}: its columns, and the ways to other"
                    + " tables.",
                row)
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(Library.FIELDS, row));
    for (ColumnPlan column : plan.values()) {
      if (column.part().isEmpty()) {
        type.addField(column(column, column.name()));
      }
    }
    plan.model().groups().forEach(group -> type.addField(group(group)));
    for (Field field : plan.model().fields()) {
      JavaClass target = target(field);
      if (target != null) {
        type.addField(memory(field, target));
      }
    }
    type.addMethod(constructor());
    for (Field field : plan.model().fields()) {
      JavaClass target = target(field);
      if (target != null) {
        type.addMethod(step(field, target));
      }
    }
    if (plan.isComposite()) {
      type.addMethod(where())
          .addMethod(ofKey("eq", "Has this key.", "key", true))
          .addMethod(ofKey("ne", "Does not have this key.", "key", false))
          .addMethod(ofKey("lt", "Has a key before this one, part by part.", "before", false))
          .addMethod(ofKey("lte", "Has this key or one before it.", "before", true))
          .addMethod(ofKey("gt", "Has a key behind this one, part by part.", "behind", false))
          .addMethod(ofKey("gte", "Has this key or one behind it.", "behind", true))
          .addMethod(inKeys());
    } else {
      type.addMethod(where())
          .addMethod(comparison("eq", "Has this id."))
          .addMethod(comparison("ne", "Does not have this id."));
    }
    return type.addTypes(plan.model().groups().stream().map(this::columns).toList()).build();
  }

  /** The model that a relation leads to; null for a plain value. */
  private static @Nullable JavaClass target(Field field) {
    if (field instanceof Field.Key key) {
      return key.target();
    }
    if (field instanceof Field.Many many) {
      return many.target();
    }
    return field instanceof Field.Reverse reverse ? reverse.target() : null;
  }

  // /** The column {@code unit_price}. */
  // public final DecimalColumn unitPrice;
  private static FieldSpec column(ColumnPlan column, String name) {
    return FieldSpec.builder(
            Values.column(column.field().type()), name, Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("The column {@code $L}.", column.field().column())
        .build();
  }

  // private @Nullable AlbumFields album;
  private static FieldSpec memory(Field field, JavaClass target) {
    return FieldSpec.builder(Library.nullable(fields(target)), field.name(), Modifier.PRIVATE)
        .build();
  }

  // /** The columns at the end of {@code path}. */
  // public TrackFields(Path<Track> path) {
  //   super(path);
  //   id = path.longColumn("id");
  //   name = path.text("name");
  // }
  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("The columns at the end of {@code path}.")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(ParameterizedTypeName.get(Library.PATH, row), "path")
            .addStatement("super(path)");
    for (ColumnPlan column : plan.values()) {
      if (column.part().isEmpty()) {
        constructor.addStatement("$L = $L", assigned(column.name()), made(column));
      }
    }
    for (Field.Group group : plan.model().groups()) {
      constructor.addStatement("$L = new $T(path)", assigned(group.name()), nameOf(group));
    }
    return constructor.build();
  }

  private static String assigned(String field) {
    return field.equals("path") ? "this.path" : field;
  }

  // path.decimal("unit_price", 2)
  private CodeBlock made(ColumnPlan column) {
    ValueType type = column.field().type();
    return switch (type.kind()) {
      case ENUM ->
          CodeBlock.of(
              "path.enumColumn($S, $T.TEXT)",
              column.sqlName(),
              texts.apply(Values.enumeration(type)));
      case ARRAY ->
          CodeBlock.of(
              "path.array($S, $L)",
              column.sqlName(),
              Values.arrayType(
                  type,
                  element -> CodeBlock.of("$T.TEXT", texts.apply(Values.enumeration(element)))));
      case JSON -> CodeBlock.of("path.json($S, $T.$L)", column.sqlName(), table, column.json());
      case DECIMAL -> CodeBlock.of("path.decimal($S, $L)", column.sqlName(), type.scale());
      default -> CodeBlock.of("path.$L($S)", Values.pathMethod(type.kind()), column.sqlName());
    };
  }

  // /** The columns of the address. */
  // public final AddressColumns address;
  private FieldSpec group(Field.Group group) {
    return FieldSpec.builder(nameOf(group), group.name(), Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("The columns of $L.", Words.the(group.name()))
        .build();
  }

  /** {@code AddressColumns}, for the component {@code address}. */
  private ClassName nameOf(Field.Group group) {
    return name.nestedClass(
        group.name().substring(0, 1).toUpperCase(Locale.ROOT)
            + group.name().substring(1)
            + "Columns");
  }

  // /** The columns of the {@link Address} in {@code address}. */
  // public static final class AddressColumns {
  //   /** The column {@code address_street}. */
  //   public final TextColumn street;
  //
  //   private AddressColumns(Path<Customer> path) {
  //     street = path.text("address_street");
  //   }
  //
  //   /** Has these values. */
  //   public Condition eq(Address address) {
  //     return street.eq(address.street()).and(city.eq(address.city()));
  //   }
  // }
  private TypeSpec columns(Field.Group group) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(nameOf(group))
            .addJavadoc(
                "The columns of the {@link $T} in {@code $L}.",
                group.targets() == null ? Library.of(group.type()) : Library.GENERIC_FOREIGN_KEY,
                group.name())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(ParameterizedTypeName.get(Library.PATH, row), "path");
    Field.Targets targets = group.targets();
    if (targets != null) {
      type.superclass(
          ParameterizedTypeName.get(Library.query("TargetFields"), Library.of(group.type())));
      constructor.addStatement(
          "super(path, $T.TABLE.$L)", table, TableWriter.fieldName(group.name()));
    }
    List<CodeBlock> equal = new ArrayList<>();
    List<CodeBlock> absent = new ArrayList<>();
    List<CodeBlock> given = new ArrayList<>();
    List<CodeBlock> nothing = new ArrayList<>();
    for (ColumnPlan column : plan.parts(group)) {
      String part = column.part().orElseThrow().name();
      type.addField(column(column, part));
      constructor.addStatement("$L = $L", assigned(part), made(column));
      String read = part.equals(group.name()) ? "this." + part : part;
      CodeBlock value = Values.ofGroup(plan.model(), group, column);
      equal.add(CodeBlock.of("$L.eq($L)", read, value));
      boolean optional = column.part().orElseThrow().nullable();
      given.add(CodeBlock.of("$L.$L($L)", read, optional ? "toNullable" : "to", value));
      nothing.add(CodeBlock.of("$L.toNull()", read));
      absent.add(CodeBlock.of("$N.isNull()", part));
    }
    if (targets != null) {
      targets.models().forEach(target -> type.addField(memory(target)));
    }
    type.addMethod(constructor.build())
        .addMethod(
            MethodSpec.methodBuilder("eq")
                .addJavadoc(targets == null ? "Has these values." : "Points to the same row.")
                .addModifiers(Modifier.PUBLIC)
                .returns(Library.query("Condition"))
                .addParameter(Library.of(group), group.name())
                .addStatement("return $L", all(equal))
                .build());
    if (targets != null) {
      for (Field.Target target : targets.models()) {
        type.addMethod(step(group, target))
            .addMethod(TargetCode.is(target))
            .addMethod(TargetCode.of(plan.model(), group).eq(target));
      }
      TargetCode.of(plan.model(), group).eq().ifPresent(type::addMethod);
    }
    type.addMethod(
        MethodSpec.methodBuilder("to")
            .addJavadoc(
                targets == null
                    ? "Gets these values, in an update."
                    : "Points to the same row, in an update.")
            .addModifiers(Modifier.PUBLIC)
            .returns(ASSIGNMENT)
            .addParameter(Library.of(group), group.name())
            .addStatement("return $L", both(given))
            .build());
    if (targets != null) {
      TargetCode code = TargetCode.of(plan.model(), group);
      targets.models().forEach(target -> type.addMethod(code.to(target)));
      code.to().ifPresent(type::addMethod);
    }
    if (group.nullable()) {
      type.addMethod(absence("isNull", "There is none.", all(absent)))
          .addMethod(absence("isNotNull", "There is one.", CodeBlock.of("$L.not()", all(absent))))
          .addMethod(
              MethodSpec.methodBuilder("toNull")
                  .addJavadoc("Gets no values, in an update.")
                  .addModifiers(Modifier.PUBLIC)
                  .returns(ASSIGNMENT)
                  .addStatement("return $L", both(nothing))
                  .build());
    }
    return type.build();
  }

  // private @Nullable TrackFields track;
  private static FieldSpec memory(Field.Target target) {
    return FieldSpec.builder(
            Library.nullable(fields(target.type())),
            Field.Target.step(target.type()),
            Modifier.PRIVATE)
        .build();
  }

  // /** The columns of {@code store_track}, where that is what the row points to. */
  // public TrackFields track() {
  //   TrackFields known = track;
  //   if (known == null) {
  //     known = new TrackFields(to(TaggedItemTable.TABLE.targetTrack));
  //     track = known;
  //   }
  //   return known;
  // }
  private MethodSpec step(Field.Group group, Field.Target target) {
    String step = Field.Target.step(target.type());
    return remembering(fields(target.type()), step, TableWriter.stepName(group, target))
        .addJavadoc(
            "The columns of {@code $L}, where that is what the row points to.", target.table())
        .build();
  }

  private static CodeBlock both(List<CodeBlock> given) {
    return given.size() == 1
        ? given.get(0)
        : CodeBlock.of(
            "$L.and($L)", given.get(0), CodeBlock.join(given.subList(1, given.size()), ", "));
  }

  private static CodeBlock all(List<CodeBlock> conditions) {
    CodeBlock.Builder all = CodeBlock.builder().add(conditions.get(0));
    conditions.stream().skip(1).forEach(one -> all.add(".and($L)", one));
    return all.build();
  }

  private static MethodSpec absence(String name, String javadoc, CodeBlock condition) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(javadoc)
        .addModifiers(Modifier.PUBLIC)
        .returns(Library.query("Condition"))
        .addStatement("return $L", condition)
        .build();
  }

  // /** The columns of {@code store_album}, over {@code album_id}. */
  // public AlbumFields album() {
  //   AlbumFields known = album;
  //   if (known == null) {
  //     known = new AlbumFields(to(TrackTable.TABLE.album));
  //     album = known;
  //   }
  //   return known;
  // }
  private MethodSpec step(Field field, JavaClass target) {
    MethodSpec.Builder step =
        remembering(fields(target), field.name(), TableWriter.fieldName(field.name()));
    if (field instanceof Field.Key key) {
      step.addJavadoc(
          "The columns of {@code $L}, over {@code $L}.", key.targetTable(), key.column());
    } else {
      step.addJavadoc("The columns of $L, of which there may be many.", Words.the(field.name()));
    }
    return step.build();
  }

  /** A method that makes fields once, by a step of the table. */
  private MethodSpec.Builder remembering(ClassName fields, String name, String step) {
    String memory = name.equals("known") ? "this.known" : name;
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(fields)
        .addStatement("$T known = $L", fields, memory)
        .beginControlFlow("if (known == null)")
        .addStatement("known = new $T(to($T.TABLE.$L))", fields, table, step)
        .addStatement("$L = known", memory)
        .endControlFlow()
        .addStatement("return known");
  }

  // /** Only those of these rows that meet a condition, which becomes part of the join. */
  // public TrackFields where(Function<TrackFields, Condition> condition) {
  //   return filtered(new TrackFields(filtered()), condition);
  // }
  private MethodSpec where() {
    return MethodSpec.methodBuilder("where")
        .addJavadoc(
            "Only those of these rows that meet a condition, which becomes part of the join.")
        .addModifiers(Modifier.PUBLIC)
        .returns(name)
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Function.class), name, Library.query("Condition")),
            "condition")
        .addStatement("return filtered(new $T(filtered()), condition)", name)
        .build();
  }

  // /** Has this id. */
  // public Condition eq(long id) {
  //   return this.id.eq(id);
  // }
  private MethodSpec comparison(String method, String javadoc) {
    return MethodSpec.methodBuilder(method)
        .addJavadoc(javadoc)
        .addModifiers(Modifier.PUBLIC)
        .returns(Library.query("Condition"))
        .addParameter(Values.type(plan.id().field().type()), "id")
        .addStatement("return this.$N.$L(id)", plan.id().name(), method)
        .build();
  }

  // /** Has this key. */
  // public Condition eq(OrderLineKey key) {
  //   return key(key, true);
  // }
  private MethodSpec ofKey(String method, String javadoc, String comparison, boolean equal) {
    return MethodSpec.methodBuilder(method)
        .addJavadoc(javadoc)
        .addModifiers(Modifier.PUBLIC)
        .returns(Library.query("Condition"))
        .addParameter(KeyWriter.type(plan), "key")
        .addStatement("return $L(key, $L)", comparison, equal)
        .build();
  }

  // /** Has one of these keys. */
  // public Condition inKeys(Collection<OrderLineKey> keys) {
  //   return keys(keys);
  // }
  private MethodSpec inKeys() {
    return MethodSpec.methodBuilder("inKeys")
        .addJavadoc("Has one of these keys.")
        .addModifiers(Modifier.PUBLIC)
        .returns(Library.query("Condition"))
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(Collection.class), KeyWriter.type(plan)),
            "keys")
        .addStatement("return keys(keys)")
        .build();
  }

  private static ClassName fields(JavaClass target) {
    return Library.of(target.companion("Fields"));
  }
}
