package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import dev.plectrum.json.JsonText;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An expression of JSON: a column, or what stands at a place inside of one.
 *
 * <p>{@link #isNull} asks for the null of the database, which is also what there is at a place that
 * does not exist; {@link #isJsonNull} asks for JSON's own. What is asked for as a number, text or
 * truth is null where something else stands.
 *
 * <pre>{@code
 * f.data.at("owner").at("name").asText().eq("Django")     // Django: data__owner__name="Django"
 * f.data.at("tags").at(0).asText().icontains("jazz")      // data__tags__0__icontains="jazz"
 * f.data.at("price").isNotNull()                          // data__price__isnull=False
 * f.data.at("price").isJsonNull()                         // data__price=None
 * f.data.containsJson("{\"live\": true}")                 // data__contains={"live": True}
 * f.data.hasKey("owner")                                  // data__has_key="owner"
 * }</pre>
 *
 * @param <V> its values
 */
public sealed class JsonExpression<V> extends TypedExpression<V, JsonExpression<V>>
    permits JsonColumn {
  private final JsonText<V> text;

  JsonExpression(Term term, JsonText<V> text) {
    super(Type.json(text), term);
    this.text = text;
  }

  @Override
  final JsonExpression<V> like(Term term) {
    return new JsonExpression<>(term, text);
  }

  /** What stands under a key of an object. */
  public final JsonExpression<JsonNode> at(String key) {
    return new JsonExpression<>(JsonTerm.at(term(), key), JsonText.TREE);
  }

  /** What stands at a place of an array, counted from 0, or, if negative, from its end. */
  public final JsonExpression<JsonNode> at(int index) {
    return new JsonExpression<>(JsonTerm.at(term(), index), JsonText.TREE);
  }

  /** Is JSON's own null. */
  public final Condition isJsonNull() {
    return compare(Condition.Operator.EQ, JsonTerm.value("null"));
  }

  /** Is an object with this key, or an array with this text. */
  public final Condition hasKey(String key) {
    return JsonTerm.has(term(), key);
  }

  /** Has every one of these keys. */
  public final Condition hasKeys(String... keys) {
    Condition all = Condition.always();
    for (String key : keys) {
      all = all.and(hasKey(key));
    }
    return all;
  }

  /** Has at least one of these keys. */
  public final Condition hasAnyKey(String... keys) {
    Condition any = Condition.never();
    for (String key : keys) {
      any = any.or(hasKey(key));
    }
    return any;
  }

  /** Has all that {@code part} has: its fields with their values, its elements in any order. */
  public final Condition contains(V part) {
    return JsonTerm.contains(term(), JsonTerm.value(text.write(part)));
  }

  /**
   * Has all that some JSON has: its fields with their values, its elements in any order.
   *
   * @throws IllegalArgumentException if {@code json} is none
   */
  public final Condition containsJson(String json) {
    return JsonTerm.contains(term(), JsonTerm.value(JsonTerm.checked(json)));
  }

  /** Has nothing that {@code whole} has not. */
  public final Condition containedBy(V whole) {
    return JsonTerm.contains(JsonTerm.value(text.write(whole)), term());
  }

  /**
   * Has nothing that some JSON has not.
   *
   * @throws IllegalArgumentException if {@code json} is none
   */
  public final Condition containedByJson(String json) {
    return JsonTerm.contains(JsonTerm.value(JsonTerm.checked(json)), term());
  }

  /**
   * Equals some JSON, in whatever order its keys are written.
   *
   * @throws IllegalArgumentException if {@code json} is none
   */
  public final Condition eqJson(String json) {
    return compare(Condition.Operator.EQ, JsonTerm.value(JsonTerm.checked(json)));
  }

  /** The values of all rows that have one as an array, in an order; null if there are none. */
  public final JsonExpression<JsonNode> collect(Order... order) {
    return new JsonExpression<>(
        Aggregate.json(JsonTerm.inside(ValueKind.JSON, term()), Order.steps(List.of(order))),
        JsonText.TREE);
  }

  /** How many elements an array has. */
  public final IntExpression length() {
    return new IntExpression(JsonTerm.length(term()));
  }

  /** A whole number; a fraction is rounded. */
  public final LongExpression asLong() {
    return new LongExpression(JsonTerm.asLong(term()));
  }

  /** A number. */
  public final DoubleExpression asDouble() {
    return new DoubleExpression(JsonTerm.asDouble(term()));
  }

  /** A decimal, from a number or from text as {@link BigDecimal} components are written. */
  public final DecimalExpression asDecimal() {
    return new DecimalExpression(JsonTerm.asDecimal(term()), -1);
  }

  /** True or false. */
  public final BooleanExpression asBoolean() {
    return new BooleanExpression(JsonTerm.asBoolean(term()));
  }
}
