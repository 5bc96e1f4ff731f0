/** Tests of the SQL of migrations, as text; {@code runtime} runs it on real databases. */
@NullMarked
package dev.plectrum.processor.schema.dialect;

import org.jspecify.annotations.NullMarked;
