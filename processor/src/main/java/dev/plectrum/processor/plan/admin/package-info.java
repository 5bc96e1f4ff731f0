/**
 * What the admin's pages of a model are made of, decided before a line is written. Start at {@link
 * dev.plectrum.processor.plan.admin.AdminPlan}. Depends on the model and what is planned for
 * queries.
 */
@NullMarked
package dev.plectrum.processor.plan.admin;

import org.jspecify.annotations.NullMarked;
