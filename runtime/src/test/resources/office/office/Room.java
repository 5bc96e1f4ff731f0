package office;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where somebody sits. */
public record Room(
    @Size(max = 20) String building, @Max(9) int floor, @Nullable LocalDate since) {}
