package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.plan.admin.AdminPlan;
import dev.plectrum.processor.plan.admin.PagePlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the admin's pages of every registered model, and for each app what they share. */
public final class AdminWriter {
  private final Sources sources;
  private final EnumTexts texts;

  /** A writer for one compilation. */
  public AdminWriter(Sources sources, EnumTexts texts) {
    this.sources = sources;
    this.texts = texts;
  }

  /** Writes the pages of the apps that register models. */
  public void write(List<AdminPlan> plans) {
    for (AdminPlan plan : plans) {
      AdminCode code = new AdminCode(plan, texts);
      for (PagePlan page : plan.pages()) {
        AdminPage described = page.page();
        sources.write(
            described.type().packageName(),
            new AdminPagesWriter(page, code).type(),
            List.of(described.type(), described.model().type()));
      }
      Set<JavaClass> from = new TreeSet<>();
      from.add(plan.app().type());
      plan.constants().keySet().forEach(model -> from.add(model.type()));
      plan.pages().forEach(page -> from.add(page.page().type()));
      sources.write(plan.generated().packageName(), type(plan, code), from);
    }
  }

  // /** What the admin knows about the models of the app {@code store}: names, keys, references. */
  // public final class StoreAdmin {
  private static TypeSpec type(AdminPlan plan, AdminCode code) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(code.constants())
            .addJavadoc(
                "What the admin knows about the models of the app {@code $L}: names, keys,"
                    + " references.",
                plan.app().label())
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    plan.constants()
        .forEach(
            (model, constant) -> {
              type.addField(name(model, constant));
              type.addField(target(model, constant, code));
            });
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    addTo(plan, type);
    return type.build();
  }

  // /** What {@link Album} is called. */
  // public static final ModelName ALBUM_NAME = new ModelName("store", "Album", "album", "albums");
  private static FieldSpec name(Model model, String constant) {
    ClassName type = Library.admin("ModelName");
    return constant(type, constant + "_NAME")
        .addJavadoc("What {@link $T} is called.", Library.of(model.type()))
        .initializer("$L", AdminCode.modelName(model))
        .build();
  }

  // /** {@link Album} as something that others point to. */
  // public static final Target<Album> ALBUM =
  //     new Target<>(AlbumTable.TABLE, KeyKind.LONG, row -> row.title());
  private static FieldSpec target(Model model, String constant, AdminCode code) {
    ClassName row = Library.of(model.type());
    return constant(ParameterizedTypeName.get(Library.admin("Target"), row), constant)
        .addJavadoc("{@link $T} as something that others point to.", row)
        .initializer(
            "new $T<>($T.TABLE, $T.$L, row -> $L)",
            Library.admin("Target"),
            Library.of(model.type().companion("Table")),
            Library.admin("KeyKind"),
            AdminCode.keyKind(model),
            code.title(model))
        .build();
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }

  // /** Adds the pages and foreign keys of the app to a site. */
  // public static void addTo(AdminSite site, Database db) {
  //   site.add(new TrackAdminPages(db));
  //   site.add(new Reference<>(TRACK, TRACK_NAME, "album", DeleteRule.CASCADE));
  // }
  private static void addTo(AdminPlan plan, TypeSpec.Builder type) {
    ParameterSpec site = ParameterSpec.builder(Library.admin("AdminSite"), "site").build();
    ParameterSpec db = ParameterSpec.builder(Library.DATABASE, "db").build();
    LongBody body = new LongBody();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("addTo")
            .addJavadoc("Adds the pages and foreign keys of the app to a site.")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(site)
            .addParameter(db);
    for (PagePlan page : plan.pages()) {
      JavaClass pages = page.page().extended() ? page.page().type() : page.page().generated();
      body.add("site.add(new $T(db))", Library.of(pages));
    }
    for (Model model : plan.unregistered()) {
      String constant = plan.constant(model.type());
      body.add("site.add($L, $L_NAME)", constant, constant);
    }
    for (AdminPlan.Reference reference : plan.references()) {
      String constant = plan.constant(reference.model().type());
      body.add(
          "site.add(new $T<>($L, $L_NAME, $S, $T.$L))",
          Library.admin("Reference"),
          constant,
          constant,
          reference.key().name(),
          ClassName.get("dev.plectrum.model", "DeleteRule"),
          reference.key().onDelete().name());
    }
    List<MethodSpec> more = body.write(method, "addTo", List.of(site, db));
    type.addMethod(method.build()).addMethods(more);
  }
}
