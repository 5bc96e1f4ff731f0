package benchmark.limit;

/** A row of {@code fortune}. */
record Fortune(int id, String message) {}
