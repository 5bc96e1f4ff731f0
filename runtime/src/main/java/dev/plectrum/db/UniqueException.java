package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another row has these values already, and no two may share them. */
public final class UniqueException extends ConflictException {
  private static final long serialVersionUID = 1;

  UniqueException(String model, List<String> fields, @Nullable Throwable cause) {
    super(Kind.UNIQUE, model, fields, cause);
  }
}
