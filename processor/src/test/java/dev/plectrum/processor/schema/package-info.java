/** Tests of histories, differences and SQL, over models made by hand; none of them starts javac. */
@NullMarked
package dev.plectrum.processor.schema;

import org.jspecify.annotations.NullMarked;
