/**
 * The app {@code auth}: users, groups, permissions and sessions, in tables that are Django's column
 * for column. Start at {@link dev.plectrum.auth.User}. Depends on the rooms below it; {@code http}
 * knows nothing of it.
 */
@NullMarked
package dev.plectrum.auth;

import org.jspecify.annotations.NullMarked;
