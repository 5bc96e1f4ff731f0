package dev.plectrum.processor.tidy;

import java.util.List;

/** Lays out annotations and the lists of values inside of them. */
final class AnnotationLayout {
  private final Layout layout;
  private final ExpressionLayout expressions;

  AnnotationLayout(Layout layout, ExpressionLayout expressions) {
    this.layout = layout;
    this.expressions = expressions;
  }

  /** {@code {a, b}}: in one line, or an item on each. */
  void items(Expression.Items array) {
    boolean shortItems = ExpressionLayout.areShort(array.items());
    layout.open(2);
    layout.text("{");
    layout.breakAll("");
    if (shortItems) {
      layout.open(0);
    }
    for (int i = 0; i < array.items().size(); i++) {
      if (i > 0) {
        layout.text(",");
        expressions.breakBetween(shortItems);
      }
      expressions.layOut(array.items().get(i));
    }
    if (shortItems) {
      layout.close();
    }
    layout.breakBack(2);
    layout.close();
    layout.text("}");
  }

  void annotation(Expression.Annotation annotation) {
    List<Expression> arguments = annotation.arguments();
    layout.open(0);
    layout.text("@" + annotation.name());
    if (arguments.size() == 1 && arguments.get(0) instanceof Expression.Items array) {
      layout.text("(");
      items(array);
      layout.text(")");
    } else if (!arguments.isEmpty()) {
      boolean arrays = arguments.stream().anyMatch(AnnotationLayout::isArray);
      layout.open(4);
      layout.text("(");
      layout.breakAll("");
      for (int i = 0; i < arguments.size(); i++) {
        if (i > 0) {
          layout.text(",");
          if (arrays) {
            layout.newLine(false);
          } else {
            layout.breakAll(" ");
          }
        }
        argument(arguments.get(i));
      }
      layout.text(")");
      layout.close();
    }
    layout.close();
  }

  private static boolean isArray(Expression argument) {
    return argument instanceof Expression.Assignment assignment
        && assignment.value() instanceof Expression.Items;
  }

  private void argument(Expression argument) {
    if (isArray(argument) && argument instanceof Expression.Assignment assignment) {
      layout.open(0);
      expressions.layOut(assignment.target());
      layout.text(" = ");
      expressions.layOut(assignment.value());
      layout.close();
    } else {
      expressions.layOut(argument);
    }
  }
}
