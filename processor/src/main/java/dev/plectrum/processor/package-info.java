/**
 * What javac runs: {@link dev.plectrum.processor.PlectrumProcessor} starts, {@link
 * dev.plectrum.processor.Pipeline} reads, validates, plans and writes, top to bottom. Start at the
 * pipeline. Depends on every package below it; none of them knows this one.
 */
@NullMarked
package dev.plectrum.processor;

import org.jspecify.annotations.NullMarked;
