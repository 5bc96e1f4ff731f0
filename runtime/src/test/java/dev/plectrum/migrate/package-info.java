/** Tests of migrations on real databases, with the SQL that the processor writes. */
@NullMarked
package dev.plectrum.migrate;

import org.jspecify.annotations.NullMarked;
