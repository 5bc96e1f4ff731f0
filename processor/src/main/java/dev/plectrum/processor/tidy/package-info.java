/**
 * Lays out Java source the way google-java-format does, so that generated files look like written
 * ones. We do not call that formatter itself: it is made of javac's internals, and every build of a
 * user would have to open the compiler with options like {@code --add-exports} to run it; JavaPoet
 * alone breaks lines where they happen to be full. Start at {@link
 * dev.plectrum.processor.tidy.Tidy}. Text in, text out: depends on nothing.
 */
@NullMarked
package dev.plectrum.processor.tidy;

import org.jspecify.annotations.NullMarked;
