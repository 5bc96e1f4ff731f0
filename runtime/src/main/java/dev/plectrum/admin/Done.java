package dev.plectrum.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log, whatever model its user is of.
 *
 * @param objectId the key of the row that something was done to, as text
 * @param title what that row was called at the time
 * @param flag {@link LogEntry#ADDITION}, {@link LogEntry#CHANGE} or {@link LogEntry#DELETION}
 * @param message what was changed, as Django's JSON; may be empty
 * @param contentType the model of that row; null once the model is gone
 * @param user the key of who did it, as text
 */
record Done(
    long id,
    Instant time,
    @Nullable String objectId,
    String title,
    short flag,
    String message,
    @Nullable Long contentType,
    String user) {}
