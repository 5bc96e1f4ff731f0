package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a model one that people can sign in as; Django's {@code AbstractBaseUser} and {@code
 * PermissionsMixin}. The project says that its users are these: {@code @Project(user =
 * Member.class)}, {@code AUTH_USER_MODEL} in Django.
 *
 * <pre>{@code
 * @Model
 * @UserModel(username = "email")
 * public record Member(
 *     @Id UUID id,
 *     @Unique @NotBlank @Email @Size(max = 254) String email,
 *     @Size(max = 128) String password,
 *     @Nullable Instant lastLogin,
 *     @Default("true") boolean isActive,
 *     @Default("false") boolean isStaff,
 *     @Default("false") boolean isSuperuser,
 *     ManyToMany<Group> groups,
 *     ManyToMany<Permission> userPermissions) {}
 * }</pre>
 *
 * <p>A user has a unique name to sign in with and a {@code String password} of 128 characters. The
 * other components are optional, but keep their names and types: without {@code isActive} everybody
 * may sign in, without {@code lastLogin} a mailed link works until the password changes, without
 * {@code isSuperuser}, {@code groups} and {@code userPermissions} nobody has permissions. The admin
 * asks for {@code isStaff} and {@code isSuperuser}.
 *
 * <p>{@code MemberAccounts} is generated beside {@code MemberDao}: what signing in, sessions, the
 * admin and {@code createsuperuser} know of members. Handlers take {@code Member member}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface UserModel {
  /** The component that people sign in with; {@code USERNAME_FIELD} in Django. */
  String username() default "username";

  /**
   * The component with the address that a link for another password is mailed to; {@code
   * EMAIL_FIELD} in Django. A model that has no component of this name gets no such mails.
   */
  String email() default "email";

  /** A method or component with the name that pages call the user; empty for that of signing in. */
  String fullName() default "";
}
