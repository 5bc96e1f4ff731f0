package club;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where somebody lives. */
public record Home(@Size(max = 100) String town, @Nullable @Size(max = 20) String zip) {}
