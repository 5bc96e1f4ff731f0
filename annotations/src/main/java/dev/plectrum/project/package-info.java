/**
 * What a user writes to put apps together into a site. Start at {@link
 * dev.plectrum.project.Project}. Depends on nothing but JSpecify.
 */
@NullMarked
package dev.plectrum.project;

import org.jspecify.annotations.NullMarked;
