package dev.plectrum.management;

import dev.plectrum.auth.User;
import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.Passwords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code changepassword}: another password for a user, which ends their sessions. */
final class ChangePassword {
  static final String ARGUMENTS = "username";

  private ChangePassword() {}

  static void run(Management manage, List<String> typed) {
    run(manage, typed, Prompt.terminal("A password does not belong on the command line."));
  }

  static void run(Management manage, List<String> typed, Prompt prompt) {
    String usage = BuiltIn.usage("changepassword", ARGUMENTS);
    String username = Arguments.parse(usage, typed, 1, Set.of(), Set.of()).value(0);
    if (username == null) {
      throw new CommandException("changepassword needs a username. Usage: " + usage);
    }
    Users users = new Users(manage.database(), Passwords.of(manage.settings()));
    User user =
        users
            .find(username)
            .orElseThrow(() -> new CommandException("There is no user \"" + username + "\"."));
    manage.out().println("Changing password for user '" + user.username() + "'");
    Map<String, String> known = new LinkedHashMap<>();
    known.put("username", user.username());
    known.put("first name", user.firstName());
    known.put("last name", user.lastName());
    known.put("email address", user.email());
    users.setPassword(user, NewPassword.ask(prompt, manage.err(), known));
    manage.out().println("Password changed successfully for user '" + user.username() + "'");
  }
}
