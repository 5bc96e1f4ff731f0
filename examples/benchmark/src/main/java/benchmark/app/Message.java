package benchmark.app;

/** What {@code /json} says. */
record Message(String message) {}
