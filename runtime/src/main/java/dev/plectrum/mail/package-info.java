/**
 * Mails that a site sends. Start at {@link dev.plectrum.mail.Mailer}, of which a site may bring its
 * own. Depends on {@code config} only, and alone knows Jakarta Mail.
 */
@NullMarked
package dev.plectrum.mail;

import org.jspecify.annotations.NullMarked;
