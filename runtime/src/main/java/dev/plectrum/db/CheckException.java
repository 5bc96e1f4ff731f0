package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value breaks a CHECK constraint of the database. */
public final class CheckException extends ConflictException {
  private static final long serialVersionUID = 1;

  CheckException(String model, List<String> fields, @Nullable Throwable cause) {
    super(Kind.CHECK, model, fields, cause);
  }
}
