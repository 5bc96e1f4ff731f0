package benchmark.app;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What a client sends to add a product; the names are those of its JSON. */
record ProductInput(
    @Size(min = 1, max = 255) String title,
    @Digits(integer = 8, fraction = 2) @DecimalMin("1") BigDecimal unit_price,
    int inventory,
    long collection) {}
