/** Users, sessions and signing in, over real connections to a server and its database. */
@NullMarked
package dev.plectrum.auth;

import org.jspecify.annotations.NullMarked;
