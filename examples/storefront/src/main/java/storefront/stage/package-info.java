/**
 * Concerts in the shop and elsewhere: a second app of the site, with models of its own and keys to
 * those of the store. Its admin shows what the store has no use for: choices, flags, dates, text
 * that fills itself in.
 */
@NullMarked
package storefront.stage;

import org.jspecify.annotations.NullMarked;
