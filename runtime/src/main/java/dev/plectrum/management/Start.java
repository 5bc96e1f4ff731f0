package dev.plectrum.management;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What can be done where there is no project yet, as {@code django-admin} can: {@code java -jar
 * plectrum-runtime.jar startproject music}. Needs no other jar than the one it is in.
 */
public final class Start {
  private static final List<String> COMMANDS = List.of("startproject", "startapp", "help");

  private Start() {}

  /** Runs the command that {@code arguments} begins with; ends with status 1 if it cannot. */
  public static void main(String[] arguments) {
    int status = run(Path.of(""), Arrays.asList(arguments), System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(Path directory, List<String> arguments, PrintStream out, PrintStream err) {
    Path here = directory.toAbsolutePath().normalize();
    String command = arguments.isEmpty() ? "help" : arguments.get(0);
    List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    try {
      switch (command) {
        case "startproject" -> StartProject.run(out, here, rest);
        case "startapp" -> StartApp.run(out, here, rest);
        case "help", "--help", "-h" -> help(out);
        default ->
            throw new CommandException(
                "There is no command \""
                    + command
                    + "\" outside of a project."
                    + Nearest.suggestion(command, COMMANDS)
                    + " In a project, use ./manage "
                    + command
                    + ".");
      }
      return 0;
    } catch (CommandException expected) {
      err.println(expected.getMessage());
      return 1;
    }
  }

  private static void help(PrintStream out) {
    out.println("Usage:");
    out.println("  " + usage("startproject", StartProject.ARGUMENTS));
    out.println("      Begins a site, with users and the admin.");
    out.println("  " + usage("startapp", StartApp.ARGUMENTS_OUTSIDE));
    out.println("      Begins an app in a jar of its own, which any project can install.");
    out.println("In a project there is ./manage, with more commands.");
  }

  /** {@code java -jar plectrum-runtime.jar startproject name …}. */
  static String usage(String command, String arguments) {
    return "java -jar plectrum-runtime.jar " + command + " " + arguments;
  }
}
