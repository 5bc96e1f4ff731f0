package dev.plectrum.management;

import java.io.PrintStream;
import java.util.List;

/** {@code help}: one line for each command, or for one. */
final class Help {
  private static final int COLUMN = 46;

  private Help() {}

  static void run(Management manage, List<String> typed) {
    PrintStream out = manage.out();
    if (!typed.isEmpty()) {
      about(manage, typed.get(0));
      return;
    }
    out.println("Usage: ./manage <command> [arguments]");
    out.println();
    for (BuiltIn one : BuiltIn.of(manage.site())) {
      line(out, one.command().name() + " " + one.arguments(), one.command().help());
    }
    if (!manage.commands().isEmpty()) {
      out.println();
      out.println("Commands of " + manage.site().name() + ":");
      manage.commands().forEach(command -> line(out, command.name(), command.help()));
    }
  }

  private static void about(Management manage, String name) {
    Command command = manage.find(name);
    boolean own = manage.commands().contains(command);
    BuiltIn ours = own ? null : BuiltIn.find(manage.site(), name);
    String arguments = ours == null ? "" : ours.arguments();
    manage.out().println("Usage: " + BuiltIn.usage(name, arguments));
    if (!command.help().isEmpty()) {
      manage.out().println(command.help());
    }
  }

  private static void line(PrintStream out, String usage, String help) {
    String name = "  " + usage.strip();
    if (name.length() < COLUMN) {
      out.println((name + " ".repeat(COLUMN - name.length()) + help).stripTrailing());
    } else {
      out.println(name);
      out.println((" ".repeat(COLUMN) + help).stripTrailing());
    }
  }
}
