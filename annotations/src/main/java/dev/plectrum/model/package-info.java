/**
 * What a user writes on a model, and the types of its relations. Start at {@link
 * dev.plectrum.model.Model}. Depends on nothing but JSpecify.
 */
@NullMarked
package dev.plectrum.model;

import org.jspecify.annotations.NullMarked;
