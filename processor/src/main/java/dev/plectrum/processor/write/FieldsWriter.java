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
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code TrackFields}: the columns and relations that queries of {@code Track} can name. */
final class FieldsWriter {
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
    return type.addMethod(where())
        .addMethod(comparison("eq", "Has this id."))
        .addMethod(comparison("ne", "Does not have this id."))
        .addTypes(plan.model().groups().stream().map(this::columns).toList())
        .build();
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
                Library.of(group.type()),
                group.name())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(ParameterizedTypeName.get(Library.PATH, row), "path");
    List<CodeBlock> equal = new ArrayList<>();
    List<CodeBlock> absent = new ArrayList<>();
    for (ColumnPlan column : plan.parts(group)) {
      String part = column.part().orElseThrow().name();
      type.addField(column(column, part));
      constructor.addStatement("$L = $L", assigned(part), made(column));
      String read = part.equals(group.name()) ? "this." + part : part;
      equal.add(CodeBlock.of("$L.eq($N.$N())", read, group.name(), part));
      absent.add(CodeBlock.of("$N.isNull()", part));
    }
    type.addMethod(constructor.build())
        .addMethod(
            MethodSpec.methodBuilder("eq")
                .addJavadoc("Has these values.")
                .addModifiers(Modifier.PUBLIC)
                .returns(Library.query("Condition"))
                .addParameter(Library.of(group.type()), group.name())
                .addStatement("return $L", all(equal))
                .build());
    if (group.nullable()) {
      type.addMethod(absence("isNull", "There is none.", all(absent)))
          .addMethod(absence("isNotNull", "There is one.", CodeBlock.of("$L.not()", all(absent))));
    }
    return type.build();
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
    ClassName fields = fields(target);
    String memory = field.name().equals("known") ? "this.known" : field.name();
    MethodSpec.Builder step = MethodSpec.methodBuilder(field.name());
    if (field instanceof Field.Key key) {
      step.addJavadoc(
          "The columns of {@code $L}, over {@code $L}.", key.targetTable(), key.column());
    } else {
      step.addJavadoc("The columns of $L, of which there may be many.", Words.the(field.name()));
    }
    return step.addModifiers(Modifier.PUBLIC)
        .returns(fields)
        .addStatement("$T known = $L", fields, memory)
        .beginControlFlow("if (known == null)")
        .addStatement(
            "known = new $T(to($T.TABLE.$L))", fields, table, TableWriter.fieldName(field.name()))
        .addStatement("$L = known", memory)
        .endControlFlow()
        .addStatement("return known")
        .build();
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

  private static ClassName fields(JavaClass target) {
    return Library.of(target.companion("Fields"));
  }
}
