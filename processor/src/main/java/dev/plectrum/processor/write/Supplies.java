package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RouteParameter.Supply;
import dev.plectrum.processor.plan.route.Names;
import dev.plectrum.processor.plan.route.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What the handlers of an app are given, and the fields that keep it. */
final class Supplies {
  private static final JavaClass USER = new JavaClass("dev.plectrum.auth", "User");

  private final boolean database;
  private final Map<JavaClass, String> daos = new TreeMap<>();
  private final Map<JavaClass, String> urls = new TreeMap<>();
  private final Set<String> further = new TreeSet<>();

  private Supplies(List<Route> routes) {
    Set<JavaClass> daoTypes = new TreeSet<>();
    Set<JavaClass> urlTypes = new TreeSet<>();
    boolean takesDatabase = false;
    for (Route route : routes) {
      for (RouteParameter.Injected injected :
          route.handler().parameters(RouteParameter.Injected.class)) {
        takesDatabase |= injected.supply() == Supply.DATABASE;
        if (injected.supply() == Supply.DAO) {
          daoTypes.add(injected.type());
        } else if (injected.supply() == Supply.URLS) {
          urlTypes.add(injected.type());
        }
      }
    }
    database = takesDatabase;
    for (int part = 1; part <= Parts.most(routes.size(), RoutesWriter.ROUTES_OF_A_CLASS); part++) {
      further.add(RoutesPart.field(part));
    }
    Names names = new Names(Set.of("db"));
    daoTypes.forEach(type -> daos.put(type, names.free(field(type))));
    urlTypes.forEach(type -> urls.put(type, names.free(field(type))));
  }

  static Supplies of(AppRoutes app) {
    return new Supplies(app.routes());
  }

  /** What some of the routes are given, under the same names. */
  Supplies only(List<Route> some) {
    return new Supplies(this, new Supplies(some));
  }

  private Supplies(Supplies all, Supplies some) {
    database = some.database;
    daos.putAll(all.daos);
    daos.keySet().retainAll(some.daos.keySet());
    urls.putAll(all.urls);
    urls.keySet().retainAll(some.urls.keySet());
  }

  /** The arguments of {@link #constructor}, named as its parameters are. */
  CodeBlock arguments() {
    CodeBlock.Builder arguments = CodeBlock.builder().add("db");
    urls.values().forEach(name -> arguments.add(", $L", name));
    return arguments.build();
  }

  private static String field(JavaClass type) {
    return Names.camelCase(type.simpleName());
  }

  /** The names that no variable may hide. */
  Set<String> reserved() {
    Set<String> reserved = new TreeSet<>(Set.of("request", "path", "segment", "next", "db"));
    reserved.addAll(daos.values());
    reserved.addAll(urls.values());
    reserved.addAll(further);
    return reserved;
  }

  /** The argument for a parameter. */
  CodeBlock argument(RouteParameter.Injected injected) {
    return switch (injected.supply()) {
      case DAO -> CodeBlock.of("$L", daos.getOrDefault(injected.type(), ""));
      case URLS -> CodeBlock.of("$L", urls.getOrDefault(injected.type(), ""));
      case DATABASE -> CodeBlock.of("db");
      case REQUEST -> CodeBlock.of("request");
      case USER -> user("of", injected.type());
      case USER_OR_NULL -> user("find", injected.type());
      case SESSION -> CodeBlock.of("$T.of(request)", Library.SESSION_DATA);
      case CSRF -> CodeBlock.of("request.csrf()");
      case ARGUMENTS, MANAGEMENT ->
          throw new IllegalStateException("a route is not given " + injected.supply());
    };
  }

  /** {@code CurrentUser.of(request)}, or {@code CurrentUser.of(request, Member.class)}. */
  static CodeBlock user(String method, @Nullable JavaClass model) {
    return model == null || model.equals(USER)
        ? CodeBlock.of("$T.$L(request)", Library.CURRENT_USER, method)
        : CodeBlock.of("$T.$L(request, $T.class)", Library.CURRENT_USER, method, Library.of(model));
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    if (database) {
      fields.add(field(Library.DATABASE, "db"));
    }
    daos.forEach((type, name) -> fields.add(field(Library.of(type), name)));
    urls.forEach((type, name) -> fields.add(field(Library.of(type), name)));
    return fields;
  }

  private static FieldSpec field(ClassName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build();
  }

  // /** The routes, over what their handlers are given. */
  // public StoreRoutes(Database db, StoreUrls storeUrls) {
  //   this.trackDao = new TrackDao(db);
  //   this.storeUrls = storeUrls;
  // }
  MethodSpec.Builder constructor(Supplies parameters) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(Library.DATABASE, "db");
    parameters.urls.forEach((type, name) -> constructor.addParameter(Library.of(type), name));
    CodeBlock.Builder body = CodeBlock.builder();
    if (database) {
      body.addStatement("this.db = db");
    }
    daos.forEach((type, name) -> body.addStatement("this.$L = new $T(db)", name, Library.of(type)));
    urls.values().forEach(name -> body.addStatement("this.$L = $L", name, name));
    return constructor.addCode(body.build());
  }
}
