/**
 * What the compiler tells a user: the catalogue of problems, where they are and how they read.
 * Start at {@link dev.plectrum.processor.diagnostics.Problem}. Depends on nothing else of the
 * processor.
 */
@NullMarked
package dev.plectrum.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
