package dev.plectrum.processor.tidy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lays out expressions: where google-java-format would break them, and how far it indents. */
final class ExpressionLayout {
  /** Items shorter than this share lines. */
  private static final int SHORT_ITEM = 10;

  private static final Pattern FORMAT = Pattern.compile("%|\\{[0-9]\\}");

  private final Layout layout;
  private final IntConsumer block;
  private final IntConsumer cases;
  private final AnnotationLayout annotations;

  /**
   * @param block lays out the block at a position among the tokens
   * @param cases lays out the braces and cases of a switch at such a position
   */
  ExpressionLayout(Layout layout, IntConsumer block, IntConsumer cases) {
    this.layout = layout;
    this.block = block;
    this.cases = cases;
    this.annotations = new AnnotationLayout(layout, this);
  }

  void layOut(Expression expression) {
    if (expression instanceof Expression.Atom atom) {
      atom(atom.token());
    } else if (expression instanceof Expression.Name name) {
      layout.text(name.name());
    } else if (expression instanceof Expression.Select
        || expression instanceof Expression.Call
        || expression instanceof Expression.Index) {
      chain(expression);
    } else if (expression instanceof Expression.Create create) {
      layout.open(0);
      layout.text("new ");
      create.type().layOut(layout);
      arguments(create.arguments(), () -> 4);
      layout.close();
    } else if (expression instanceof Expression.CreateArray array) {
      array(array);
    } else if (expression instanceof Expression.Items items) {
      annotations.items(items);
    } else if (expression instanceof Expression.Annotation annotation) {
      annotations.annotation(annotation);
    } else if (expression instanceof Expression.Lambda lambda) {
      lambda(lambda);
    } else if (expression instanceof Expression.Reference reference) {
      layout.open(4);
      reference.of().layOut(layout);
      layout.breakAll("");
      layout.text("::" + reference.name());
      layout.close();
    } else if (expression instanceof Expression.Conditional conditional) {
      conditional(conditional);
    } else if (expression instanceof Expression.Binary binary) {
      binary(binary);
    } else if (expression instanceof Expression.InstanceOf test) {
      instanceOf(test);
    } else if (expression instanceof Expression.Prefix prefix) {
      layout.text(prefix.operator());
      layOut(prefix.operand());
    } else if (expression instanceof Expression.Postfix postfix) {
      layOut(postfix.operand());
      layout.text(postfix.operator());
    } else if (expression instanceof Expression.Parenthesized parenthesized) {
      layout.text("(");
      layOut(parenthesized.inner());
      layout.text(")");
    } else if (expression instanceof Expression.Assignment assignment) {
      layout.open(4);
      layOut(assignment.target());
      layout.text(" " + assignment.operator());
      layout.breakAll(" ");
      layOut(assignment.value());
      layout.close();
    } else if (expression instanceof Expression.Switch choice) {
      layout.text("switch (");
      layOut(choice.selector());
      layout.text(") ");
      cases.accept(choice.block());
    }
  }

  private void instanceOf(Expression.InstanceOf test) {
    layout.open(4);
    layOut(test.value());
    layout.breakAll(" ");
    layout.open(0);
    layout.text("instanceof");
    layout.breakAll(" ");
    layout.open(4);
    test.type().layOut(layout);
    String name = test.name();
    if (name != null) {
      layout.breakFill(" ");
      layout.text(name);
    }
    layout.close();
    layout.close();
    layout.close();
  }

  private void atom(Token token) {
    if (token.kind() == Token.Kind.TEXT_BLOCK) {
      layout.lines(column -> TextBlock.indented(token.text(), column));
    } else {
      layout.text(token.text());
    }
  }

  private void array(Expression.CreateArray array) {
    layout.text("new " + array.type().flat());
    if (array.items().isEmpty()) {
      layout.text(" {}");
      return;
    }
    boolean shortItems = areShort(array.items());
    layout.open(2);
    layout.text(" {");
    layout.breakAll("");
    layout.open(0);
    for (int i = 0; i < array.items().size(); i++) {
      if (i > 0) {
        layout.text(",");
        breakBetween(shortItems);
      }
      layOut(array.items().get(i));
    }
    layout.close();
    layout.close();
    layout.breakAll("");
    layout.text("}");
  }

  private void lambda(Expression.Lambda lambda) {
    layout.open(lambda.parens() ? 4 : 0);
    if (lambda.parens()) {
      layout.text("(");
    }
    for (int i = 0; i < lambda.parameters().size(); i++) {
      if (i > 0) {
        layout.text(",");
        layout.breakAll(" ");
      }
      layout.text(lambda.parameters().get(i));
    }
    if (lambda.parens()) {
      layout.text(")");
    }
    layout.close();
    layout.text(" ->");
    Expression body = lambda.body();
    if (body == null) {
      layout.open(0);
      layout.space();
      block.accept(lambda.block());
    } else {
      layout.open(4);
      layout.breakAll(" ");
      layOut(body);
    }
    layout.close();
  }

  private void conditional(Expression.Conditional conditional) {
    layout.open(4);
    layOut(conditional.condition());
    layout.breakAll(" ");
    layout.text("? ");
    layOut(conditional.yes());
    layout.breakAll(" ");
    layout.text(": ");
    layOut(conditional.no());
    layout.close();
  }

  private void binary(Expression.Binary binary) {
    boolean shortItems = areShort(binary.operands());
    layout.open(4);
    layOut(binary.operands().get(0));
    for (int i = 0; i < binary.operators().size(); i++) {
      breakBetween(shortItems);
      layout.text(binary.operators().get(i) + " ");
      layOut(binary.operands().get(i + 1));
    }
    layout.close();
  }

  void breakBetween(boolean shortItems) {
    if (shortItems) {
      layout.breakFill(" ");
    } else {
      layout.breakAll(" ");
    }
  }

  static boolean areShort(List<Expression> expressions) {
    return expressions.stream().allMatch(expression -> Width.of(expression) < SHORT_ITEM);
  }

  private void arguments(List<Expression> arguments, IntSupplier plusIndent) {
    layout.open(plusIndent);
    layout.text("(");
    if (!arguments.isEmpty()) {
      layout.breakAll("");
      if (arguments.size() > 1 && isFormat(arguments.get(0))) {
        layout.open(0);
        layOut(arguments.get(0));
        layout.text(",");
        layout.breakAll(" ");
        layout.open(0);
        list(arguments.subList(1, arguments.size()));
        layout.close();
        layout.close();
      } else {
        list(arguments);
      }
    }
    layout.text(")");
    layout.close();
  }

  private void list(List<Expression> arguments) {
    boolean shortItems = areShort(arguments);
    layout.open(0);
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        layout.text(",");
        breakBetween(shortItems);
      }
      layOut(arguments.get(i));
    }
    layout.close();
  }

  private static boolean isFormat(Expression expression) {
    if (expression instanceof Expression.Binary binary) {
      return binary.operators().stream().allMatch("+"::equals)
          && binary.operands().stream().allMatch(ExpressionLayout::isText)
          && binary.operands().stream().anyMatch(ExpressionLayout::isFormat);
    }
    return isText(expression)
        && expression instanceof Expression.Atom atom
        && FORMAT.matcher(atom.token().text()).find();
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Expression.Atom atom
        && (atom.token().kind() == Token.Kind.STRING && atom.token().text().startsWith("\"")
            || atom.token().kind() == Token.Kind.TEXT_BLOCK);
  }

  /** A chain of dots: {@code a.b().c}. */
  private void chain(Expression expression) {
    Deque<Expression> stack = new ArrayDeque<>();
    @Nullable Expression node = expression;
    while (node != null) {
      stack.addFirst(node);
      Expression base = base(node);
      if (base instanceof Expression.Select select) {
        node = select.of();
      } else if (base instanceof Expression.Call call) {
        node = call.of();
      } else if (base instanceof Expression.Name) {
        node = null;
      } else {
        node = stack.removeFirst();
        break;
      }
    }
    List<Expression> items = List.copyOf(stack);
    boolean startsWithPrimary = node != null;
    if (node != null) {
      layout.open(4);
      layOut(base(node));
      layout.breakAll("");
      indices(node);
      if (items.isEmpty()) {
        layout.close();
        return;
      }
    }
    TreeSet<Integer> prefixes = prefixes(items, startsWithPrimary);
    if (prefixes.isEmpty()) {
      plainChain(items, startsWithPrimary);
    } else {
      prefixedChain(items, startsWithPrimary, prefixes);
    }
    if (startsWithPrimary) {
      layout.close();
    }
  }

  private static TreeSet<Integer> prefixes(List<Expression> items, boolean startsWithPrimary) {
    TreeSet<Integer> prefixes = new TreeSet<>();
    int type = TypePrefix.length(items.stream().map(ExpressionLayout::simpleName).toList(), items);
    if (type >= 0) {
      prefixes.add(type);
    }
    int calls = 0;
    int firstCall = -1;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Expression.Call) {
        if (i > 0 || startsWithPrimary) {
          calls++;
        }
        if (firstCall < 0) {
          firstCall = i;
        }
      }
    }
    if (calls == 1 && firstCall > 0) {
      prefixes.add(firstCall);
    }
    if (prefixes.isEmpty()
        && items.get(0) instanceof Expression.Name name
        && (name.name().equals("this") || name.name().equals("super"))) {
      prefixes.add(1);
    }
    for (int i = 0; i < items.size(); i++) {
      if (isStream(items.get(i))) {
        prefixes.add(i);
      }
    }
    return prefixes;
  }

  private static boolean isStream(Expression item) {
    return item instanceof Expression.Call call
        && List.of("stream", "parallelStream", "toBuilder").contains(call.name());
  }

  private void plainChain(List<Expression> items, boolean startsWithPrimary) {
    boolean more = items.size() > 1;
    boolean dot = startsWithPrimary;
    if (!startsWithPrimary) {
      layout.open(4);
    }
    int length = startsWithPrimary ? 4 : 0;
    for (Expression item : items) {
      if (dot) {
        if (length > 4) {
          layout.breakAll("");
        }
        layout.text(".");
        length++;
      }
      if (!firstArgument(item, more)) {
        Doc.Tag tag = new Doc.Tag();
        upToArguments(item, tag);
        fromArguments(item, tag, more || dot ? () -> 4 : () -> 0);
      }
      length += Width.of(item);
      dot = true;
    }
    if (!startsWithPrimary) {
      layout.close();
    }
  }

  /** The argument of a short unqualified call stays with it: {@code when(a).thenReturn(b)}. */
  private boolean firstArgument(Expression item, boolean more) {
    if (!more
        || !(item instanceof Expression.Call call)
        || call.of() != null
        || call.name().length() > 4
        || call.arguments().size() != 1) {
      return false;
    }
    layout.open(0);
    layout.open(0);
    layout.text(call.name() + "(");
    layOut(call.arguments().get(0));
    layout.close();
    layout.text(")");
    layout.close();
    return true;
  }

  private void prefixedChain(
      List<Expression> items, boolean startsWithPrimary, TreeSet<Integer> prefixes) {
    boolean streams = items.stream().anyMatch(ExpressionLayout::isStream);
    boolean more = prefixes.last() < items.size() - 1;
    layout.open(4);
    prefixes.forEach(prefix -> layout.open(0));
    Deque<Integer> open = new ArrayDeque<>(prefixes);
    Doc.Tag name = new Doc.Tag();
    boolean dot = startsWithPrimary;
    for (int i = 0; i < items.size(); i++) {
      Expression item = items.get(i);
      if (dot) {
        if (!open.isEmpty() && i <= open.getFirst() && !streams) {
          layout.breakFill("", name);
        } else {
          layout.breakAll("", name);
        }
        layout.text(".");
      }
      Doc.Tag tag = new Doc.Tag();
      upToArguments(item, tag);
      if (!open.isEmpty() && i == open.getFirst()) {
        layout.close();
        open.removeFirst();
      }
      fromArguments(item, tag, name.four(more ? 4 : 0));
      dot = true;
    }
    layout.close();
  }

  private void upToArguments(Expression item, Doc.Tag tag) {
    Expression base = base(item);
    if (base instanceof Expression.Call call && !call.typeArguments().isEmpty()) {
      layout.open(4);
      layout.text("<");
      layout.open(0);
      for (int i = 0; i < call.typeArguments().size(); i++) {
        if (i > 0) {
          layout.text(",");
          layout.breakFill(" ");
        }
        call.typeArguments().get(i).layOut(layout);
      }
      layout.close();
      layout.text(">");
      layout.breakAll("", tag);
      layout.close();
    }
    layout.text(simpleName(item));
  }

  private void fromArguments(Expression item, Doc.Tag tag, IntSupplier plusIndent) {
    if (base(item) instanceof Expression.Call call) {
      layout.open(tag.four(0));
      arguments(call.arguments(), plusIndent);
      layout.close();
    }
    indices(item);
  }

  private void indices(Expression item) {
    List<Expression> indices = new ArrayList<>();
    Expression node = item;
    while (node instanceof Expression.Index index) {
      indices.add(0, index.index());
      node = index.array();
    }
    if (indices.isEmpty()) {
      return;
    }
    layout.open(0);
    for (Expression index : indices) {
      layout.text("[");
      layout.breakFill("");
      layOut(index);
      layout.text("]");
    }
    layout.close();
  }

  private static Expression base(Expression expression) {
    Expression node = expression;
    while (node instanceof Expression.Index index) {
      node = index.array();
    }
    return node;
  }

  static String simpleName(Expression item) {
    Expression base = base(item);
    if (base instanceof Expression.Select select) {
      return select.name();
    }
    if (base instanceof Expression.Call call) {
      return call.name();
    }
    if (base instanceof Expression.Name name) {
      return name.name();
    }
    throw new UnknownShapeException("a chain of dots with " + base);
  }
}
