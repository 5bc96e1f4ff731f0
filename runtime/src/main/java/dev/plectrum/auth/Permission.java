package dev.plectrum.auth;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a user can be allowed to do with the rows of a model: Django's {@code auth_permission}.
 *
 * @param name in words: {@code Can change track}
 * @param codename {@code change_track}; with the app's label before it, {@code store.change_track},
 *     it is how a program names the permission
 */
@Model(unique = @Unique({"contentType", "codename"}))
public record Permission(
    @Id long id,
    @NotBlank @Size(max = 255) String name,
    @OnDelete(CASCADE) ForeignKey<ContentType> contentType,
    @NotBlank @Size(max = 100) String codename) {
  /** The model and the name: {@code store | track | Can change track}. */
  @Label
  public String title() {
    ContentType type = contentType.get();
    return type.appLabel() + " | " + type.model() + " | " + name;
  }
}
