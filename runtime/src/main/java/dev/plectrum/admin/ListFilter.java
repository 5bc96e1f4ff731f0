package dev.plectrum.admin;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.query.Condition;
import dev.plectrum.query.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filter beside a list. Made by {@link AdminList}; the methods that follow it refine it.
 *
 * @param <T> the model
 * @param <F> its columns in queries
 */
public final class ListFilter<T, F> {
  /** The value that asks for rows which point to none. */
  static final String NONE = "__none";

  private final String name;
  private final String title;
  private final List<Choice> choices;
  private final @Nullable Target<?> target;
  private final BiFunction<F, String, @Nullable Condition> condition;
  private @Nullable Function<? super F, ? extends Fields<?>> way;
  private Function<T, @Nullable String> shown = row -> null;

  /** A filter of fixed choices, or, without any, of a value that is entered. */
  ListFilter(
      String name,
      String title,
      List<Choice> choices,
      BiFunction<F, String, @Nullable Condition> condition) {
    this(name, title, choices, null, condition);
  }

  private ListFilter(
      String name,
      String title,
      List<Choice> choices,
      @Nullable Target<?> target,
      BiFunction<F, String, @Nullable Condition> condition) {
    this.name = name;
    this.title = title;
    this.choices = new ArrayList<>(choices);
    this.target = target;
    this.condition = condition;
  }

  /** A filter that keeps what has to do with a row of another model. */
  static <T, F, A> ListFilter<T, F> ofRows(
      String name, String title, Target<A> target, Function<? super F, ? extends Fields<A>> path) {
    return new ListFilter<>(
        name,
        title,
        List.of(),
        target,
        (fields, chosen) -> {
          if (chosen.equals(NONE)) {
            return path.apply(fields).isNull();
          }
          Object key = target.key().parse(chosen);
          return key == null ? null : path.apply(fields).eq(KeyKind.<A>foreignKey(key));
        });
  }

  /** Lets the chosen row be read together with those that point to it. */
  <A> ListFilter<T, F> over(
      Target<A> target,
      Function<? super F, ? extends Fields<A>> path,
      Function<? super T, ? extends @Nullable ForeignKey<A>> read) {
    way = path;
    shown =
        row -> {
          ForeignKey<A> key = read.apply(row);
          return key == null ? null : target.titleOf(key.get());
        };
    return this;
  }

  /** Can ask for the rows that point to none as well. */
  public ListFilter<T, F> orNone() {
    choices.add(new Choice(NONE, "None"));
    return this;
  }

  /** Its parameter in the URL. */
  String name() {
    return name;
  }

  /** What it is called. */
  String title() {
    return title;
  }

  /** What can be chosen, beside the rows of {@link #target}. */
  List<Choice> choices() {
    return choices;
  }

  /** The model whose rows can be chosen, or null. */
  @Nullable Target<?> target() {
    return target;
  }

  /** Whether there is more to choose from than {@link #choices}. */
  boolean isEntered() {
    return target != null || choices.isEmpty();
  }

  /** What a chosen value keeps; null for one that cannot be chosen. */
  @Nullable Condition condition(F fields, String chosen) {
    return condition.apply(fields, chosen);
  }

  /** The way over foreign keys to the chosen row; null if there is none. */
  @Nullable Function<? super F, ? extends Fields<?>> way() {
    return way;
  }

  /** What the row is called that is at the end of {@link #way}; null if that is not known. */
  @Nullable String shown(T row) {
    return shown.apply(row);
  }
}
