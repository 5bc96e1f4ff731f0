/** The models of the large store and their admin; an app. */
@NullMarked
package largestore.store;

import org.jspecify.annotations.NullMarked;
