/**
 * What a user writes on a class to have a model in the admin, Django's {@code ModelAdmin}. Start at
 * {@link dev.plectrum.adminsite.AdminRegister}. Depends on nothing but JSpecify.
 */
@NullMarked
package dev.plectrum.adminsite;

import org.jspecify.annotations.NullMarked;
