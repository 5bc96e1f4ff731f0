package benchmark.harness;

/** Says in one sentence why nothing can be measured. */
final class HarnessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HarnessException(String message) {
    super(message);
  }
}
