package dev.plectrum.processor.tidy;

import java.util.List;

/** Measures expressions as if they stood in one line. */
final class Width {
  private Width() {}

  /** The characters of an expression; many if it has a block or a text block. */
  static int of(Expression expression) {
    if (expression instanceof Expression.Atom atom) {
      return atom.token().kind() == Token.Kind.TEXT_BLOCK
          ? Doc.ENDLESS
          : atom.token().text().length();
    }
    if (expression instanceof Expression.Name name) {
      return name.name().length();
    }
    if (expression instanceof Expression.Select select) {
      return of(select.of()) + 1 + select.name().length();
    }
    if (expression instanceof Expression.Call call) {
      Expression receiver = call.of();
      int types =
          call.typeArguments().isEmpty()
              ? 0
              : call.typeArguments().stream().mapToInt(type -> type.flat().length() + 2).sum();
      return (receiver == null ? 0 : of(receiver) + 1)
          + types
          + call.name().length()
          + list(call.arguments());
    }
    if (expression instanceof Expression.Create create) {
      return 4 + create.type().flat().length() + list(create.arguments());
    }
    if (expression instanceof Expression.CreateArray array) {
      return 5 + array.type().flat().length() + list(array.items());
    }
    if (expression instanceof Expression.Items items) {
      return list(items.items());
    }
    if (expression instanceof Expression.Annotation annotation) {
      return 1 + annotation.name().length() + list(annotation.arguments());
    }
    if (expression instanceof Expression.Lambda lambda) {
      Expression body = lambda.body();
      int parameters = String.join(", ", lambda.parameters()).length() + (lambda.parens() ? 2 : 0);
      return body == null ? Doc.ENDLESS : parameters + 4 + of(body);
    }
    if (expression instanceof Expression.Reference reference) {
      return reference.of().flat().length() + 2 + reference.name().length();
    }
    if (expression instanceof Expression.Conditional conditional) {
      return of(conditional.condition()) + 3 + of(conditional.yes()) + 3 + of(conditional.no());
    }
    if (expression instanceof Expression.Binary binary) {
      return binary.operands().stream().mapToInt(Width::of).sum()
          + binary.operators().stream().mapToInt(operator -> operator.length() + 2).sum();
    }
    if (expression instanceof Expression.InstanceOf test) {
      String name = test.name();
      return of(test.value())
          + 12
          + test.type().flat().length()
          + (name == null ? 0 : name.length() + 1);
    }
    if (expression instanceof Expression.Prefix prefix) {
      return prefix.operator().length() + of(prefix.operand());
    }
    if (expression instanceof Expression.Postfix postfix) {
      return of(postfix.operand()) + postfix.operator().length();
    }
    if (expression instanceof Expression.Parenthesized parenthesized) {
      return of(parenthesized.inner()) + 2;
    }
    if (expression instanceof Expression.Assignment assignment) {
      return of(assignment.target()) + 3 + of(assignment.value());
    }
    if (expression instanceof Expression.Index index) {
      return of(index.array()) + 2 + of(index.index());
    }
    return Doc.ENDLESS;
  }

  private static int list(List<Expression> arguments) {
    return 2
        + arguments.stream().mapToInt(Width::of).sum()
        + Math.max(0, 2 * (arguments.size() - 1));
  }
}
