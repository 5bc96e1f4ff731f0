package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RoutePath;
import dev.plectrum.processor.model.UrlMethod;
import dev.plectrum.processor.plan.route.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the URLs of an app: {@code StoreUrls}. */
final class UrlsWriter {
  void write(AppRoutes app, Sources sources) {
    JavaClass name = app.app().generated("Urls");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Library.of(name))
            .addJavadoc("The URLs of the app {@code $L}.", app.app().label())
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(String.class, "mount", Modifier.PRIVATE, Modifier.FINAL).build())
            .addMethod(constructor());
    Set<String> written = new HashSet<>();
    Set<JavaClass> from = new TreeSet<>();
    from.add(app.app().type());
    for (Route route : app.routes()) {
      from.add(route.handler().owner());
      for (UrlMethod method : UrlMethod.of(route)) {
        if (written.add(method.signature())) {
          type.addMethod(method(method));
        }
      }
    }
    sources.write(name.packageName(), type.build(), from);
  }

  // /** The URLs below {@code mount}: {@code "/"}, or a path without a slash at its end. */
  // public StoreUrls(String mount) {
  //   this.mount = mount;
  // }
  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc(
            "The URLs below {@code mount}: {@code \"/\"}, or a path without a slash at its end.")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(String.class, "mount")
        .addStatement("this.mount = mount")
        .build();
  }

  // /** {@code /albums/{id}} */
  // public String album(long id) {
  //   return UrlBuilder.at(mount).path("/albums/").variable(id).build();
  // }
  private static MethodSpec method(UrlMethod url) {
    Names names = new Names(Set.of("mount"));
    List<String> locals = new ArrayList<>();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(url.name())
            .addJavadoc(javadoc(url), Paths.inJavadoc(url.path().text()))
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class);
    for (RouteParameter.Value value : url.parameters()) {
      String local = names.free(value.name());
      locals.add(local);
      method.addParameter(ParameterSpec.builder(type(value), local).build());
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return $T.at(mount)", Library.URL_BUILDER);
    StringBuilder literal = new StringBuilder();
    int next = 0;
    for (RoutePath.Segment segment : url.path().segments()) {
      literal.append('/');
      if (segment instanceof RoutePath.Literal text) {
        literal.append(encoded(text.text()));
      } else if (next < url.variables().size()) {
        code.add(".path($S).variable($L)", literal.toString(), locals.get(next++));
        literal.setLength(0);
      }
    }
    if (!literal.isEmpty()) {
      code.add(".path($S)", literal.toString());
    }
    for (RouteParameter.Value value : url.query()) {
      code.add(".query($S, $L)", value.name(), locals.get(next++));
    }
    return method.addCode(code.add(".build();\n").build()).build();
  }

  private static String javadoc(UrlMethod url) {
    if (url.query().isEmpty()) {
      return "{@code $L}";
    }
    boolean some = url.query().stream().anyMatch(RouteParameter.Value::optional);
    return some
        ? "{@code $L} with its parameters; those that are null are left out."
        : "{@code $L} with its parameters.";
  }

  private static TypeName type(RouteParameter.Value value) {
    if (value.repeated()) {
      return ParameterizedTypeName.get(ClassName.get(List.class), Values.boxed(value.type()));
    }
    if (value.optional()) {
      return Library.nullable(Values.boxed(value.type()));
    }
    return value.type().primitive() ? Values.type(value.type()) : Values.boxed(value.type());
  }

  /** A literal of a path as it stands in a URL. */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xff);
      if (character < 128
          && (Character.isLetterOrDigit(character)
              || "-._~!$&'()*+,;=:@".indexOf(character) >= 0)) {
        encoded.append(character);
      } else {
        encoded.append(String.format("%%%02X", (int) character));
      }
    }
    return encoded.toString();
  }
}
