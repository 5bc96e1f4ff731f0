/** Tests of the plan of a dispatch table, without a compiler. */
@NullMarked
package dev.plectrum.processor.plan.route;

import org.jspecify.annotations.NullMarked;
