package dev.plectrum.processor.tidy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as it is written. */
sealed interface Expression {
  /** A literal, or a type where a value could stand. */
  record Atom(Token token) implements Expression {}

  /** A single name, {@code this} and {@code super} too. */
  record Name(String name) implements Expression {}

  /** {@code of.name}. */
  record Select(Expression of, String name) implements Expression {}

  /** {@code of.<T>name(arguments)}; {@code of} is null if nothing stands before the name. */
  record Call(
      @Nullable Expression of, List<Type> typeArguments, String name, List<Expression> arguments)
      implements Expression {}

  /** {@code new Type(arguments)}. */
  record Create(Type type, List<Expression> arguments) implements Expression {}

  /** {@code new Type[] {items}} or {@code {items}}. */
  record CreateArray(Type type, List<Expression> items) implements Expression {}

  /** {@code {items}}, as a value of an annotation. */
  record Items(List<Expression> items) implements Expression {}

  /** {@code @Name(arguments)}. */
  record Annotation(String name, List<Expression> arguments) implements Expression {}

  /**
   * {@code (parameters) -> body}.
   *
   * @param parens whether parentheses stand around the parameters
   * @param body the expression, or null if there is a block
   * @param block where the block begins among the tokens
   */
  record Lambda(List<String> parameters, boolean parens, @Nullable Expression body, int block)
      implements Expression {}

  /** {@code of::name}. */
  record Reference(Type of, String name) implements Expression {}

  /** {@code condition ? yes : no}. */
  record Conditional(Expression condition, Expression yes, Expression no) implements Expression {}

  /** Operands of operators of one precedence. */
  record Binary(List<Expression> operands, List<String> operators) implements Expression {}

  /** {@code value instanceof type name}. */
  record InstanceOf(Expression value, Type type, @Nullable String name) implements Expression {}

  /** {@code !operand}. */
  record Prefix(String operator, Expression operand) implements Expression {}

  /** {@code operand++}. */
  record Postfix(Expression operand, String operator) implements Expression {}

  /** {@code (inner)}. */
  record Parenthesized(Expression inner) implements Expression {}

  /** {@code target = value}. */
  record Assignment(Expression target, String operator, Expression value) implements Expression {}

  /** {@code array[index]}. */
  record Index(Expression array, Expression index) implements Expression {}

  /** {@code switch (selector) {…}}; {@code block} is where its brace stands among the tokens. */
  record Switch(Expression selector, int block) implements Expression {}
}
