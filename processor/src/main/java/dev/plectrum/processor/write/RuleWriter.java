package dev.plectrum.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.plectrum.processor.model.Access;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.plan.route.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes what routes demand of whoever calls them. */
final class RuleWriter {
  private final Names names = new Names(Set.of());
  private final Map<CodeBlock, String> constants = new LinkedHashMap<>();

  /** Takes the rules of all routes, in their order. */
  RuleWriter(List<Route> routes) {
    for (Route route : routes) {
      Access access = route.rule();
      if (access instanceof Access.Permission permission) {
        String codename = permission.name().substring(permission.name().indexOf('.') + 1);
        name(permission(permission), "MAY_" + codename);
      } else if (access instanceof Access.Passes passes) {
        name(passes(passes), "PASSES_" + DatabaseNames.column(passes.method()));
      }
    }
  }

  private void name(CodeBlock rule, String wish) {
    constants.computeIfAbsent(rule, missing -> names.free(wish.toUpperCase(Locale.ROOT)));
  }

  private static CodeBlock permission(Access.Permission permission) {
    return CodeBlock.of("$T.permission($S)", Library.RULE, permission.name());
  }

  private static CodeBlock passes(Access.Passes passes) {
    Access.Test test = passes.test();
    JavaClass user = test == null ? null : test.user();
    return CodeBlock.of(
        "$T.passes(request -> $T.$L($L))",
        Library.RULE,
        Library.of(passes.owner()),
        passes.method(),
        Supplies.user("of", user));
  }

  /** The names of the constants. */
  Set<String> names() {
    return Set.copyOf(constants.values());
  }

  // private static final Rule MAY_ADD_PLAYLIST = Rule.permission("store.add_playlist");
  // private static final Rule PASSES_IS_STAFF =
  //     Rule.passes(request -> Reports.isStaff(CurrentUser.of(request)));
  List<FieldSpec> constants() {
    return constants.entrySet().stream()
        .map(
            constant ->
                FieldSpec.builder(
                        Library.RULE,
                        constant.getValue(),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer(constant.getKey())
                    .build())
        .toList();
  }

  /** The argument for a route's rule with a comma behind it; nothing if everybody may call it. */
  CodeBlock argument(Route route) {
    Access access = route.rule();
    if (access instanceof Access.Login) {
      return CodeBlock.of("$T.LOGIN, ", Library.RULE);
    }
    if (access instanceof Access.Permission permission) {
      return CodeBlock.of("$L, ", constants.get(permission(permission)));
    }
    return access instanceof Access.Passes passes
        ? CodeBlock.of("$L, ", constants.get(passes(passes)))
        : CodeBlock.of("");
  }
}
