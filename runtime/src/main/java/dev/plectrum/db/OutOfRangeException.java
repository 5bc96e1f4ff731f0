package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number or time is outside of what its column can hold. */
public final class OutOfRangeException extends ConflictException {
  private static final long serialVersionUID = 1;

  OutOfRangeException(String model, List<String> fields, @Nullable Throwable cause) {
    super(Kind.OUT_OF_RANGE, model, fields, cause);
  }
}
