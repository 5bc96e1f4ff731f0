package dev.plectrum.admin;

import dev.plectrum.query.Condition;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A filter beside a list.
 *
 * @param name its parameter in the URL
 * @param title what it is called
 * @param choices what can be chosen; empty if any row of {@code target} can
 * @param target the model whose rows can be chosen, or null
 * @param condition what a chosen value keeps; null for one that cannot be chosen
 * @param <F> the columns of the model
 */
record ListFilter<F>(
    String name,
    String title,
    List<Choice> choices,
    @Nullable Target<?> target,
    BiFunction<F, String, @Nullable Condition> condition) {}
