package benchmark.limit;

import java.util.Map;

/** What a client sent is not right. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> errors;

  /** Says what is wrong by field; nothing if it is no JSON at all. */
  RefusedException(Map<String, String> errors) {
    super(null, null, false, false);
    this.errors = errors;
  }

  Map<String, String> errors() {
    return errors;
  }
}
