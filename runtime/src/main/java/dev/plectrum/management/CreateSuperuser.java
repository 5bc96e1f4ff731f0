package dev.plectrum.management;

import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.ConflictException;
import dev.plectrum.validation.ValidationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code createsuperuser}: a user who may do everything, so that there is one to begin with. */
final class CreateSuperuser {
  static final String ARGUMENTS = "[--username name] [--email address] [--noinput]";

  private static final String USERNAME = "PLECTRUM_SUPERUSER_USERNAME";
  private static final String EMAIL = "PLECTRUM_SUPERUSER_EMAIL";
  private static final String PASSWORD = "PLECTRUM_SUPERUSER_PASSWORD";

  private final Management manage;
  private final Users users;

  private CreateSuperuser(Management manage) {
    this.manage = manage;
    this.users = new Users(manage.database(), Passwords.of(manage.settings()));
  }

  static void run(Management manage, List<String> typed) {
    Arguments arguments = parse(typed);
    if (arguments.has("--noinput")) {
      new CreateSuperuser(manage).create(arguments);
    } else {
      Prompt prompt =
          Prompt.terminal("Add --noinput, and set " + PASSWORD + " in the environment.");
      run(manage, typed, prompt);
    }
  }

  static void run(Management manage, List<String> typed, Prompt prompt) {
    new CreateSuperuser(manage).ask(parse(typed), prompt);
  }

  private static Arguments parse(List<String> typed) {
    return Arguments.parse(
        BuiltIn.usage("createsuperuser", ARGUMENTS),
        typed,
        0,
        Set.of("--noinput"),
        Set.of("--username", "--email"));
  }

  /** Without asking: what the command line does not say is in the environment. */
  private void create(Arguments arguments) {
    Settings settings = manage.settings();
    String username = or(arguments.option("--username"), settings.text(USERNAME));
    String email = or(arguments.option("--email"), settings.text(EMAIL));
    String password = settings.text(PASSWORD);
    if (username == null) {
      throw new CommandException("Say --username, or set " + USERNAME + ".");
    }
    if (password == null) {
      throw new CommandException(
          "Set " + PASSWORD + "; a password does not belong on the command line.");
    }
    create(username, email == null ? "" : email, password);
  }

  private void ask(Arguments arguments, Prompt prompt) {
    String username = arguments.option("--username");
    while (username == null) {
      String typed = prompt.ask("Username: ").strip();
      if (typed.isEmpty()) {
        manage.err().println("Error: This field cannot be blank.");
      } else if (users.find(typed).isPresent()) {
        manage.err().println("Error: That username is already taken.");
      } else {
        username = typed;
      }
    }
    String email = arguments.option("--email");
    if (email == null) {
      email = prompt.ask("Email address: ").strip();
    }
    Map<String, String> known = new LinkedHashMap<>();
    known.put("username", username);
    known.put("email address", email);
    create(username, email, NewPassword.ask(prompt, manage.err(), known));
  }

  private void create(String username, String email, String password) {
    try {
      users.createSuperuser(username, email, password);
    } catch (ConflictException taken) {
      throw new CommandException("The username " + username + " is already taken.", taken);
    } catch (ValidationException wrong) {
      StringBuilder words = new StringBuilder("The user cannot be created.");
      wrong
          .errors()
          .forEach(
              (field, messages) ->
                  messages.forEach(
                      message -> words.append("\n  ").append(field).append(": ").append(message)));
      throw new CommandException(words.toString(), wrong);
    }
    manage.out().println("Superuser created successfully.");
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
