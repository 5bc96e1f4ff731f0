package benchmark.limit;

import java.util.List;

/** Twenty products, and how many there are in all. */
record ProductPage(long count, List<Product> products) {}
