/**
 * Turns passwords into hashes and judges new ones. Start at {@link
 * dev.plectrum.auth.password.Passwords}. Depends on the JDK's cryptography and, for Argon2, on
 * Bouncy Castle; knows nothing of users or databases.
 */
@NullMarked
package dev.plectrum.auth.password;

import org.jspecify.annotations.NullMarked;
