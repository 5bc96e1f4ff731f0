package benchmark.app;

/** The key of a new product. */
record ProductKey(long id) {}
