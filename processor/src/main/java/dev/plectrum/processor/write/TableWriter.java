package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.JsonRecord;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.model.SqlText;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ColumnPlan;
import dev.plectrum.processor.plan.query.ModelPlan;
import dev.plectrum.processor.plan.query.References;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code TrackTable}: what the runtime knows about the table of {@code Track}. */
final class TableWriter {
  static final ClassName DELETE_RULE = ClassName.get("dev.plectrum.model", "DeleteRule");

  private final ModelPlan plan;
  private final Model model;
  private final References references;
  private final ClassName row;
  private final ClassName name;
  private final Function<ValueType.Enumeration, ClassName> texts;

  TableWriter(
      ModelPlan plan, References references, Function<ValueType.Enumeration, ClassName> texts) {
    this.plan = plan;
    this.references = references;
    this.model = plan.model();
    this.row = Library.of(model.type());
    this.name = Library.of(plan.generated("Table"));
    this.texts = texts;
  }

  // /** What is known about the table {@code store_track} of {@link Track}. */
  // public final class TrackTable extends Table<Track> {
  //   /** The only instance. */
  //   public static final TrackTable TABLE = new TrackTable();
  //   …
  // }
  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "What is known about the table {@code $L} of {@link $T}.", model.table(), row)
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(Library.TABLE, row))
            .addField(
                FieldSpec.builder(name, "TABLE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("The only instance.")
                    .initializer("new $T()", name)
                    .build());
    JavaClass hooks = model.hooks();
    if (hooks != null) {
      type.addField(hooks(Library.of(hooks)));
    }
    plan.columns().stream()
        .filter(column -> column.kind() == ValueType.Kind.JSON)
        .forEach(column -> type.addField(json(column)));
    model.fields().stream()
        .filter(field -> !(field instanceof Field.Value))
        .forEach(field -> type.addField(relation(field)));
    List<TargetCode> targets = TargetCode.of(model);
    targets.forEach(one -> one.fields().forEach(type::addField));
    type.addMethod(constructor()).addMethod(new RowReadWriter(plan, texts).read()).addMethod(key());
    if (plan.isComposite()) {
      type.addMethod(new RowReadWriter(plan, texts).readKey());
    }
    targets.stream().filter(TargetCode::takesAny).forEach(one -> type.addMethod(one.keyOf()));
    plan.version().ifPresent(version -> type.addMethod(version(version)));
    if (hooks != null) {
      type.addMethod(hasHooks())
          .addMethod(hook("afterSave", ", created"))
          .addMethod(hook("beforeDelete", ""))
          .addMethod(hook("afterDelete", ""));
    }
    return type.build();
  }

  // final ToOne<Album> album = toOne("album", "album_id", () -> AlbumTable.TABLE);
  private FieldSpec relation(Field field) {
    if (field instanceof Field.Key key) {
      return field(
          Library.TO_ONE,
          key.target(),
          field,
          CodeBlock.of("toOne($S, $S, ", key.name(), SqlName.quoted(key.column())),
          null);
    }
    if (field instanceof Field.Many many) {
      return field(
          Library.TO_MANY,
          many.target(),
          field,
          link(
              many.symmetrical() ? "symmetrical" : method(many.through()),
              many.name(),
              many.table(),
              many.ownColumn(),
              many.targetColumn()),
          many.through());
    }
    Field.Reverse reverse = (Field.Reverse) field;
    if (reverse.link() instanceof Field.Link.ByTable link) {
      return field(
          Library.TO_MANY,
          reverse.target(),
          field,
          link(
              method(link.through()),
              reverse.name(),
              link.table(),
              link.ownColumn(),
              link.targetColumn()),
          link.through());
    }
    if (reverse.link() instanceof Field.Link.ByTarget link) {
      return field(
          Library.TO_MANY,
          reverse.target(),
          field,
          CodeBlock.of(
              "reverseSet($S, $S, $L, ",
              reverse.name(),
              SqlName.quoted(link.column()),
              TargetCode.type(link.typeColumn(), link.label(), link.asText())),
          null);
    }
    String column =
        reverse.link() instanceof Field.Link.ByOneKey one
            ? one.column()
            : ((Field.Link.ByKey) reverse.link()).column();
    return field(
        Library.TO_MANY,
        reverse.target(),
        field,
        CodeBlock.of(
            "$L($S, $S, ",
            reverse.link() instanceof Field.Link.ByOneKey ? "reverseOne" : "reverseSet",
            reverse.name(),
            SqlName.quoted(column)),
        null);
  }

  /** The field for the step to one of several models: {@code targetTrack}. */
  static String stepName(Field.Group group, Field.Target target) {
    String step = Field.Target.step(target.type());
    return group.name() + step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1);
  }

  private static String method(Field.@Nullable Through through) {
    return through == null ? "manyToMany" : "manyThrough";
  }

  private static CodeBlock link(
      String method, String name, String table, String own, String target) {
    return CodeBlock.of(
        "$L($S, $S, $S, $S, ",
        method,
        name,
        SqlName.quoted(table),
        SqlName.quoted(own),
        SqlName.quoted(target));
  }

  private static FieldSpec field(
      ClassName type,
      JavaClass target,
      Field field,
      CodeBlock initializer,
      Field.@Nullable Through through) {
    CodeBlock between =
        through == null
            ? CodeBlock.of("")
            : CodeBlock.of(
                ", () -> $T.TABLE, ($N, $N) -> new $T().$N($N).$N($N)",
                Library.of(through.model().companion("Table")),
                through.own(),
                through.target(),
                Library.of(through.model().companion("Draft")),
                through.own(),
                through.own(),
                through.target(),
                through.target());
    return FieldSpec.builder(
            ParameterizedTypeName.get(type, Library.of(target)),
            fieldName(field.name()),
            Modifier.FINAL)
        .initializer(
            "$L() -> $T.TABLE$L)", initializer, Library.of(target.companion("Table")), between)
        .build();
  }

  /** The field for a relation: its name, unless a constant has that. */
  static String fieldName(String component) {
    return component.equals("TABLE") || component.equals("HOOKS") ? component + "_" : component;
  }

  // private TrackTable() {
  //   super("store.Track", "store_track", "id", "id");
  //   column("id", "id");
  //   column("name", "name", 200);
  //   nullableColumn("genre", "genre_id");
  //   unique("store_track_name_uniq", "name");
  //   foreignKey("store_track_genre_id_fk", "genre");
  //   orderBy("name", false);
  // }
  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addStatement(
                "super($S, $S, $L)", model.name(), SqlName.quoted(model.table()), keyColumns());
    for (ColumnPlan column : plan.columns()) {
      constructor.addStatement(
          "$L($S, $S$L)",
          column.field().nullable() ? "nullableColumn" : "column",
          column.name(),
          column.sqlName(),
          limit(column));
    }
    for (ColumnPlan column : plan.columns()) {
      if (column.isComputed()) {
        constructor.addStatement("computed($S)", column.name());
      } else if (column.hasDatabaseDefault()) {
        constructor.addStatement("defaulted($S)", column.name());
      }
    }
    for (ColumnPlan column : plan.columns()) {
      if (column.field().unique() != null) {
        constructor.addStatement("unique($S, $S)", column.field().unique(), column.name());
      }
    }
    for (Model.Columns unique : model.uniques()) {
      CodeBlock.Builder components = CodeBlock.builder();
      unique.components(model.columnNames()).forEach(name -> components.add(", $S", name));
      constructor.addStatement(
          "$L($S$L)",
          unique.extras().deferral() == null ? "unique" : "deferrableUnique",
          unique.name(),
          components.build());
    }
    for (Model.Check check : model.checks()) {
      CodeBlock.Builder components = CodeBlock.builder();
      SqlText.of(check.sql(), model.columnNames())
          .fields()
          .forEach(name -> components.add(", $S", name));
      constructor.addStatement("check($S$L)", check.name(), components.build());
    }
    for (Field.Key key : plan.keys()) {
      Field.SetTo setTo = key.setTo();
      if (setTo != null) {
        // foreignKey("…_fk_…", "author", database -> Book.nobody(database).key());
        constructor.addStatement(
            "foreignKey($S, $S, database -> $T.$L($L)$L)",
            key.constraint(),
            key.name(),
            Library.of(model.type()),
            setTo.method(),
            setTo.takesDatabase() ? "database" : "",
            setTo.givesKey() ? ".key()" : "");
        continue;
      }
      constructor.addStatement(
          "foreignKey($S, $S, $T.$L$L)",
          key.constraint(),
          key.name(),
          DELETE_RULE,
          key.onDelete().name(),
          otherwise(key));
    }
    for (Model other : references.pointingTo(model.type())) {
      constructor.addStatement(
          "pointedToBy(() -> $T.TABLE)", Library.of(other.type().companion("Table")));
    }
    for (References.Link link : references.linksOf(model.type())) {
      constructor.addStatement(
          "linkedIn($S, $S, $S)",
          link.relation(),
          SqlName.quoted(link.table()),
          SqlName.quoted(link.column()));
    }
    plan.version()
        .ifPresent(version -> constructor.addStatement("versionedBy($S)", version.name()));
    for (Model.Order order : model.ordering()) {
      constructor.addStatement("orderBy($S, $L)", order.field(), order.descending());
    }
    return constructor.build();
  }

  /** How many characters or digits a value has at most, where there is a limit. */
  private static String limit(ColumnPlan column) {
    ValueType type = column.field().type();
    int limit =
        switch (column.field() instanceof Field.Key ? ValueType.Kind.LONG : type.kind()) {
          case STRING -> type.length();
          case DECIMAL -> type.precision();
          default -> 0;
        };
    return limit == 0 ? "" : ", " + limit;
  }

  /** The component and column of the key: {@code "id", "id"}; lists of several. */
  private CodeBlock keyColumns() {
    if (plan.isComposite()) {
      return CodeBlock.of(
          "$L, $L", texts(ColumnPlan::name, plan.key()), texts(ColumnPlan::sqlName, plan.key()));
    }
    ColumnPlan id = plan.id();
    return CodeBlock.of("$S, $S$L", id.name(), id.sqlName(), kind(id));
  }

  private static CodeBlock texts(Function<ColumnPlan, String> text, List<ColumnPlan> columns) {
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        columns.stream()
            .map(column -> CodeBlock.of("$S", text.apply(column)))
            .collect(CodeBlock.joining(", ")));
  }

  /** What the primary key is, where it is no number. */
  private static CodeBlock kind(ColumnPlan id) {
    ClassName kinds = Library.db("ValueKind");
    return switch (id.kind()) {
      case UUID -> CodeBlock.of(", $T.UUID", kinds);
      case STRING -> CodeBlock.of(", $T.TEXT", kinds);
      default -> CodeBlock.of("");
    };
  }

  /** The key that rows have instead, where a rule needs one. */
  private static CodeBlock otherwise(Field.Key key) {
    String text = key.defaultValue();
    return text == null || key.onDelete() != Field.DeleteAction.SET_DEFAULT
        ? CodeBlock.of("")
        : CodeBlock.of(", $L", Values.literal(key.type(), text));
  }

  // /** How {@code settings} stands in its column. */
  // public static final JsonText<Settings> SETTINGS_JSON =
  //     JsonText.of(SettingsJson::write, SettingsJson::read);
  private static FieldSpec json(ColumnPlan column) {
    ValueType.Json json = Values.json(column.field().type());
    Function<JavaClass, JavaClass> codecs = type -> JsonRecord.codec(type, json.home());
    JsonFormats formats = new JsonFormats(codecs);
    JsonInputs inputs =
        new JsonInputs(
            codecs,
            type -> {
              throw new IllegalStateException("enums stand in records only");
            });
    CodeBlock value =
        json.type() instanceof JsonType.Tree
            ? CodeBlock.of("$T.TREE", Library.JSON_TEXT)
            : CodeBlock.of(
                "$T.of($L, $L)",
                Library.JSON_TEXT,
                formats.format(notNull(json.type()), new Locals(Set.of(), java.util.Map.of())),
                inputs.input(json.type(), 0));
    return FieldSpec.builder(
            ParameterizedTypeName.get(Library.JSON_TEXT, JsonTypes.type(json.type())),
            column.json(),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("How {@code $L} stands in its column.", column.name())
        .initializer(value)
        .build();
  }

  private static JsonType notNull(JsonType type) {
    return type instanceof JsonType.Object object
        ? new JsonType.Object(object.type(), false)
        : type;
  }

  // /** What runs when rows are saved and deleted. */
  // static final TrackHooks HOOKS = new TrackHooks();
  private static FieldSpec hooks(ClassName hooks) {
    return FieldSpec.builder(hooks, "HOOKS", Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("What runs when rows are saved and deleted.")
        .initializer("new $T()", hooks)
        .build();
  }

  // @Override
  // protected boolean hasHooks() {
  //   return true;
  // }
  private static MethodSpec hasHooks() {
    return MethodSpec.methodBuilder("hasHooks")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(boolean.class)
        .addStatement("return true")
        .build();
  }

  // @Override
  // protected void afterSave(Track track, boolean created) {
  //   HOOKS.afterSave(track, created);
  // }
  private MethodSpec hook(String name, String more) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(row, plan.variable());
    if (!more.isEmpty()) {
      method.addParameter(boolean.class, "created");
    }
    return method.addStatement("HOOKS.$L($N$L)", name, plan.variable(), more).build();
  }

  // @Override
  // public long version(Track track) {
  //   return track.version();
  // }
  private MethodSpec version(ColumnPlan version) {
    return MethodSpec.methodBuilder("version")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(long.class)
        .addParameter(row, plan.variable())
        .addStatement("return $N.$N()", plan.variable(), version.name())
        .build();
  }

  // @Override
  // public Object key(Track track) {
  //   return track.id();
  // }
  private MethodSpec key() {
    return MethodSpec.methodBuilder("key")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Object.class)
        .addParameter(row, plan.variable())
        .addStatement("return $L", KeyWriter.ofRow(plan))
        .build();
  }
}
