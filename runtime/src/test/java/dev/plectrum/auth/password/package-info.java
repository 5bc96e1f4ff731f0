/** Passwords: Django's notation, the rules for new ones. */
@NullMarked
package dev.plectrum.auth.password;

import org.jspecify.annotations.NullMarked;
