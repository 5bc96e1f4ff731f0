/**
 * Puts a site together and keeps it running. Start at {@link dev.plectrum.app.Server}; {@link
 * dev.plectrum.app.Site} is what the processor generates for a project. Depends on every lower
 * room; only {@code management} depends on it.
 */
@NullMarked
package dev.plectrum.app;

import org.jspecify.annotations.NullMarked;
