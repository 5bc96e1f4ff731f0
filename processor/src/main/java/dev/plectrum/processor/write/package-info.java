/**
 * Writes what was planned: the only package that imports JavaPoet and touches the Filer. Start at
 * {@link dev.plectrum.processor.write.Sources}; every writer hands its class to it. Depends on
 * model, plan, schema and tidy, never on read or validate.
 */
@NullMarked
package dev.plectrum.processor.write;

import org.jspecify.annotations.NullMarked;
