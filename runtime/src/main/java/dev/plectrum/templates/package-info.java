/**
 * Pages rendered by JStachio's generated templates into bytes. Start at {@link
 * dev.plectrum.templates.Html}. Depends on nothing of ours.
 */
@NullMarked
package dev.plectrum.templates;

import org.jspecify.annotations.NullMarked;
