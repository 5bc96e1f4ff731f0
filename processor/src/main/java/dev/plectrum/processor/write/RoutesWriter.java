package dev.plectrum.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.plectrum.processor.model.AppRoutes;
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
import dev.plectrum.processor.plan.route.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the dispatch table of an app: {@code StoreRoutes}. */
final class RoutesWriter {
  /** Few enough for a class file, and for somebody who reads the class. */
  static final int ROUTES_OF_A_CLASS = 500;

  private final AppRoutes app;
  private final Dispatch dispatch;
  private final Parts parts;
  private final List<RoutesPart> classes = new ArrayList<>();

  RoutesWriter(AppRoutes app) {
    this.app = app;
    Supplies supplies = Supplies.of(app);
    Names names = new Names(Set.of("dispatch"));
    this.dispatch = Dispatch.of(app.routes(), names, supplies.reserved());
    this.parts = Parts.of(dispatch, ROUTES_OF_A_CLASS);
    for (int part = 0; part < parts.count(); part++) {
      classes.add(new RoutesPart(app, part, parts.routes(part), supplies, names));
    }
  }

  void write(Sources sources) {
    step(dispatch.root());
    for (Leaf leaf : dispatch.shared()) {
      RoutesPart part = classes.get(parts.of(leaf));
      // The root's own leaf follows the method that calls it.
      boolean second = leaf.label().equals("/") && parts.of(leaf) == Parts.FIRST;
      MethodSpec method = leaf(part, leaf);
      if (second) {
        part.add(1, method);
      } else {
        part.add(method);
      }
    }
    for (int part = 0; part < classes.size(); part++) {
      CodeBlock javadoc =
          part == Parts.FIRST
              ? CodeBlock.of("$L", javadoc())
              : CodeBlock.of(
                  "Some of the routes of the app {@code $L}, which are too many for one class: see"
                      + " {@link $T}.",
                  app.app().label(),
                  Library.of(app.app().generated("Routes")));
      classes.get(part).write(sources, javadoc);
    }
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

  private RoutesPart part(Step step) {
    return classes.get(parts.of(step));
  }

  private MethodSpec.Builder method(String name, Step step) {
    MethodSpec.Builder method =
        part(step)
            .method(name)
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
      part(step).add(root ? root(step) : node(step));
    }
    for (Branches branches : step.branches()) {
      if (step.branches().size() > 1) {
        classes.get(parts.of(branches)).add(some(step, branches));
      }
      branches.cases().forEach(branch -> step(branch.next()));
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
    if (part(step).handlers().isThrowing(step)) {
      method.addException(Exception.class);
    }
    Variable entry = step.entry();
    String local = "segment";
    if (entry == null) {
      if (step.isEnd()) {
        method.addCode(Segment.refuse(CodeBlock.of("!path.atEnd()")));
      }
    } else {
      Segment segment = new Segment(entry, part(step).choices());
      boolean whole = segment.isText();
      method.addParameter(String.class, whole ? entry.name() : "segment");
      method.addCode(segment.read("segment", step.isEnd() ? "!path.atEnd()" : ""));
      local = whole ? "segment" : "next";
    }
    return body(method, step, local);
  }

  private MethodSpec body(MethodSpec.Builder method, Step step, String local) {
    RoutesPart here = part(step);
    Call end = step.end();
    if (end != null) {
      CodeBlock answer = answer(here, end);
      if (step.isEnd() && step != dispatch.root()) {
        return method.addCode(answer).build();
      }
      method.addCode("if (path.atEnd()) {\n$>$L$<}\n", answer);
    }
    if (step.branches().isEmpty() && step.other() == null) {
      return method.addStatement("return $T.notFound()", Library.RESPONSE).build();
    }
    if (step.branches().isEmpty()) {
      return method.addStatement("return $L", further(here, step.other(), "path.next()")).build();
    }
    if (step.branches().size() > 1) {
      method.addStatement("$T $L = path.next()", String.class, local);
      return method.addCode(search(here, step, step.branches(), local)).build();
    }
    CodeBlock segment = CodeBlock.of("path.next()");
    if (step.other() != null) {
      method.addStatement("$T $L = path.next()", String.class, local);
      segment = CodeBlock.of("$L", local);
    }
    return method
        .addStatement("return $L", branches(here, step, step.branches().get(0), segment, local))
        .build();
  }

  private static CodeBlock call(RoutesPart here, RoutesPart there, String name) {
    return CodeBlock.of("$L$L(request, path", here.calling(there), name);
  }

  // if (segment.compareTo("m") < 0) {
  //   return fromA(request, path, segment);
  // }
  // return fromM(request, path, segment);
  /** Halves the sorted literals until one switch is left. */
  private CodeBlock search(RoutesPart here, Step step, List<Branches> some, String local) {
    if (some.size() == 1) {
      Branches branches = some.get(0);
      RoutesPart there = classes.get(parts.of(branches));
      return CodeBlock.builder()
          .addStatement("return $L$L, $L)", call(here, there, branches.name()), known(step), local)
          .build();
    }
    int half = some.size() / 2;
    String literal = some.get(half).cases().get(0).literal();
    return CodeBlock.builder()
        .add("if ($L.compareTo($S) < 0) {\n$>", local, literal)
        .add(search(here, step, some.subList(0, half), local))
        .add("$<}\n")
        .add(search(here, step, some.subList(half, some.size()), local))
        .build();
  }

  private CodeBlock branches(
      RoutesPart here, Step step, Branches branches, CodeBlock segment, String local) {
    CodeBlock.Builder code = CodeBlock.builder().add("switch ($L) {\n$>", segment);
    for (Case branch : branches.cases()) {
      code.add("case $S -> $L;\n", branch.literal(), further(here, branch.next(), ""));
    }
    CodeBlock otherwise =
        step.other() != null
            ? further(here, step.other(), local)
            : CodeBlock.of("$T.notFound()", Library.RESPONSE);
    return code.add("default -> $L;\n$<}", otherwise).build();
  }

  // /** What is below {@code /shops} from {@code amsterdam} to {@code berlin}. */
  // private Response shopsFromAmsterdam(Request request, Segments path, String segment) {
  private MethodSpec some(Step step, Branches branches) {
    RoutesPart here = classes.get(parts.of(branches));
    List<Case> cases = branches.cases();
    MethodSpec.Builder method =
        here.method(branches.name())
            .addJavadoc(
                "What is below {@code $L} from {@code $L} to {@code $L}.",
                Paths.inJavadoc(step.label()),
                Paths.inJavadoc(cases.get(0).literal()),
                Paths.inJavadoc(cases.get(cases.size() - 1).literal()))
            .addParameter(Library.REQUEST, "request")
            .addParameter(Library.SEGMENTS, "path");
    for (Variable variable : step.known()) {
      method.addParameter(Segment.type(variable), variable.name());
    }
    method.addParameter(String.class, "segment");
    if (here.handlers().isThrowing(step)) {
      method.addException(Exception.class);
    }
    return method
        .addStatement(
            "return $L", branches(here, step, branches, CodeBlock.of("segment"), "segment"))
        .build();
  }

  private static String known(Step step) {
    StringBuilder known = new StringBuilder();
    step.known().forEach(variable -> known.append(", ").append(variable.name()));
    return known.toString();
  }

  /** The call of the method of a step; {@code segment} is what it is entered with, if anything. */
  private CodeBlock further(RoutesPart here, Step step, String segment) {
    if (step.isPassage() && step.other() != null) {
      return further(here, step.other(), "path.next()");
    }
    CodeBlock.Builder call = CodeBlock.builder().add(call(here, part(step), step.name()));
    step.captured().forEach(variable -> call.add(", $L", variable.name()));
    if (!segment.isEmpty()) {
      call.add(", $L", segment);
    }
    return call.add(")").build();
  }

  /** What answers at the end of a path: a call, or the methods themselves. */
  private CodeBlock answer(RoutesPart here, Call end) {
    Leaf leaf = end.leaf();
    if (leaf.name().isEmpty()) {
      return here.handlers().methods(leaf);
    }
    RoutesPart there = classes.get(parts.of(leaf));
    CodeBlock.Builder call =
        CodeBlock.builder().add("return $L$L(request", here.calling(there), leaf.name());
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
  private static MethodSpec leaf(RoutesPart here, Leaf leaf) {
    MethodSpec.Builder method =
        here.method(leaf.name())
            .addJavadoc("{@code $L}", Paths.inJavadoc(leaf.label()))
            .addParameter(Library.REQUEST, "request");
    for (Variable variable : leaf.variables()) {
      method.addParameter(Segment.type(variable), variable.name());
    }
    if (here.handlers().isThrowing(leaf)) {
      method.addException(Exception.class);
    }
    return method.addCode(here.handlers().methods(leaf)).build();
  }
}
