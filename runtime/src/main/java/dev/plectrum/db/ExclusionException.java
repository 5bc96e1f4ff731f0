package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another row excludes this one, as PostgreSQL's EXCLUDE constraints say. */
public final class ExclusionException extends ConflictException {
  private static final long serialVersionUID = 1;

  ExclusionException(String model, List<String> fields, @Nullable Throwable cause) {
    super(Kind.EXCLUSION, model, fields, cause);
  }
}
