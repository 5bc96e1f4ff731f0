package dev.plectrum.management;

import dev.plectrum.auth.password.PasswordRules;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Asks for a new password, twice, until it is good or its owner insists. */
final class NewPassword {
  private static final int TRIES = 3;

  private NewPassword() {}

  /**
   * Asks.
   *
   * @param known what is known about the user, by name
   * @throws CommandException if it has not been typed the same twice after three times
   */
  static String ask(Prompt prompt, PrintStream err, Map<String, String> known) {
    for (int i = 0; i < TRIES; i++) {
      String password = prompt.askSecretly("Password: ");
      if (!password.equals(prompt.askSecretly("Password (again): "))) {
        err.println("Error: Your passwords didn't match.");
      } else if (password.isBlank()) {
        err.println("Error: Blank passwords aren't allowed.");
      } else {
        List<String> problems = PasswordRules.check(password, known);
        problems.forEach(err::println);
        if (problems.isEmpty() || insists(prompt)) {
          return password;
        }
      }
    }
    throw new CommandException("Aborted after " + TRIES + " attempts.");
  }

  private static boolean insists(Prompt prompt) {
    String answer = prompt.ask("Bypass password validation and use it anyway? [y/N]: ");
    return answer.strip().equalsIgnoreCase("y");
  }
}
