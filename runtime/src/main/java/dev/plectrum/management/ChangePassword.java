package dev.plectrum.management;

import dev.plectrum.auth.Account;
import dev.plectrum.auth.password.Passwords;
import java.util.List;

/** {@code changepassword}: another password for a user, which ends their sessions. */
final class ChangePassword {
  static final String ARGUMENTS = "username";

  private ChangePassword() {}

  static void run(Management manage, List<String> typed) {
    run(manage, typed, Prompt.terminal("A password does not belong on the command line."));
  }

  static void run(Management manage, List<String> typed, Prompt prompt) {
    Arguments arguments = Arguments.of("changepassword", ARGUMENTS, typed);
    String username = arguments.value(0);
    if (username == null) {
      throw arguments.refused("changepassword needs a username.");
    }
    Account user =
        manage
            .site()
            .accounts(manage.database())
            .find(username)
            .orElseThrow(() -> new CommandException("There is no user \"" + username + "\"."));
    manage.out().println("Changing password for user '" + user.username() + "'");
    String password = NewPassword.ask(prompt, manage.err(), user.words());
    user.changePassword(Passwords.of(manage.settings()).encode(password));
    manage.out().println("Password changed successfully for user '" + user.username() + "'");
  }
}
