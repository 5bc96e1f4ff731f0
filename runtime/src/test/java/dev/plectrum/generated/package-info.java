/**
 * Runs the processor and compiles what it writes against the real runtime. Start at {@link
 * dev.plectrum.generated.Generated}.
 */
@NullMarked
package dev.plectrum.generated;

import org.jspecify.annotations.NullMarked;
