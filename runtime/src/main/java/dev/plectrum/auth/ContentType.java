package dev.plectrum.auth;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A model that is installed, as a row that others can point to: Django's {@code
 * django_content_type}.
 *
 * @param appLabel the label of its app: {@code store}
 * @param model its name in lower case: {@code invoiceline}
 */
@Table("django_content_type")
@Model(unique = @Unique({"appLabel", "model"}))
public record ContentType(
    @Id long id,
    @NotBlank @Size(max = 100) String appLabel,
    @NotBlank @Size(max = 100) String model) {

  /** {@code store | invoiceline}. */
  @Label
  public String title() {
    return appLabel + " | " + model;
  }
}
