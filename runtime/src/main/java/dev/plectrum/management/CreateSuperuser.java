package dev.plectrum.management;

import dev.plectrum.auth.Accounts;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.ConflictException;
import dev.plectrum.validation.ValidationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code createsuperuser}: a user who may do everything, so that there is one to begin with. */
final class CreateSuperuser {
  static final String ARGUMENTS = "[--username name] [--email address] [--noinput]";

  private static final String PREFIX = "PLECTRUM_SUPERUSER_";
  private static final String USERNAME = PREFIX + "USERNAME";
  private static final String EMAIL = PREFIX + "EMAIL";
  private static final String PASSWORD = PREFIX + "PASSWORD";

  private final Management manage;
  private final Accounts<?> accounts;
  private final Passwords passwords;

  private CreateSuperuser(Management manage) {
    this.manage = manage;
    this.accounts = manage.site().accounts(manage.database());
    this.passwords = Passwords.of(manage.settings());
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
    return Arguments.of("createsuperuser", ARGUMENTS, typed);
  }

  /** Without asking: what the command line does not say is in the environment. */
  private void create(Arguments arguments) {
    Settings settings = manage.settings();
    String username = or(arguments.option("--username"), settings.text(USERNAME));
    String email = or(arguments.option("--email"), settings.text(EMAIL));
    if (username == null && accounts.usernameField().equals(accounts.emailField())) {
      username = email;
    }
    String password = settings.text(PASSWORD);
    if (username == null) {
      throw new CommandException("Say --username, or set " + USERNAME + ".");
    }
    if (password == null) {
      throw new CommandException(
          "Set " + PASSWORD + "; a password does not belong on the command line.");
    }
    Map<String, String> values = new LinkedHashMap<>();
    put(values, accounts.emailField(), email == null ? "" : email);
    values.put(accounts.usernameField(), username);
    for (String field : accounts.required()) {
      put(values, field, settings.text(PREFIX + upper(field)));
    }
    create(values, password);
  }

  private void ask(Arguments arguments, Prompt prompt) {
    String field = accounts.usernameField();
    String username = arguments.option("--username");
    if (username == null && field.equals(accounts.emailField())) {
      username = arguments.option("--email");
    }
    while (username == null) {
      String typed = prompt.ask(prompt(field)).strip();
      if (typed.isEmpty()) {
        manage.err().println("Error: This field cannot be blank.");
      } else if (accounts.find(typed).isPresent()) {
        manage.err().println("Error: That " + Accounts.words(field) + " is already taken.");
      } else {
        username = typed;
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> known = new LinkedHashMap<>();
    values.put(field, username);
    known.put(Accounts.words(field), username);
    String email = accounts.emailField();
    if (email != null && !email.equals(field)) {
      String given = arguments.option("--email");
      String address = given == null ? prompt.ask(prompt(email)).strip() : given;
      values.put(email, address);
      known.put(Accounts.words(email), address);
    }
    for (String other : accounts.required()) {
      String typed = prompt.ask(prompt(other)).strip();
      values.put(other, typed);
      known.put(Accounts.words(other), typed);
    }
    create(values, NewPassword.ask(prompt, manage.err(), known));
  }

  private static void put(
      Map<String, String> values, @Nullable String field, @Nullable String value) {
    if (field != null && value != null) {
      values.put(field, value);
    }
  }

  private void create(Map<String, String> values, String password) {
    try {
      accounts.add(values, passwords.encode(password), true);
    } catch (ConflictException taken) {
      String field = accounts.usernameField();
      throw new CommandException(
          "The " + Accounts.words(field) + " " + values.get(field) + " is already taken.", taken);
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

  /** {@code First name: }. */
  private static String prompt(String field) {
    return Accounts.label(field) + ": ";
  }

  /** {@code FIRST_NAME}. */
  private static String upper(String field) {
    return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}
