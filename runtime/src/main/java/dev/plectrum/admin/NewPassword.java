package dev.plectrum.admin;

import dev.plectrum.auth.CurrentUser;
import dev.plectrum.auth.password.PasswordRules;
import dev.plectrum.validation.FieldErrors;
import java.util.List;
import java.util.Map;

/** A password to come, which is entered twice and never shown. */
final class NewPassword {
  static final String FIRST = "password1";
  static final String AGAIN = "password2";

  private NewPassword() {}

  /** Adds the two fields to a form. */
  static void ask(AdminForm<?, ?> form) {
    form.secret(FIRST, "Password").help(String.join(" ", PasswordRules.help()));
    form.secret(AGAIN, "Password, again").help("The same password as before, for verification.");
  }

  /**
   * Adds to {@code wrong} what is wrong with what was entered.
   *
   * @param known what is known about the user, which the password must not be like
   * @return the hash to store; of a password that is refused there is none
   */
  static String check(
      AdminRequest request, RowForm<?, ?> form, Map<String, String> known, FieldErrors wrong) {
    String password = form.value(FIRST);
    for (String field : List.of(FIRST, AGAIN)) {
      if (form.value(field).isEmpty() && !wrong.has(field)) {
        wrong.required(field);
      }
    }
    if (!password.isEmpty()) {
      PasswordRules.check(password, known).forEach(problem -> wrong.add(FIRST, problem));
      if (!form.value(AGAIN).isEmpty() && !form.value(AGAIN).equals(password)) {
        wrong.add(AGAIN, "The two password fields didn’t match.");
      }
    }
    return wrong.isEmpty() ? CurrentUser.users(request.request()).encode(password) : "none";
  }
}
