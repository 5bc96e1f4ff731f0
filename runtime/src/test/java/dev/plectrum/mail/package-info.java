/** Tests of mails, with a server that takes them. */
@NullMarked
package dev.plectrum.mail;

import org.jspecify.annotations.NullMarked;
