/**
 * The app {@code auth}: users, groups, permissions and sessions, in tables that are Django's column
 * for column, and the pages on which people sign in. Start at {@link dev.plectrum.auth.Auth} for
 * how a request gets its user, at {@link dev.plectrum.auth.Users} for what a program does with
 * them. Depends on the rooms below it; {@code http} knows nothing of it.
 */
@JStacheConfig(
    pathing = @JStachePath(prefix = "templates/plectrum/auth/", suffix = ".mustache"),
    type = JStacheType.JSTACHIO)
@NullMarked
package dev.plectrum.auth;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;
