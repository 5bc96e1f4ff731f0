package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.plan.route.Dispatch;
import dev.plectrum.processor.plan.route.Dispatch.Argument;
import dev.plectrum.processor.plan.route.Dispatch.Branches;
import dev.plectrum.processor.plan.route.Dispatch.Call;
import dev.plectrum.processor.plan.route.Dispatch.Case;
import dev.plectrum.processor.plan.route.Dispatch.Leaf;
import dev.plectrum.processor.plan.route.Dispatch.Step;
import dev.plectrum.processor.plan.route.Dispatch.Variable;
import dev.plectrum.processor.plan.route.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the dispatch table of an app: {@code StoreRoutes}. */
final class RoutesWriter {
  private final AppRoutes app;
  private final Supplies supplies;
  private final Choices choices;
  private final HandlerWriter handlers;
  private final Dispatch dispatch;
  private final List<MethodSpec> methods = new ArrayList<>();

  RoutesWriter(AppRoutes app) {
    this.app = app;
    this.supplies = Supplies.of(app);
    ClassName self = Library.of(app.app().generated("Routes"));
    Names names = new Names(Set.of("dispatch"));
    this.choices = new Choices(self, names);
    this.dispatch = Dispatch.of(app.routes(), names, supplies.reserved());
    this.handlers = new HandlerWriter(app, supplies, choices, names);
  }

  void write(Sources sources) {
    JavaClass name = app.app().generated("Routes");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Library.of(name))
            .addJavadoc("$L", javadoc())
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(Library.ROUTE_TABLE);
    step(dispatch.root());
    for (Leaf leaf : dispatch.shared()) {
      // The root's own leaf follows the method that calls it.
      methods.add(leaf.label().equals("/") ? 1 : methods.size(), leaf(leaf));
    }
    handlers.constants().forEach(type::addField);
    supplies.fields().forEach(type::addField);
    type.addMethod(supplies.constructor());
    type.addMethods(methods);
    type.addMethods(handlers.methods());
    type.addMethods(choices.methods());
    sources.write(name.packageName(), type.build(), from());
  }

  private Set<JavaClass> from() {
    Set<JavaClass> from = new TreeSet<>();
    from.add(app.app().type());
    app.routes().forEach(route -> from.add(route.handler().owner()));
    return from;
  }

  // The routes of the app {@code store}.
  //
  // <pre>
  // GET     /albums/{id}  CatalogueRoutes.album
  // </pre>
  private String javadoc() {
    StringBuilder text =
        new StringBuilder("The routes of the app {@code ").append(app.app().label()).append("}.\n");
    if (!app.routes().isEmpty()) {
      List<Route> routes = new ArrayList<>(app.routes());
      routes.sort(
          Comparator.comparing((Route route) -> route.path().text()).thenComparing(Route::method));
      int width = routes.stream().mapToInt(route -> route.path().text().length()).max().orElse(0);
      text.append("\n<pre>\n");
      for (Route route : routes) {
        String path = route.path().text();
        text.append(Paths.inHtml(String.format("%-8s%-" + (width + 2) + "s", route.method(), path)))
            .append(route.handler().displayName())
            .append('\n');
      }
      text.append("</pre>\n\n<p>Each private method is one node of the tree of paths, named after")
          .append(" the path that leads to it. A literal segment wins over a variable.\n");
    }
    return text.toString();
  }

  private MethodSpec.Builder method(String name, Step step) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .returns(Library.RESPONSE)
            .addParameter(Library.REQUEST, "request")
            .addParameter(Library.SEGMENTS, "path");
    for (Variable variable : step.captured()) {
      method.addParameter(Segment.type(variable), variable.name());
    }
    return method;
  }

  /** The methods of a step and of every step behind it. */
  private void step(Step step) {
    boolean root = step == dispatch.root();
    if (!step.isPassage() || root) {
      methods.add(root ? root(step) : node(step));
    }
    for (int i = 0; i < step.branches().size(); i++) {
      if (i > 0) {
        methods.add(more(step, i));
      }
      step.branches().get(i).cases().forEach(branch -> step(branch.next()));
    }
    if (step.other() != null) {
      step(step.other());
    }
  }

  // @Override
  // public Response dispatch(Request request, Segments path) throws Exception {
  private MethodSpec root(Step step) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("dispatch")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(Library.RESPONSE)
            .addParameter(Library.REQUEST, "request")
            .addParameter(Library.SEGMENTS, "path")
            .addException(Exception.class);
    return body(method, step, "segment");
  }

  // /** {@code /albums/{id}} and what is below it. */
  // private Response albumsId(Request request, Segments path, String segment) {
  //   if (!PathValues.isLong(segment)) {
  //     return Response.notFound();
  //   }
  //   long id = PathValues.toLong(segment);
  //   …
  private MethodSpec node(Step step) {
    MethodSpec.Builder method = method(step.name(), step);
    method.addJavadoc(
        step.isEnd()
            ? "{@code $L}"
            : step.end() == null ? "What is below {@code $L}." : "{@code $L} and what is below it.",
        Paths.inJavadoc(step.label()));
    if (handlers.isThrowing(step)) {
      method.addException(Exception.class);
    }
    Variable entry = step.entry();
    String local = "segment";
    if (entry == null) {
      if (step.isEnd()) {
        method.addCode(Segment.refuse(CodeBlock.of("!path.atEnd()")));
      }
    } else {
      Segment segment = new Segment(entry, choices);
      boolean whole = segment.isText();
      method.addParameter(String.class, whole ? entry.name() : "segment");
      method.addCode(segment.read("segment", step.isEnd() ? "!path.atEnd()" : ""));
      local = whole ? "segment" : "next";
    }
    return body(method, step, local);
  }

  private MethodSpec body(MethodSpec.Builder method, Step step, String local) {
    Call end = step.end();
    if (end != null) {
      CodeBlock answer = answer(end);
      if (step.isEnd() && step != dispatch.root()) {
        return method.addCode(answer).build();
      }
      method.addCode("if (path.atEnd()) {\n$>$L$<}\n", answer);
    }
    if (step.branches().isEmpty() && step.other() == null) {
      return method.addStatement("return $T.notFound()", Library.RESPONSE).build();
    }
    if (step.branches().isEmpty()) {
      return method.addStatement("return $L", further(step.other(), "path.next()")).build();
    }
    CodeBlock segment = CodeBlock.of("path.next()");
    if (step.other() != null || step.branches().size() > 1) {
      method.addStatement("$T $L = path.next()", String.class, local);
      segment = CodeBlock.of("$L", local);
    }
    return method.addStatement("return $L", branches(step, 0, segment, local)).build();
  }

  private CodeBlock branches(Step step, int index, CodeBlock segment, String local) {
    Branches branches = step.branches().get(index);
    CodeBlock.Builder code = CodeBlock.builder().add("switch ($L) {\n$>", segment);
    for (Case branch : branches.cases()) {
      code.add("case $S -> $L;\n", branch.literal(), further(branch.next(), ""));
    }
    CodeBlock otherwise;
    if (index + 1 < step.branches().size()) {
      String more = step.branches().get(index + 1).name();
      otherwise = CodeBlock.of("$L(request, path$L, $L)", more, known(step), local);
    } else if (step.other() != null) {
      otherwise = further(step.other(), local);
    } else {
      otherwise = CodeBlock.of("$T.notFound()", Library.RESPONSE);
    }
    return code.add("default -> $L;\n$<}", otherwise).build();
  }

  // /** What is below {@code /shops}, continued. */
  // private Response shopsMore(Request request, Segments path, String segment) {
  private MethodSpec more(Step step, int index) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(step.branches().get(index).name())
            .addJavadoc("What is below {@code $L}, continued.", Paths.inJavadoc(step.label()))
            .addModifiers(Modifier.PRIVATE)
            .returns(Library.RESPONSE)
            .addParameter(Library.REQUEST, "request")
            .addParameter(Library.SEGMENTS, "path");
    for (Variable variable : step.known()) {
      method.addParameter(Segment.type(variable), variable.name());
    }
    method.addParameter(String.class, "segment");
    if (handlers.isThrowing(step)) {
      method.addException(Exception.class);
    }
    return method
        .addStatement("return $L", branches(step, index, CodeBlock.of("segment"), "segment"))
        .build();
  }

  private static String known(Step step) {
    StringBuilder known = new StringBuilder();
    step.known().forEach(variable -> known.append(", ").append(variable.name()));
    return known.toString();
  }

  /** The call of the method of a step; {@code segment} is what it is entered with, if anything. */
  private CodeBlock further(Step step, String segment) {
    if (step.isPassage() && step.other() != null) {
      return further(step.other(), "path.next()");
    }
    CodeBlock.Builder call = CodeBlock.builder().add("$L(request, path", step.name());
    step.captured().forEach(variable -> call.add(", $L", variable.name()));
    if (!segment.isEmpty()) {
      call.add(", $L", segment);
    }
    return call.add(")").build();
  }

  /** What answers at the end of a path: a call, or the methods themselves. */
  private CodeBlock answer(Call end) {
    Leaf leaf = end.leaf();
    if (leaf.name().isEmpty()) {
      return handlers.methods(leaf);
    }
    CodeBlock.Builder call = CodeBlock.builder().add("return $L(request", leaf.name());
    for (Argument argument : end.arguments()) {
      if (argument instanceof Argument.Captured captured) {
        call.add(", $L", captured.variable().name());
      } else {
        call.add(", $S", ((Argument.Known) argument).literal());
      }
    }
    return call.add(");\n").build();
  }

  // /** {@code /} */
  // private Response index(Request request) {
  private MethodSpec leaf(Leaf leaf) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(leaf.name())
            .addJavadoc("{@code $L}", Paths.inJavadoc(leaf.label()))
            .addModifiers(Modifier.PRIVATE)
            .returns(Library.RESPONSE)
            .addParameter(Library.REQUEST, "request");
    for (Variable variable : leaf.variables()) {
      method.addParameter(Segment.type(variable), variable.name());
    }
    if (handlers.isThrowing(leaf)) {
      method.addException(Exception.class);
    }
    return method.addCode(handlers.methods(leaf)).build();
  }
}
