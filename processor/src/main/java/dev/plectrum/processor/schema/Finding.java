package dev.plectrum.processor.schema;

import org.jspecify.annotations.Nullable;

/**
 * Something in which the models and the history of migrations differ.
 *
 * @param operation what a migration does about it
 * @param model the model it is about, by its name in the sources or, if it is gone, its former one
 * @param field the field it is about, or null for the model itself
 * @param change what is different, for messages; empty where the operation says it all
 */
record Finding(Operation operation, ModelName model, @Nullable String field, String change) {}
