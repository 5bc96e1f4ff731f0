package dev.plectrum.auth;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What a site remembers of a browser: Django's {@code django_session}.
 *
 * @param sessionKey what the browser's cookie says
 * @param expireDate from when on it counts no more
 */
@Table("django_session")
@Model(indexes = @Index(value = "expireDate", name = "django_session_expire_date_a5c62663"))
public record Session(
    @Id @Size(max = 40) String sessionKey, String sessionData, Instant expireDate) {}
