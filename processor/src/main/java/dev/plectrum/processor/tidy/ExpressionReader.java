package dev.plectrum.processor.tidy;

import java.util.ArrayList;
import java.util.List;

/** Reads expressions from tokens. */
final class ExpressionReader {
  /** How tightly {@code instanceof} binds. */
  private static final int RELATIONAL = 6;

  private final Cursor cursor;

  ExpressionReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Expression read() {
    if (isLambda()) {
      return lambda();
    }
    Expression left = binary(0);
    if (cursor.take("?")) {
      Expression yes = read();
      cursor.expect(":");
      return new Expression.Conditional(left, yes, read());
    }
    if (cursor.sees("=") || cursor.sees("+=") || cursor.sees("-=")) {
      String operator = cursor.next().text();
      return new Expression.Assignment(left, operator, read());
    }
    return left;
  }

  /** Reads what stands before the arrow of a case. */
  Expression readLabel() {
    return binary(0);
  }

  private boolean isLambda() {
    if (cursor.peek().kind() == Token.Kind.WORD && cursor.peek(1).is("->")) {
      return true;
    }
    return cursor.sees("(") && cursor.peek(cursor.closing(0) + 1).is("->");
  }

  private Expression lambda() {
    List<String> parameters = new ArrayList<>();
    boolean parens = cursor.take("(");
    if (!parens) {
      parameters.add(cursor.word());
    } else if (!cursor.take(")")) {
      do {
        String parameter = cursor.word();
        parameters.add(
            cursor.peek().kind() == Token.Kind.WORD ? parameter + " " + cursor.word() : parameter);
      } while (cursor.take(","));
      cursor.expect(")");
    }
    cursor.expect("->");
    if (cursor.sees("{")) {
      int block = cursor.position();
      cursor.moveTo(block + cursor.closing(0) + 1);
      return new Expression.Lambda(parameters, parens, null, block);
    }
    return new Expression.Lambda(parameters, parens, read(), -1);
  }

  /** Reads an expression of operators that bind at least as tightly as {@code lowest}. */
  private Expression binary(int lowest) {
    Expression expression = unary();
    for (int level = level(); level >= lowest; level = level()) {
      if (cursor.take("instanceof")) {
        Type type = Type.read(cursor);
        boolean named = cursor.peek().kind() == Token.Kind.WORD;
        expression = new Expression.InstanceOf(expression, type, named ? cursor.word() : null);
        continue;
      }
      List<Expression> operands = new ArrayList<>(List.of(expression));
      List<String> operators = new ArrayList<>();
      while (level() == level && !cursor.sees("instanceof")) {
        operators.add(cursor.next().text());
        operands.add(binary(level + 1));
      }
      expression = new Expression.Binary(operands, operators);
    }
    return expression;
  }

  /**
   * How tightly the next token binds, more than others if it is larger; -1 if it is no operator.
   */
  private int level() {
    Token token = cursor.peek();
    if (token.kind() != Token.Kind.SYMBOL) {
      return token.is("instanceof") ? RELATIONAL : -1;
    }
    return switch (token.text()) {
      case "||" -> 0;
      case "&&" -> 1;
      case "|" -> 2;
      case "^" -> 3;
      case "&" -> 4;
      case "==", "!=" -> 5;
      case "<", ">", "<=", ">=" -> RELATIONAL;
      case "+", "-" -> 7;
      case "*", "/", "%" -> 8;
      default -> -1;
    };
  }

  private Expression unary() {
    if (cursor.sees("!") || cursor.sees("-") || cursor.sees("++") || cursor.sees("--")) {
      return new Expression.Prefix(cursor.next().text(), unary());
    }
    Expression expression = postfixed(primary());
    if (cursor.sees("++") || cursor.sees("--")) {
      return new Expression.Postfix(expression, cursor.next().text());
    }
    return expression;
  }

  private Expression primary() {
    Token token = cursor.peek();
    switch (token.kind()) {
      case NUMBER, STRING, TEXT_BLOCK -> {
        return new Expression.Atom(cursor.next());
      }
      case WORD -> {
        return word();
      }
      default -> {
        if (cursor.take("{")) {
          return new Expression.Items(list("}"));
        }
        if (cursor.take("@")) {
          return annotation();
        }
        cursor.expect("(");
        Expression inner = read();
        cursor.expect(")");
        if (cursor.peek().kind() == Token.Kind.WORD && !cursor.sees("instanceof")
            || cursor.sees("(")) {
          throw new UnknownShapeException("casts are not written");
        }
        return new Expression.Parenthesized(inner);
      }
    }
  }

  private Expression annotation() {
    StringBuilder name = new StringBuilder(cursor.word());
    while (cursor.take(".")) {
      name.append('.').append(cursor.word());
    }
    return new Expression.Annotation(name.toString(), cursor.take("(") ? list(")") : List.of());
  }

  private Expression word() {
    if (isReferenceOfType()) {
      Type type = Type.read(cursor);
      cursor.expect("::");
      return new Expression.Reference(type, cursor.word());
    }
    String word = cursor.word();
    switch (word) {
      case "new" -> {
        Type type = Type.read(cursor);
        if (cursor.sees("{")) {
          cursor.next();
          return new Expression.CreateArray(type, list("}"));
        }
        cursor.expect("(");
        List<Expression> arguments = list(")");
        if (cursor.sees("{")) {
          throw new UnknownShapeException("anonymous classes are not written");
        }
        return new Expression.Create(type, arguments);
      }
      case "switch" -> {
        cursor.expect("(");
        Expression selector = read();
        cursor.expect(")");
        int block = cursor.position();
        cursor.moveTo(block + cursor.closing(0) + 1);
        return new Expression.Switch(selector, block);
      }
      default -> {
        return cursor.take("(")
            ? new Expression.Call(null, List.of(), word, list(")"))
            : new Expression.Name(word);
      }
    }
  }

  /** Whether a name, perhaps with type arguments or brackets, stands before a double colon. */
  private boolean isReferenceOfType() {
    int start = cursor.position();
    try {
      Type.read(cursor);
      return cursor.sees("::");
    } catch (UnknownShapeException e) {
      return false;
    } finally {
      cursor.moveTo(start);
    }
  }

  private Expression postfixed(Expression start) {
    Expression expression = start;
    while (true) {
      if (cursor.take("[")) {
        expression = new Expression.Index(expression, read());
        cursor.expect("]");
      } else if (cursor.take(".")) {
        List<Type> typeArguments = new ArrayList<>();
        if (cursor.take("<")) {
          do {
            typeArguments.add(Type.read(cursor));
          } while (cursor.take(","));
          cursor.expect(">");
        }
        String name = cursor.word();
        expression =
            cursor.take("(")
                ? new Expression.Call(expression, typeArguments, name, list(")"))
                : new Expression.Select(expression, name);
      } else {
        return expression;
      }
    }
  }

  private List<Expression> list(String end) {
    List<Expression> items = new ArrayList<>();
    if (!cursor.take(end)) {
      do {
        items.add(read());
      } while (cursor.take(","));
      cursor.expect(end);
    }
    return items;
  }
}
