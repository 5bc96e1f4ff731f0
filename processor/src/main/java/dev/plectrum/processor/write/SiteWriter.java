package dev.plectrum.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.model.SiteApp;
import dev.plectrum.processor.plan.route.Names;
import dev.plectrum.processor.schema.Migrations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the site of a project and its main class: {@code StorefrontSite} and {@code Manage}. */
final class SiteWriter {
  private static final ClassName SITE = ClassName.get("dev.plectrum.app", "Site");
  private static final ClassName MIGRATION = ClassName.get("dev.plectrum.migrate", "Migration");
  private static final ClassName MANAGEMENT =
      ClassName.get("dev.plectrum.management", "Management");
  private static final ClassName MOUNTS = ClassName.get("dev.plectrum.http", "Mounts");

  private static final JavaClass ADMIN = new JavaClass("dev.plectrum.admin", "AdminApp");
  private static final JavaClass AUTH = new JavaClass("dev.plectrum.auth", "AuthApp");

  private static final JavaClass USER = new JavaClass("dev.plectrum.auth", "User");

  private final Project project;
  private final List<SiteApp> apps;
  private final List<Migrations.Planned> migrations;
  private final JavaClass site;

  SiteWriter(Project project, List<SiteApp> apps, List<Migrations.Planned> migrations) {
    this.project = project;
    this.apps = apps;
    this.migrations = migrations;
    this.site = project.type().companion("Site");
  }

  void write(Sources sources) {
    Set<JavaClass> from = new TreeSet<>();
    from.add(project.type());
    project.apps().forEach(app -> from.add(app.type()));
    sources.write(site.packageName(), site(), from);
    sources.write(site.packageName(), manage(), from);
  }

  // /** The site that {@link Storefront} puts together. */
  // public final class StorefrontSite implements Site {
  private TypeSpec site() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Library.of(site))
            .addJavadoc("The site that {@link $T} puts together.", Library.of(project.type()))
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(SITE)
            .addMethod(
                override("name")
                    .returns(String.class)
                    .addStatement("return $S", project.type().simpleName())
                    .build())
            .addMethod(migrations())
            .addMethod(models())
            .addMethod(tables())
            .addMethod(routes());
    if (project.user() != null) {
      type.addMethod(accounts(project.user().model()));
    }
    if (isMounted(ADMIN)) {
      admin(type);
    }
    return type.build();
  }

  // @Override
  // public Accounts<?> accounts(Database db) {
  //   return new MemberAccounts(db);
  // }
  private static MethodSpec accounts(JavaClass user) {
    ClassName accounts = ClassName.get(AUTH.packageName(), "Accounts");
    return override("accounts")
        .returns(ParameterizedTypeName.get(accounts, WildcardTypeName.subtypeOf(Object.class)))
        .addParameter(Library.DATABASE, "db")
        .addStatement("return new $T(db)", Library.of(user.companion("Accounts")))
        .build();
  }

  private boolean isMounted(JavaClass app) {
    return project.mounts().stream().anyMatch(mount -> mount.app().equals(app));
  }

  // /** What the installed apps show in the admin. */
  // private static AdminSite admin(Database db) {
  //   AdminSite admin = new AdminSite(db);
  //   StoreAdmin.addTo(admin, db);
  //   return admin;
  // }
  private void admin(TypeSpec.Builder into) {
    ClassName type = Library.admin("AdminSite");
    LongBody body = new LongBody();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("admin")
            .addJavadoc("What the installed apps show in the admin.")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(type)
            .addParameter(Library.DATABASE, "db");
    if (project.user() == null) {
      method.addStatement("$T admin = new $T(db)", type, type);
    } else {
      ClassName accounts = Library.of(project.user().model().companion("Accounts"));
      method.addStatement("$T admin = new $T(db, new $T(db))", type, type, accounts);
    }
    if (isMounted(AUTH)) {
      ClassName urls = ClassName.get(AUTH.packageName(), "AuthUrls");
      JavaClass name = new JavaClass(AUTH.packageName(), "AuthUrls");
      method
          .addStatement("$T urls = new $T($S)", urls, urls, mount(name))
          .addStatement("admin.account(urls.signOut(), urls.password())");
    }
    for (App app : project.apps()) {
      boolean shown =
          apps.stream().anyMatch(one -> one.admin() && one.app().type().equals(app.type()));
      if (shown) {
        body.add("$T.addTo(admin, db)", Library.of(app.generated("Admin")));
      } else {
        app.models().forEach(model -> addUnregistered(body, model));
      }
    }
    List<ParameterSpec> parameters =
        List.of(
            ParameterSpec.builder(type, "admin").build(),
            ParameterSpec.builder(Library.DATABASE, "db").build());
    List<MethodSpec> more = body.write(method, "addTo", parameters);
    into.addMethod(method.addStatement("return admin").build()).addMethods(more);
  }

  // admin.add(
  //     Target.of(LockerTable.TABLE, KeyKind.LONG, "Locker"),
  //     new ModelName("vault", "Locker", "locker", "lockers"));
  // admin.reference("vault.Locker", "owner", DeleteRule.CASCADE);
  private static void addUnregistered(LongBody body, Model model) {
    body.add(
        "admin.add($T.of($T.TABLE, $T.$L, $S), $L)",
        Library.admin("Target"),
        Library.of(model.type().companion("Table")),
        Library.admin("KeyKind"),
        AdminCode.keyKind(model),
        model.title().capitalized(),
        AdminCode.modelName(model));
    for (Field field : model.fields()) {
      if (field instanceof Field.Key key) {
        body.add(
            "admin.reference($S, $S, $T.$L)",
            model.name(),
            key.name(),
            ClassName.get("dev.plectrum.model", "DeleteRule"),
            key.onDelete().name());
      }
    }
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  private static TypeName listOf(TypeName type) {
    return ParameterizedTypeName.get(ClassName.get(List.class), type);
  }

  // return List.of(new Migration("store", "0001_initial", List.of(), true, "3f…"));
  private MethodSpec migrations() {
    List<CodeBlock> constants = new ArrayList<>();
    for (Migrations.Planned migration : migrations) {
      List<CodeBlock> parents =
          migration.parents().stream().map(parent -> CodeBlock.of("$S", parent)).toList();
      List<CodeBlock> replaces =
          migration.replaces().stream().map(replaced -> CodeBlock.of("$S", replaced)).toList();
      CodeBlock squashed =
          replaces.isEmpty()
              ? CodeBlock.of("")
              : CodeBlock.of(".replacing($L)", CodeBlock.join(replaces, ", "));
      constants.add(
          CodeBlock.of(
              "new $T($S, $S, $T.of($L), $L, $S)$L",
              MIGRATION,
              migration.app(),
              migration.name(),
              List.class,
              CodeBlock.join(parents, ", "),
              migration.atomic(),
              migration.checksum(),
              squashed));
    }
    return override("migrations")
        .returns(listOf(MIGRATION))
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(constants, ", "))
        .build();
  }

  // return List.of(
  //     ModelInfo.of("store", "Playlist", "playlist", "playlists", "store_playlist")
  //         .with("publish_playlist", "Can publish a playlist"));
  private MethodSpec models() {
    List<Model> models = new ArrayList<>();
    project.apps().forEach(app -> models.addAll(app.models()));
    if (project.user() != null) {
      models.removeIf(model -> model.type().equals(USER));
    }
    models.sort(Comparator.comparing(Model::app).thenComparing(Model::name));
    return override("models")
        .returns(listOf(Library.db("ModelInfo")))
        .addStatement(
            "return $T.of($L)",
            List.class,
            CodeBlock.join(models.stream().map(SiteWriter::model).toList(), ", "))
        .build();
  }

  // @Override
  // public List<Table<?>> tables() {
  //   return List.of(AlbumTable.TABLE, TrackTable.TABLE);
  // }
  private MethodSpec tables() {
    List<Model> models = new ArrayList<>();
    project.apps().forEach(app -> models.addAll(app.models()));
    if (project.user() != null) {
      // There is no such table.
      models.removeIf(model -> model.type().equals(USER));
    }
    models.sort(Comparator.comparing(Model::app).thenComparing(Model::name));
    List<CodeBlock> tables =
        models.stream()
            .map(model -> CodeBlock.of("$T.TABLE", Library.of(model.type().companion("Table"))))
            .toList();
    return override("tables")
        .returns(
            listOf(
                ParameterizedTypeName.get(Library.TABLE, WildcardTypeName.subtypeOf(Object.class))))
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(tables, ", "))
        .build();
  }

  private static CodeBlock model(Model model) {
    CodeBlock.Builder info =
        CodeBlock.builder()
            .add(
                "$T.of($S, $S, $S, $S, $S)",
                Library.db("ModelInfo"),
                model.app(),
                model.type().simpleName(),
                model.title().one(),
                model.title().many(),
                model.table());
    for (Model.Permission permission : model.ownPermissions()) {
      info.add(".with($S, $S)", permission.codename(), permission.name());
    }
    return info.build();
  }

  // StoreUrls storeUrls = new StoreUrls("/");
  // return new StoreRoutes(db, storeUrls);
  private MethodSpec routes() {
    MethodSpec.Builder method =
        override("routes").returns(Library.ROUTE_TABLE).addParameter(Library.DATABASE, "db");
    Names names = new Names(Set.of("db"));
    Map<JavaClass, String> urls = new LinkedHashMap<>();
    List<CodeBlock> tables = new ArrayList<>();
    CodeBlock only = null;
    for (Project.Mount mount : project.mountsAsAsked()) {
      List<JavaClass> taken = taken(mount);
      if (mount.app().equals(ADMIN)) {
        tables.add(CodeBlock.of(".add($S, admin(db).routes($S))", mount.path(), mount.path()));
      } else if (taken != null) {
        CodeBlock.Builder table = CodeBlock.builder().add("new $T(db", Library.of(routesOf(mount)));
        for (JavaClass type : taken) {
          String name =
              urls.computeIfAbsent(type, url -> names.free(Names.camelCase(url.simpleName())));
          table.add(", $L", name);
        }
        CodeBlock made = table.add(")").build();
        only = project.mounts().size() == 1 && mount.path().equals("/") ? made : null;
        tables.add(CodeBlock.of(".add($S, $L)", mount.path(), made));
      }
    }
    urls.forEach(
        (type, name) ->
            method.addStatement(
                "$T $L = new $T($S)", Library.of(type), name, Library.of(type), mount(type)));
    if (only != null) {
      return method.addStatement("return $L", only).build();
    }
    CodeBlock.Builder answer = CodeBlock.builder().add("return new $T()", MOUNTS);
    tables.forEach(answer::add);
    return method.addCode(answer.add(";\n").build()).build();
  }

  private JavaClass routesOf(Project.Mount mount) {
    return project.apps().stream()
        .filter(app -> app.type().equals(mount.app()))
        .map(app -> app.generated("Routes"))
        .findFirst()
        .orElseThrow();
  }

  /** The URLs that the table of a mounted app takes; null if it has no table. */
  private @Nullable List<JavaClass> taken(Project.Mount mount) {
    return apps.stream()
        .filter(app -> app.app().type().equals(mount.app()))
        .map(SiteApp::routes)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Where the app of these URLs is mounted; the root if it is nowhere. */
  private String mount(JavaClass urls) {
    for (Project.Mount mount : project.mounts()) {
      for (App app : project.apps()) {
        if (app.type().equals(mount.app()) && app.generated("Urls").equals(urls)) {
          return mount.path();
        }
      }
    }
    return "/";
  }

  // /** The program of the site {@link Storefront}: … */
  // public final class Manage {
  private TypeSpec manage() {
    return TypeSpec.classBuilder(ClassName.get(site.packageName(), "Manage"))
        .addJavadoc(
            "The program of the site {@link $T}: starts it, migrates its database and runs its"
                + " commands.",
            Library.of(project.type()))
        .addAnnotation(Sources.GENERATED)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("main")
                .addJavadoc("Runs the command that {@code arguments} begins with.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(ArrayTypeName.of(String.class), "arguments")
                .addCode(main())
                .build())
        .build();
  }

  // Management.main(new StorefrontSite(), new StoreManage().commands(), arguments);
  private CodeBlock main() {
    List<CodeBlock> lists = new ArrayList<>();
    for (SiteApp app : apps) {
      boolean installed =
          project.apps().stream().anyMatch(one -> one.type().equals(app.app().type()));
      List<JavaClass> taken = app.commands();
      if (installed && taken != null) {
        List<CodeBlock> urls =
            taken.stream()
                .map(type -> CodeBlock.of("new $T($S)", Library.of(type), mount(type)))
                .toList();
        lists.add(
            CodeBlock.of(
                "new $T($L).commands()",
                Library.of(app.app().generated("Manage")),
                CodeBlock.join(urls, ", ")));
      }
    }
    if (lists.isEmpty()) {
      return CodeBlock.of("$T.main(new $T(), arguments);\n", MANAGEMENT, Library.of(site));
    }
    CodeBlock commands =
        lists.size() == 1
            ? lists.get(0)
            : CodeBlock.of(
                "$T.of($L).flatMap($T::stream).toList()",
                Stream.class,
                CodeBlock.join(lists, ", "),
                List.class);
    return CodeBlock.of(
        "$T.main(new $T(), $L, arguments);\n", MANAGEMENT, Library.of(site), commands);
  }
}
