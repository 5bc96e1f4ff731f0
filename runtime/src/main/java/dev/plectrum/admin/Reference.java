package dev.plectrum.admin;

import dev.plectrum.model.DeleteRule;

/**
 * A foreign key as a deletion sees it: which rows point to those that go, and what then happens to
 * them.
 *
 * @param from the model with the foreign key
 * @param name what that model is called
 * @param component the foreign key: {@code album}
 * @param rule what happens to a row when the one it points to goes
 * @param <A> the model with the foreign key
 */
public record Reference<A>(Target<A> from, ModelName name, String component, DeleteRule rule) {}
