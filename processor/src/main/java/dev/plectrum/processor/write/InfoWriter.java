package dev.plectrum.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SiteCommand;
import dev.plectrum.processor.schema.MigrationFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes what other compilers have to know of an app: {@code StoreInfo}. */
final class InfoWriter {
  /** A constant in a class file has at most 65,535 bytes; a character may take three. */
  private static final int CONSTANT = 60_000;

  private static final ClassName APP_INFO = ClassName.get("dev.plectrum.project", "AppInfo");

  private final AppRoutes app;
  private final List<MigrationFile> migrations;
  private final ClassName self;
  private final List<FieldSpec> texts = new ArrayList<>();

  InfoWriter(AppRoutes app, List<MigrationFile> migrations) {
    this.app = app;
    this.migrations = migrations;
    this.self = Library.of(app.app().generated("Info"));
  }

  // /** What a project that installs the app {@code store} from a jar has to know of it. */
  // @AppInfo(
  //     models = {@AppInfo.Model(value = "storefront.store.Album"), …},
  //     migrations = @AppInfo.Migration(name = "0001_initial", text = StoreInfo.INITIAL_0001))
  // final class StoreInfo {
  void write(Sources sources) {
    AnnotationSpec.Builder info = AnnotationSpec.builder(APP_INFO);
    models().forEach(model -> info.addMember("models", "$L", model));
    for (MigrationFile migration : migrations) {
      info.addMember("migrations", "$L", migration(migration));
    }
    commands().forEach(name -> info.addMember("commands", "$S", name));
    app.shapes().forEach(shape -> info.addMember("routes", "$S", shape));
    TypeSpec type =
        TypeSpec.classBuilder(self)
            .addJavadoc(
                "What the compiler of a project that installs the app {@code $L} from a jar has to"
                    + " know of it.",
                app.app().label())
            .addAnnotation(info.build())
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.FINAL)
            .addFields(texts)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    Set<JavaClass> from = new TreeSet<>();
    from.add(app.app().type());
    app.app().models().forEach(model -> from.add(model.type()));
    sources.write(self.packageName(), type, from);
  }

  private Set<String> commands() {
    Set<String> names = new TreeSet<>();
    app.commands().stream().map(SiteCommand::name).forEach(names::add);
    return names;
  }

  private List<AnnotationSpec> models() {
    List<AnnotationSpec> models = new ArrayList<>();
    for (Model model : app.app().models()) {
      AnnotationSpec.Builder one =
          AnnotationSpec.builder(APP_INFO.nestedClass("Model"))
              .addMember("value", "$S", model.type().qualifiedName());
      for (Field.Stored field : model.stored()) {
        if (field.nullable()) {
          one.addMember("nullable", "$S", field.name());
        }
      }
      models.add(one.build());
    }
    return models;
  }

  private AnnotationSpec migration(MigrationFile migration) {
    AnnotationSpec.Builder one =
        AnnotationSpec.builder(APP_INFO.nestedClass("Migration"))
            .addMember("name", "$S", migration.name());
    List<String> parts = parts(migration.text());
    for (int i = 0; i < parts.size(); i++) {
      String name = constant(migration.name()) + (parts.size() == 1 ? "" : "_PART_" + (i + 1));
      texts.add(text(name, parts.get(i)));
      one.addMember("text", "$T.$L", self, name);
    }
    return one.build();
  }

  /** {@code TRACK_EXPLICIT_0002}: a name begins with no digit. */
  private static String constant(String migration) {
    return migration.substring(5).toUpperCase(Locale.ROOT) + "_" + migration.substring(0, 4);
  }

  /** The text in parts that fit into a constant, each made of whole lines. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int bytes = 0;
    for (String line : text.split("(?<=\n)")) {
      int length = line.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > CONSTANT) {
        parts.add(part.toString());
        part.setLength(0);
        bytes = 0;
      }
      part.append(line);
      bytes += length;
    }
    parts.add(part.toString());
    return parts;
  }

  // static final String INITIAL_0001 =
  //     """
  //     {
  //       "parents": [],
  //     …
  private static FieldSpec text(String constant, String json) {
    return FieldSpec.builder(String.class, constant, Modifier.STATIC, Modifier.FINAL)
        .initializer(CodeBlock.of("\"\"\"\n$L\"\"\"", json.replace("\\", "\\\\")))
        .build();
  }
}
