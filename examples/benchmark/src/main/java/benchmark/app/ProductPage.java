package benchmark.app;

import java.util.List;

/**
 * A page of the products.
 *
 * @param count how many there are in all
 * @param results those on the page
 */
record ProductPage(long count, List<ProductView> results) {}
