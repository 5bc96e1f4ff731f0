package dev.plectrum.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The statements of a static method that may be very many. Java allows a method 64 KiB of code, so
 * that those that are too many get methods of their own, one after the other.
 */
final class LongBody {
  private static final int MOST = 500;

  private final List<CodeBlock> statements = new ArrayList<>();

  /** Adds a statement; it must use nothing but the parameters. */
  void add(String format, Object... arguments) {
    statements.add(CodeBlock.of(format, arguments));
  }

  //   addTo2(site, db);
  // }
  //
  // private static void addTo2(AdminSite site, Database db) {
  /**
   * Writes the statements into {@code method}, and what is too much for it into further methods.
   *
   * @param name what those are called, with a number behind it
   * @param parameters what the statements use, under the same names in {@code method}
   */
  List<MethodSpec> write(MethodSpec.Builder method, String name, List<ParameterSpec> parameters) {
    List<MethodSpec> more = new ArrayList<>();
    CodeBlock arguments =
        CodeBlock.join(
            parameters.stream().map(parameter -> CodeBlock.of("$N", parameter)).toList(), ", ");
    for (int from = 0; from < statements.size(); from += MOST) {
      List<CodeBlock> some = statements.subList(from, Math.min(from + MOST, statements.size()));
      if (from == 0) {
        some.forEach(method::addStatement);
        continue;
      }
      String further = name + (from / MOST + 1);
      method.addStatement("$L($L)", further, arguments);
      MethodSpec.Builder next =
          MethodSpec.methodBuilder(further)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameters(parameters);
      some.forEach(next::addStatement);
      more.add(next.build());
    }
    return more;
  }
}
