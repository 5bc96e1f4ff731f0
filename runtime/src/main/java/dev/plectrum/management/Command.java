package dev.plectrum.management;

import java.util.List;

/**
 * A command of {@code ./manage} that the user wrote: a method with {@code @Command}.
 *
 * @param name what is typed: {@code loadcatalogue}
 * @param help one line for {@code ./manage help}; may be empty
 * @param action the call of the method
 */
public record Command(String name, String help, Action action) {
  /** What a command does. */
  @FunctionalInterface
  public interface Action {
    /**
     * Runs the command.
     *
     * @param manage gives the database and settings, opened when they are first asked for, and runs
     *     other commands
     * @param arguments what was typed after the name; never with {@code --help}, to which {@code
     *     ./manage} itself answers, unless behind {@code --}
     * @throws CommandException with a sentence for the user; any other exception is a bug
     */
    void run(Management manage, List<String> arguments) throws Exception;
  }
}
