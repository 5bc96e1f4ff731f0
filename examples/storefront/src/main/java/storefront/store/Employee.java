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
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the store. */
@Model(ordering = {"lastName", "firstName"})
public record Employee(
    @Id long id,
    @NotBlank @Size(max = 20) String lastName,
    @NotBlank @Size(max = 20) String firstName,
    @Size(max = 30) @Nullable String title,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Employee> reportsTo,
    @Past @Nullable LocalDate birthDate,
    @Nullable LocalDate hireDate,
    @Size(max = 70) @Nullable String address,
    @Size(max = 40) @Nullable String city,
    @Size(max = 40) @Nullable String state,
    @Size(max = 40) @Nullable String country,
    @Size(max = 10) @Nullable String postalCode,
    @Size(max = 24) @Nullable String phone,
    @Size(max = 24) @Nullable String fax,
    @Unique @Email @Size(max = 60) String email,
    @ReverseOf("reportsTo") ReverseSet<Employee> reports,
    @ReverseOf("supportRep") ReverseSet<Customer> customers) {

  /** First name and last name. */
  @Label
  public String fullName() {
    return firstName + " " + lastName;
  }
}
