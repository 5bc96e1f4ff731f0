package dev.plectrum.auth;

import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;
import dev.plectrum.model.UserModel;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in: Django's {@code auth_user}.
 *
 * @param password the hash of the password with how it was made, never the password itself
 * @param isSuperuser whether the user may do everything without being given a permission
 * @param isStaff whether the user may enter the admin
 * @param isActive whether the user may sign in; set it to false instead of deleting a user
 */
@Model
@UserModel(fullName = "fullName")
public record User(
    @Id long id,
    @Size(max = 128) String password,
    @Nullable Instant lastLogin,
    @Default("false") boolean isSuperuser,
    @Label
        @Unique
        @NotBlank
        @Size(max = 150)
        @Pattern(
            regexp = "[\\w.@+-]+",
            flags = Pattern.Flag.UNICODE_CASE,
            message =
                "Enter a valid username. This value may contain only letters, numbers, and"
                    + " @/./+/-/_ characters.")
        String username,
    @Default("") @Size(max = 150) String firstName,
    @Default("") @Size(max = 150) String lastName,
    @Default("") @Size(max = 254) @Email String email,
    @Default("false") boolean isStaff,
    @Default("true") boolean isActive,
    @CreatedAt Instant dateJoined,
    ManyToMany<Group> groups,
    ManyToMany<Permission> userPermissions) {

  /** First name and last name with a space in between; may be empty. */
  public String fullName() {
    return (firstName + " " + lastName).strip();
  }

  /** Without the hash of the password, which has no place in a log. */
  @Override
  public String toString() {
    return "User[id=" + id + ", username=" + username + "]";
  }
}
