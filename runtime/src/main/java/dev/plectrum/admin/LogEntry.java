package dev.plectrum.admin;

import static dev.plectrum.model.DeleteRule.CASCADE;
import static dev.plectrum.model.DeleteRule.SET_NULL;

import dev.plectrum.auth.Account;
import dev.plectrum.auth.ContentType;
import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in the admin: Django's {@code django_admin_log}.
 *
 * @param objectId the key of the row, as text
 * @param objectRepr what the row was called at that time
 * @param actionFlag {@link #ADDITION}, {@link #CHANGE} or {@link #DELETION}
 * @param changeMessage what was changed, as Django's JSON; may be empty
 * @param contentType the model of the row; null once the model is gone
 */
@Table("django_admin_log")
@Model(ordering = "-actionTime", verboseNamePlural = "log entries")
public record LogEntry(
    @Id long id,
    @CreatedAt Instant actionTime,
    @Nullable String objectId,
    @Label @Size(max = 200) String objectRepr,
    @Min(ADDITION) @Max(DELETION) short actionFlag,
    String changeMessage,
    @OnDelete(SET_NULL) @Nullable ForeignKey<ContentType> contentType,
    @OnDelete(CASCADE) ForeignKey<Account> user) {
  /** The row was added. */
  public static final short ADDITION = 1;

  /** The row was changed. */
  public static final short CHANGE = 2;

  /** The row was deleted. */
  public static final short DELETION = 3;
}
