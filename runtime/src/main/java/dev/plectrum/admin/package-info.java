/**
 * The app {@code admin}: pages to look at and change the rows of every model. Start at {@link
 * dev.plectrum.admin.AdminApp}. Depends on {@code auth} and the rooms below it.
 */
@NullMarked
package dev.plectrum.admin;

import org.jspecify.annotations.NullMarked;
