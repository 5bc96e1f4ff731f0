package storefront.store;

import static dev.plectrum.model.DeleteRule.PROTECT;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a customer bought at one time. A customer who has invoices cannot be deleted. */
@Model(
    ordering = {"-invoiceDate", "-id"},
    indexes = @Index("-invoiceDate"))
public record Invoice(
    @Id long id,
    @OnDelete(PROTECT) ForeignKey<Customer> customer,
    LocalDateTime invoiceDate,
    @Size(max = 70) @Nullable String billingAddress,
    @Size(max = 40) @Nullable String billingCity,
    @Size(max = 40) @Nullable String billingState,
    @Size(max = 40) @Nullable String billingCountry,
    @Size(max = 10) @Nullable String billingPostalCode,
    @Digits(integer = 8, fraction = 2) @DecimalMin("0.00") BigDecimal total,
    @ReverseOf("invoice") ReverseSet<InvoiceLine> lines) {

  /** The number by which customers ask about it. */
  @Label
  public String number() {
    return "Invoice " + id;
  }
}
