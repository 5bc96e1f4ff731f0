package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key points to a row that does not exist. */
public final class ForeignKeyException extends ConflictException {
  private static final long serialVersionUID = 1;

  ForeignKeyException(String model, List<String> fields, @Nullable Throwable cause) {
    super(Kind.FOREIGN_KEY, model, fields, cause);
  }
}
