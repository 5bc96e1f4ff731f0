/** Tests what is decided about a model's classes, without a compiler. */
@NullMarked
package dev.plectrum.processor.plan.query;

import org.jspecify.annotations.NullMarked;
