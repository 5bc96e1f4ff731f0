package benchmark.harness;

/** Who does the work. */
enum Side {
  PLECTRUM("plectrum", "benchmark.Manage", "runserver"),
  LIMIT("limit", "benchmark.limit.Limit", "");

  private final String label;
  private final String mainClass;
  private final String argument;

  Side(String label, String mainClass, String argument) {
    this.label = label;
    this.mainClass = mainClass;
    this.argument = argument;
  }

  String label() {
    return label;
  }

  String mainClass() {
    return mainClass;
  }

  /** What the main class is told; empty for nothing. */
  String argument() {
    return argument;
  }
}
