package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row cannot be deleted: others point to it and do not go with it. */
public final class ReferredToException extends ConflictException {
  private static final long serialVersionUID = 1;

  private final transient List<Referrer> referrers;

  ReferredToException(String model, List<String> fields, @Nullable Throwable cause) {
    super(Kind.REFERRED_TO, model, fields, cause);
    this.referrers = List.of();
  }

  ReferredToException(String model, List<Referrer> referrers, String message) {
    super(Kind.REFERRED_TO, model, List.of(), message, null);
    this.referrers = List.copyOf(referrers);
  }

  /** The rows in the way, the first of them; empty where only the database has refused. */
  public List<Referrer> referrers() {
    return referrers;
  }

  /**
   * A row that points to one that was to be deleted.
   *
   * @param model its model: {@code store.InvoiceLine}
   * @param key its primary key
   * @param component the component that points: {@code track}
   */
  public record Referrer(String model, Object key, String component) {}
}
