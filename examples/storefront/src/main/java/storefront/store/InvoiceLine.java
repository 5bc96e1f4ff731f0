package storefront.store;

import static dev.plectrum.model.DeleteRule.CASCADE;
import static dev.plectrum.model.DeleteRule.PROTECT;

import dev.plectrum.model.Default;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** One track on an invoice, at the price of that day. A track that was sold cannot be deleted. */
@Model(ordering = {"invoice", "id"})
public record InvoiceLine(
    @Id long id,
    @OnDelete(CASCADE) ForeignKey<Invoice> invoice,
    @OnDelete(PROTECT) ForeignKey<Track> track,
    @Digits(integer = 8, fraction = 2) @DecimalMin("0.00") BigDecimal unitPrice,
    @Default("1") @Positive int quantity) {}
