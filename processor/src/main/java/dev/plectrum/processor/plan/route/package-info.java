/**
 * Decides how a routes class takes a path apart, before a line of it is written. Start at {@link
 * dev.plectrum.processor.plan.route.Dispatch}; the trie below it is {@link
 * dev.plectrum.processor.plan.route.RouteTrie}. Depends on the model only; knows neither javac nor
 * JavaPoet.
 */
@NullMarked
package dev.plectrum.processor.plan.route;

import org.jspecify.annotations.NullMarked;
