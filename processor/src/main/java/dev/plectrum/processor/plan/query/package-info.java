/**
 * What will be written for a model's table and queries, decided before a line is: names, SQL and
 * how each column travels. Start at {@link dev.plectrum.processor.plan.query.ModelPlan}. Depends on
 * model only; knows neither javac nor JavaPoet.
 */
@NullMarked
package dev.plectrum.processor.plan.query;

import org.jspecify.annotations.NullMarked;
