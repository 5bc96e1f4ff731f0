package benchmark.app;

import static dev.plectrum.model.DeleteRule.PROTECT;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Table;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Something on sale. */
@Model(ordering = "title", indexes = @Index("title"))
@Table("product")
public record Product(
    @Id long id,
    @Size(min = 1, max = 255) String title,
    @Digits(integer = 8, fraction = 2) @DecimalMin("1") BigDecimal unitPrice,
    int inventory,
    @OnDelete(PROTECT) ForeignKey<Collection> collection) {}
