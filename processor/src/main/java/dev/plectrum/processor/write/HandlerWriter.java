package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RouteResult;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.route.Dispatch.Branches;
import dev.plectrum.processor.plan.route.Dispatch.Case;
import dev.plectrum.processor.plan.route.Dispatch.Leaf;
import dev.plectrum.processor.plan.route.Dispatch.Step;
import dev.plectrum.processor.plan.route.Dispatch.Variable;
import dev.plectrum.processor.plan.route.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes how the methods of a path call their handlers and answer with what they return. */
final class HandlerWriter {
  private final AppRoutes app;
  private final Supplies supplies;
  private final Choices choices;
  private final Names names;
  private final ResultWriter results;
  private final RuleWriter rules;
  private final ParameterWriter query;
  private final List<MethodSpec> methods = new ArrayList<>();

  HandlerWriter(AppRoutes app, Supplies supplies, Choices choices, Names names) {
    this.app = app;
    this.supplies = supplies;
    this.choices = choices;
    this.names = names;
    this.results = new ResultWriter(app);
    this.rules = new RuleWriter(app.routes());
    this.query = new ParameterWriter(choices, rules.names());
  }

  /** The methods of handlers that first read a query or a body. */
  List<MethodSpec> methods() {
    return List.copyOf(methods);
  }

  /** What access and the checks of parameters refer to. */
  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>(rules.constants());
    constants.addAll(query.constants());
    return constants;
  }

  /** Whether something behind a step may throw what the compiler wants declared. */
  boolean isThrowing(Step step) {
    if (step.end() != null && isThrowing(step.end().leaf())) {
      return true;
    }
    for (Branches branches : step.branches()) {
      for (Case branch : branches.cases()) {
        if (isThrowing(branch.next())) {
          return true;
        }
      }
    }
    return step.other() != null && isThrowing(step.other());
  }

  boolean isThrowing(Leaf leaf) {
    return leaf.routes().stream().anyMatch(route -> route.nonBlocking() && isThrowing(route));
  }

  private static boolean isThrowing(Route route) {
    return route.handler().throwing();
  }

  // return switch (request.method()) {
  //   case GET, HEAD -> request.blocking(() -> Response.text(Pages.note(id, note)));
  //   default -> request.notAllowed("GET, HEAD");
  // };
  CodeBlock methods(Leaf leaf) {
    CodeBlock.Builder code = CodeBlock.builder();
    Map<String, String> variables = variables(leaf, code);
    CodeBlock.Builder cases = CodeBlock.builder();
    List<String> allowed = new ArrayList<>();
    for (Route route : leaf.routes()) {
      String label = route.method() == Route.Method.GET ? "GET, HEAD" : route.method().name();
      allowed.add(label);
      cases.add("case $L -> $L;\n", label, answer(route, variables));
    }
    cases.add("default -> request.notAllowed($S);\n", String.join(", ", allowed));
    return code.addStatement("return switch (request.method()) {\n$>$L$<}", cases.build()).build();
  }

  /** What stands for each variable of the path; turns those that are still text into values. */
  private Map<String, String> variables(Leaf leaf, CodeBlock.Builder code) {
    Map<String, String> variables = new TreeMap<>();
    Route first = leaf.routes().get(0);
    List<String> variableNames = first.path().variables();
    TreeSet<String> taken = new TreeSet<>(supplies.reserved());
    leaf.variables().forEach(variable -> taken.add(variable.name()));
    Names free = new Names(taken);
    for (int i = 0; i < variableNames.size(); i++) {
      String name = variableNames.get(i);
      Variable received = leaf.variables().get(i);
      ValueType type = first.pathParameter(name).map(RouteParameter.Value::type).orElse(null);
      String value = received.name();
      if (received.type() == null && type != null && type.kind() != ValueType.Kind.STRING) {
        value = free.free(name);
        code.add(new Segment(new Variable(value, type), choices).read(received.name(), ""));
      }
      variables.put(name, value);
    }
    return variables;
  }

  private CodeBlock answer(Route route, Map<String, String> variables) {
    boolean nothing = route.result() instanceof RouteResult.Nothing;
    boolean reads = !route.queryParameters().isEmpty() || route.body().isPresent();
    if (reads || nothing && route.nonBlocking()) {
      CodeBlock call = ownMethod(route, variables);
      return route.nonBlocking() ? call : blocking(route, call);
    }
    Locals locals = new Locals(supplies.reserved(), variables);
    CodeBlock call = call(route, locals);
    if (nothing) {
      return blocking(
          route, CodeBlock.of("{\n$>$L;\nreturn $T.noContent();\n$<}", call, Library.RESPONSE));
    }
    CodeBlock answer = results.answer(route, call, locals);
    return route.nonBlocking() ? answer : blocking(route, answer);
  }

  // request.blocking(MAY_ADD_PLAYLIST, () -> …)
  private CodeBlock blocking(Route route, CodeBlock body) {
    String method = route.nonAtomic() ? "nonAtomic" : "blocking";
    return CodeBlock.of("request.$L($L() -> $L)", method, rules.argument(route), body);
  }

  private CodeBlock call(Route route, Locals locals) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (RouteParameter parameter : route.handler().parameters()) {
      arguments.add(
          parameter instanceof RouteParameter.Injected injected
              ? supplies.argument(injected)
              : CodeBlock.of("$L", locals.of(parameter.name())));
    }
    return CodeBlock.of(
        "$T.$L($L)",
        Library.of(route.handler().owner()),
        route.handler().name(),
        CodeBlock.join(arguments, ", "));
  }

  // /** {@code GET /api/tracks} */
  // private Response getApiTracks(Request request) {
  //   …
  // }
  private CodeBlock ownMethod(Route route, Map<String, String> variables) {
    String verb = route.method().name().toLowerCase(Locale.ROOT);
    String path = route.path().text().equals("/") ? "index" : route.path().text();
    String name = names.free(Names.camelCase(verb + "/" + path));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("{@code $L}", Paths.inJavadoc(route.displayName()))
            .addModifiers(Modifier.PRIVATE)
            .returns(Library.RESPONSE)
            .addParameter(Library.REQUEST, "request");
    if (isThrowing(route)) {
      method.addException(Exception.class);
    }
    CodeBlock.Builder call = CodeBlock.builder().add("$L(request", name);
    Locals locals = new Locals(supplies.reserved(), Map.of());
    for (RouteParameter.Value value : route.pathParameters()) {
      method.addParameter(
          Segment.type(new Variable(value.name(), value.type())), locals.of(value.name()));
      call.add(", $L", variables.get(value.name()));
    }
    method.addCode(query.read(route, locals));
    route.body().ifPresent(body -> method.addCode(body(body, locals)));
    CodeBlock handler = call(route, locals);
    if (route.result() instanceof RouteResult.Nothing) {
      method.addStatement("$L", handler);
      method.addStatement("return $T.noContent()", Library.RESPONSE);
    } else {
      method.addStatement("return $L", results.answer(route, handler, locals));
    }
    methods.add(method.build());
    return call.add(")").build();
  }

  // TrackInput input = request.body(TrackInputJson::read);
  private CodeBlock body(RouteParameter.Body body, Locals locals) {
    if (!(body.type() instanceof dev.plectrum.processor.model.JsonType.Object object)) {
      throw new IllegalStateException("a body that is no record: " + body.name());
    }
    ClassName codec = Library.of(app.record(object.type()).orElseThrow().codec());
    return CodeBlock.builder()
        .addStatement(
            "$T $L = request.body($T::read)",
            Library.of(object.type()),
            locals.of(body.name()),
            codec)
        .build();
  }
}
