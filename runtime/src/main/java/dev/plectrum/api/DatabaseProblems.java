package dev.plectrum.api;

import dev.plectrum.db.ConflictException;
import dev.plectrum.db.ConnectionException;
import dev.plectrum.db.ContentionException;
import dev.plectrum.db.NotFoundException;
import dev.plectrum.db.OutOfRangeException;
import dev.plectrum.db.TimeLimitException;
import dev.plectrum.db.TooLongException;
import dev.plectrum.http.Problem;
import dev.plectrum.http.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the database says about a request: 404 for a row that does not exist, 409 for a
 * change that would break a constraint, 503 while it cannot be reached or others keep it busy.
 */
public final class DatabaseProblems implements Problems {
  @Override
  public @Nullable Problem of(Throwable thrown) {
    if (thrown instanceof NotFoundException e) {
      return Problem.of(
          404,
          e.key() == null
              ? String.valueOf(e.getMessage()).replace(e.model(), name(e.model()))
              : "There is no " + name(e.model()) + " " + e.key() + ".");
    }
    if (thrown instanceof ConflictException e) {
      return conflict(e);
    }
    if (thrown instanceof ConnectionException) {
      return Problem.of(503, "The database does not answer. Try again in a moment.");
    }
    if (thrown instanceof ContentionException) {
      return Problem.of(503, "The database is busy. Try again in a moment.");
    }
    if (thrown instanceof TimeLimitException) {
      return Problem.of(503, "The database would take too long for this. Ask for less.");
    }
    return null;
  }

  @Override
  public boolean isOutage(Throwable thrown) {
    return thrown instanceof ConnectionException;
  }

  private static Problem conflict(ConflictException e) {
    String message = e.sentence(name(e.model()));
    Map<String, List<String>> errors = new LinkedHashMap<>();
    for (String field : e.fields()) {
      errors.put(field, List.of(message));
    }
    // What never fits is wrong by itself; everything else depends on other rows.
    boolean wrong = e instanceof TooLongException || e instanceof OutOfRangeException;
    return Problem.of(wrong ? 400 : 409, message, errors);
  }

  /** The model without its app: {@code Track} of {@code store.Track}. */
  private static String name(String model) {
    return model.substring(model.lastIndexOf('.') + 1);
  }
}
