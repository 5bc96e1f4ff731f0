package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.plectrum.processor.model.AdminAction;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.plan.admin.PagePlan;
import dev.plectrum.processor.plan.admin.PagePlan.InlinePlan;
import dev.plectrum.processor.plan.query.ModelPlan;
import dev.plectrum.processor.plan.route.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes {@code TrackAdminPages}: what differs in the admin from model to model. */
final class AdminPagesWriter {
  /** Names that the methods below give to other things. */
  private static final Set<String> TAKEN =
      Set.of(
          "changes",
          "db",
          "draft",
          "f",
          "form",
          "key",
          "list",
          "request",
          "row",
          "rows",
          "selected",
          "value",
          "values");

  private final PagePlan page;
  private final AdminCode code;
  private final Entity entity;
  private final Names fields = new Names(TAKEN);
  private final Map<JavaClass, String> daos = new LinkedHashMap<>();
  private final Map<InlinePlan, String> inlines = new LinkedHashMap<>();

  AdminPagesWriter(PagePlan page, AdminCode code) {
    this.page = page;
    this.code = code;
    this.entity = new Entity(page.model());
    dao(entity.model.type());
    for (AdminAction action : page.page().actions()) {
      for (AdminAction.Parameter parameter : action.parameters()) {
        if (parameter instanceof AdminAction.Dao dao) {
          daos.computeIfAbsent(dao.type(), type -> fields.free(lower(type.simpleName())));
        }
      }
    }
    for (InlinePlan inline : page.inlines()) {
      String name = Names.camelCase(inline.prefix());
      inlines.put(inline, fields.free(name.endsWith("s") ? name : name + "Rows"));
    }
  }

  /** The classes that belong to a model. */
  private static final class Entity {
    private final Model model;
    private final ModelPlan plan;
    private final ClassName row;
    private final ClassName dao;
    private final ClassName draft;
    private final ClassName fields;
    private final ClassName query;

    Entity(Model model) {
      this.model = model;
      this.plan = ModelPlan.of(model);
      this.row = Library.of(model.type());
      this.dao = Library.of(model.type().companion("Dao"));
      this.draft = Library.of(model.type().companion("Draft"));
      this.fields = Library.of(model.type().companion("Fields"));
      this.query = Library.of(model.type().companion("Query"));
    }

    TypeName values() {
      return ParameterizedTypeName.get(ClassName.get(Consumer.class), draft);
    }
  }

  private String dao(JavaClass model) {
    return daos.computeIfAbsent(model.companion("Dao"), type -> fields.free(lower(many(entity))));
  }

  /** {@code tracks}; {@code sheepDao} where the plural is not obvious or a variable's name. */
  private static String many(Entity entity) {
    String words = entity.plan.words().many();
    String simple = entity.model.type().simpleName();
    String name = words.contains("{") ? lower(simple) + "Dao" : Names.camelCase(words);
    return name.equals(entity.plan.variable()) ? name + "Dao" : name;
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  // /** The admin's pages of {@link Track}, as {@link TrackAdmin} describes them. */
  // public final class TrackAdminPages
  //     extends AdminPages<Track, TrackFields, TrackQuery, TrackDraft> {
  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Library.of(page.page().generated()))
            .addJavadoc(
                "The admin's pages of {@link $T}, as {@link $T} describes them.",
                entity.row,
                Library.of(page.page().type()))
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC)
            .superclass(
                ParameterizedTypeName.get(
                    Library.admin("AdminPages"),
                    entity.row,
                    entity.fields,
                    entity.query,
                    entity.draft));
    if (!page.page().extended()) {
      type.addModifiers(Modifier.FINAL);
    }
    daos.forEach((dao, name) -> type.addField(field(Library.of(dao), name)));
    inlines.forEach((inline, name) -> type.addField(field(inlineName(name), name)));
    type.addMethod(constructor()).addMethod(query());
    if (!page.joins().isEmpty()) {
      type.addMethod(joined());
    }
    type.addMethod(
            override("list")
                .addParameter(
                    ParameterizedTypeName.get(
                        Library.admin("AdminList"), entity.row, entity.fields, entity.query),
                    "list")
                .addCode(new AdminListWriter(page, code, daos::get).body())
                .build())
        .addMethod(
            form(entity)
                .addCode(new AdminFormWriter(page.model(), page.form(), code).body())
                .build());
    if (!inlines.isEmpty()) {
      type.addMethod(inlines());
    }
    type.addMethod(
        override("create")
            .returns(entity.row)
            .addParameter(entity.values(), "values")
            .addStatement("return $L.create(values)", ownDao())
            .build());
    changing(entity, ownDao()).forEach(type::addMethod);
    inlines.forEach((inline, name) -> type.addType(inline(inline, name)));
    return type.build();
  }

  private String ownDao() {
    return dao(entity.model.type());
  }

  private static FieldSpec field(ClassName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }

  // /** The pages, answered from {@code db}. */
  // public TrackAdminPages(Database db) {
  //   super(db, StoreAdmin.TRACK_NAME, StoreAdmin.TRACK);
  //   tracks = new TrackDao(db);
  // }
  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("The pages, answered from {@code db}.")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Library.DATABASE, "db")
            .addStatement(
                "super(db, $L, $L)", code.name(page.model()), code.target(page.model().type()));
    daos.forEach((dao, name) -> constructor.addStatement("$L = new $T(db)", name, Library.of(dao)));
    inlines.forEach(
        (inline, name) -> constructor.addStatement("$L = new $T(db)", name, inlineName(name)));
    return constructor.build();
  }

  // protected TrackQuery query() {
  //   return tracks.query();
  // }
  private MethodSpec query() {
    return override("query")
        .returns(entity.query)
        .addStatement("return $L.query()", ownDao())
        .build();
  }

  // protected TrackQuery joined(TrackQuery rows) {
  //   return rows.select(f -> f.album().artist());
  // }
  private MethodSpec joined() {
    CodeBlock.Builder ways = CodeBlock.builder();
    for (List<Field.Key> way : page.joins()) {
      ways.add(ways.isEmpty() ? "f -> f" : ", f -> f");
      way.forEach(step -> ways.add(".$N()", step.name()));
    }
    return override("joined")
        .returns(entity.query)
        .addParameter(entity.query, "rows")
        .addStatement("return rows.select($L)", ways.build())
        .build();
  }

  private static MethodSpec.Builder form(Entity entity) {
    return override("form")
        .addParameter(
            ParameterizedTypeName.get(Library.admin("AdminForm"), entity.row, entity.draft),
            "form");
  }

  // protected List<InlinePages<Invoice, ?, ?>> inlines() {
  //   return List.of(lines);
  // }
  private MethodSpec inlines() {
    TypeName any = WildcardTypeName.subtypeOf(Object.class);
    return override("inlines")
        .returns(
            ParameterizedTypeName.get(
                ClassName.get(List.class),
                ParameterizedTypeName.get(Library.admin("InlinePages"), entity.row, any, any)))
        .addStatement("return $T.of($L)", List.class, String.join(", ", inlines.values()))
        .build();
  }

  // protected Track update(Track track, Consumer<TrackDraft> changes) {
  //   return tracks.update(track, changes);
  // }
  private static List<MethodSpec> changing(Entity entity, String dao) {
    String row = entity.plan.variable();
    return List.of(
        override("update")
            .returns(entity.row)
            .addParameter(entity.row, row)
            .addParameter(entity.values(), "changes")
            .addStatement("return $L.update($L, changes)", dao, row)
            .build(),
        override("delete")
            .returns(TypeName.BOOLEAN)
            .addParameter(entity.row, row)
            .addStatement("return $L.delete($L)", dao, row)
            .build());
  }

  private ClassName inlineName(String field) {
    String name = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1) + "Inline";
    return Library.of(page.page().generated()).nestedClass(name);
  }

  // /** The lines of an invoice, in its form. */
  // private static final class LinesInline
  //     extends InlinePages<Invoice, InvoiceLine, InvoiceLineDraft> {
  private TypeSpec inline(InlinePlan inline, String name) {
    Entity rows = new Entity(inline.model());
    String own =
        many(rows).equals(entity.plan.variable()) ? "dao" : new Names(TAKEN).free(many(rows));
    // Both may be employees.
    String parent =
        rows.plan.variable().equals(entity.plan.variable()) || own.equals(entity.plan.variable())
            ? "parent"
            : entity.plan.variable();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(inlineName(name))
            .addJavadoc(
                "Rows of {@link $T} that point to the {@link $T} of a form, in that form.",
                rows.row,
                entity.row)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(
                    Library.admin("InlinePages"), entity.row, rows.row, rows.draft))
            .addField(field(rows.dao, own))
            .addMethod(inlineConstructor(inline, rows, own))
            .addMethod(
                override("prefix")
                    .returns(String.class)
                    .addStatement("return $S", inline.prefix())
                    .build())
            .addMethod(
                override("key")
                    .returns(String.class)
                    .addStatement("return $S", inline.key().name())
                    .build())
            .addMethod(
                override("draft")
                    .returns(rows.draft)
                    .addStatement("return new $T()", rows.draft)
                    .build())
            .addMethod(
                form(rows)
                    .addCode(new AdminFormWriter(inline.model(), inline.form(), code).body())
                    .build())
            .addMethod(
                override("rows")
                    .returns(ParameterizedTypeName.get(ClassName.get(List.class), rows.row))
                    .addParameter(entity.row, parent)
                    .addStatement(
                        inline.key().generic()
                            ? "return $L.query().where(f -> f.$N.eq($L)).orderBy($L).list()"
                            : "return $L.query().where(f -> f.$N().eq($L)).orderBy($L).list()",
                        own,
                        inline.key().name(),
                        parent,
                        order(inline))
                    .build())
            .addMethod(
                override("create")
                    .returns(rows.row)
                    .addParameter(entity.row, parent)
                    .addParameter(rows.values(), "values")
                    .addStatement(
                        "return $L.create(draft -> {\n$>values.accept(draft);\ndraft.$N($L);\n$<})",
                        own,
                        inline.key().name(),
                        parent)
                    .build());
    changing(rows, own).forEach(type::addMethod);
    return type.build();
  }

  /** {@code f -> f.place.desc(), f -> f.id.asc()}. */
  private static CodeBlock order(InlinePlan inline) {
    List<CodeBlock> steps = new ArrayList<>();
    inline
        .order()
        .forEach(
            step ->
                steps.add(
                    CodeBlock.of(
                        "$L.$L()",
                        AdminCode.column(step.path()),
                        step.descending() ? "desc" : "asc")));
    steps.add(CodeBlock.of("f -> f.$N.asc()", inline.model().id().name()));
    return CodeBlock.join(steps, ", ");
  }

  private MethodSpec inlineConstructor(InlinePlan inline, Entity rows, String own) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(Library.DATABASE, "db")
            .addStatement(
                "super(db, $L, $L)", code.name(rows.model), code.target(rows.model.type()))
            .addStatement("$L = new $T(db)", own, rows.dao);
    if (inline.extra() != 3) {
      constructor.addStatement("extra($L)", inline.extra());
    }
    if (inline.min() != 0) {
      constructor.addStatement("minimum($L)", inline.min());
    }
    if (inline.max() != 1000) {
      constructor.addStatement("maximum($L)", inline.max());
    }
    if (inline.stacked()) {
      constructor.addStatement("stacked()");
    }
    if (!inline.canDelete()) {
      constructor.addStatement("undeletable()");
    }
    return constructor.build();
  }
}
