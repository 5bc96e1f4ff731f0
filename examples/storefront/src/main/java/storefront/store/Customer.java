package storefront.store;

import static dev.plectrum.model.DeleteRule.SET_NULL;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody who buys at the store. */
@Model(ordering = {"lastName", "firstName"})
public record Customer(
    @Id long id,
    @NotBlank @Size(max = 40) String firstName,
    @NotBlank @Size(max = 20) String lastName,
    @Size(max = 80) @Nullable String company,
    @Size(max = 70) @Nullable String address,
    @Size(max = 40) @Nullable String city,
    @Size(max = 40) @Nullable String state,
    @Size(max = 40) @Nullable String country,
    @Size(max = 10) @Nullable String postalCode,
    @Size(max = 24) @Nullable String phone,
    @Size(max = 24) @Nullable String fax,
    @Unique @Email @Size(max = 60) String email,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Employee> supportRep,
    @ReverseOf("customer") ReverseSet<Invoice> invoices) {

  /** First name and last name. */
  @Label
  public String fullName() {
    return firstName + " " + lastName;
  }
}
