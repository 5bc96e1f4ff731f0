/**
 * Signs texts that go out and come back, and keeps the key to do it with. Start at {@link
 * dev.plectrum.signing.Signer}. May depend on {@code config}.
 */
@NullMarked
package dev.plectrum.signing;

import org.jspecify.annotations.NullMarked;
