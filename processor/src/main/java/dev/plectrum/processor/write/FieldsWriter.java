package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
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
import java.util.function.Function;
import javax.lang.model.element.Modifier;

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
  //   /** The columns where a query of tracks begins. */
  //   static final TrackFields TRACK = new TrackFields(Path.of(TrackTable.TABLE));
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
            .superclass(ParameterizedTypeName.get(Library.FIELDS, row))
            .addField(root());
    plan.values().forEach(column -> type.addField(column(column)));
    plan.keys().forEach(key -> type.addField(memory(key)));
    type.addMethod(constructor());
    for (Field field : plan.model().fields()) {
      if (field instanceof Field.Key key) {
        type.addMethod(step(key));
      } else if (field instanceof Field.Many many) {
        type.addMethod(related(many, many.target()));
      } else if (field instanceof Field.Reverse reverse) {
        type.addMethod(related(reverse, reverse.target()));
      }
    }
    return type.addMethod(comparison("eq", "Has this id."))
        .addMethod(comparison("ne", "Does not have this id."))
        .build();
  }

  // /** Where a query begins. */
  // static final TrackFields TRACK = new TrackFields(Path.of(TrackTable.TABLE));
  private FieldSpec root() {
    return FieldSpec.builder(name, plan.root(), Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The columns where a query over {@code $L} begins.", plan.model().table())
        .initializer("new $T($T.of($T.TABLE))", name, Library.PATH, table)
        .build();
  }

  // /** The column {@code unit_price}. */
  // public final NumberColumn<BigDecimal> unitPrice;
  private static FieldSpec column(ColumnPlan column) {
    return FieldSpec.builder(
            Values.column(column.field().type()), column.name(), Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("The column {@code $L}.", column.field().column())
        .build();
  }

  // private @Nullable AlbumFields album;
  private static FieldSpec memory(Field.Key key) {
    return FieldSpec.builder(Library.nullable(fields(key.target())), key.name(), Modifier.PRIVATE)
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
      String field = column.name().equals("path") ? "this.path" : column.name();
      ValueType type = column.field().type();
      if (type.kind() == ValueType.Kind.ENUM) {
        constructor.addStatement(
            "$L = path.enumColumn($S, $T.TEXT)",
            field,
            column.sqlName(),
            texts.apply(Values.enumeration(type)));
      } else {
        constructor.addStatement(
            "$L = path.$L($S)", field, Values.pathMethod(type.kind()), column.sqlName());
      }
    }
    return constructor.build();
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
  private MethodSpec step(Field.Key key) {
    ClassName fields = fields(key.target());
    String memory = key.name().equals("known") ? "this.known" : key.name();
    return MethodSpec.methodBuilder(key.name())
        .addJavadoc("The columns of {@code $L}, over {@code $L}.", key.targetTable(), key.column())
        .addModifiers(Modifier.PUBLIC)
        .returns(fields)
        .addStatement("$T known = $L", fields, memory)
        .beginControlFlow("if (known == null)")
        .addStatement(
            "known = new $T(to($T.TABLE.$L))", fields, table, TableWriter.fieldName(key.name()))
        .addStatement("$L = known", memory)
        .endControlFlow()
        .addStatement("return known")
        .build();
  }

  // /** Loads the playlists with the rows. */
  // public Related<Playlist> playlists() {
  //   return to(TrackTable.TABLE.playlists);
  // }
  private MethodSpec related(Field field, JavaClass target) {
    return MethodSpec.methodBuilder(field.name())
        .addJavadoc("Loads $L with the rows.", words(field))
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(Library.RELATED, Library.of(target)))
        .addStatement("return to($T.TABLE.$L)", table, TableWriter.fieldName(field.name()))
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

  private static String words(Field field) {
    return Words.the(field.name());
  }

  private static ClassName fields(JavaClass target) {
    return Library.of(target.companion("Fields"));
  }
}
