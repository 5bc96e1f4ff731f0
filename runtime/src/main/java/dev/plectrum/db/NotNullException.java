package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column that needs a value got null. */
public final class NotNullException extends ConflictException {
  private static final long serialVersionUID = 1;

  NotNullException(String model, List<String> fields, @Nullable Throwable cause) {
    super(Kind.NOT_NULL, model, fields, cause);
  }
}
