package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.plan.route.Names;
import dev.plectrum.processor.plan.route.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** One class of a dispatch table: the only one, unless there are very many routes. */
final class RoutesPart {
  private final AppRoutes app;
  private final int number;
  private final JavaClass name;
  private final List<Route> routes;
  private final Supplies all;
  private final Supplies supplies;
  private final Choices choices;
  private final HandlerWriter handlers;
  private final List<MethodSpec> methods = new ArrayList<>();
  private final Map<Integer, RoutesPart> needed = new TreeMap<>();

  RoutesPart(AppRoutes app, int number, List<Route> routes, Supplies all, Names names) {
    this.app = app;
    this.number = number;
    this.name = app.app().generated(number == Parts.FIRST ? "Routes" : "Routes" + number);
    this.routes = routes;
    this.all = all;
    this.supplies = all.only(routes);
    this.choices = new Choices(Library.of(name), names);
    AppRoutes own = new AppRoutes(app.app(), routes, List.of(), List.of(), app.records());
    this.handlers = new HandlerWriter(own, all, choices, names);
  }

  HandlerWriter handlers() {
    return handlers;
  }

  Choices choices() {
    return choices;
  }

  /** How a method of the table is declared here: other classes may call it if there are any. */
  MethodSpec.Builder method(String name) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).returns(Library.RESPONSE);
    return number == Parts.FIRST ? method.addModifiers(Modifier.PRIVATE) : method;
  }

  void add(MethodSpec method) {
    methods.add(method);
  }

  void add(int index, MethodSpec method) {
    methods.add(index, method);
  }

  /** What stands before the call of a method in {@code part}. */
  String calling(RoutesPart part) {
    if (part == this) {
      return "";
    }
    needed.put(part.number, part);
    return field(part.number) + ".";
  }

  /** The field for another class of the table. */
  static String field(int number) {
    return "routes" + number;
  }

  // /** A part of the routes of the app {@code store}, which … */
  // final class StoreRoutes1 {
  void write(Sources sources, CodeBlock javadoc) {
    boolean first = number == Parts.FIRST;
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Library.of(name))
            .addJavadoc(javadoc)
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.FINAL);
    if (first) {
      type.addModifiers(Modifier.PUBLIC).addSuperinterface(Library.ROUTE_TABLE);
    }
    handlers.constants().forEach(type::addField);
    supplies.fields().forEach(type::addField);
    needed.values().forEach(part -> type.addField(part.asField()));
    type.addMethod(constructor());
    type.addMethods(methods);
    type.addMethods(handlers.methods());
    type.addMethods(choices.methods());
    sources.write(name.packageName(), type.build(), from());
  }

  private FieldSpec asField() {
    ClassName type = Library.of(name);
    return FieldSpec.builder(type, field(number), Modifier.PRIVATE, Modifier.FINAL).build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = supplies.constructor(all);
    if (number == Parts.FIRST) {
      constructor.addJavadoc("The routes, answered from {@code db}.").addModifiers(Modifier.PUBLIC);
    }
    for (RoutesPart part : needed.values()) {
      constructor.addStatement(
          "this.$L = new $T($L)", field(part.number), Library.of(part.name), all.arguments());
    }
    return constructor.build();
  }

  private Set<JavaClass> from() {
    Set<JavaClass> from = new TreeSet<>();
    from.add(app.app().type());
    (number == Parts.FIRST ? app.routes() : routes)
        .forEach(route -> from.add(route.handler().owner()));
    return from;
  }
}
