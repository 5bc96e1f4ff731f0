package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text is longer than its column. */
public final class TooLongException extends ConflictException {
  private static final long serialVersionUID = 1;

  TooLongException(String model, List<String> fields, @Nullable Throwable cause) {
    super(Kind.TOO_LONG, model, fields, cause);
  }
}
