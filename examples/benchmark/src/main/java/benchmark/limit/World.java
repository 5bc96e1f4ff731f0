package benchmark.limit;

/** A row of {@code world}. */
record World(int id, int randomNumber) {}
