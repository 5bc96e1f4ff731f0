/** A store with a million tracks, and what measures the pages of its admin. */
@NullMarked
package largestore;

import org.jspecify.annotations.NullMarked;
