/** The data of the store. Start at {@code LoaderContract}. Depends on the models of the store. */
@NullMarked
package storefront.store;

import org.jspecify.annotations.NullMarked;
