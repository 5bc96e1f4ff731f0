package dev.plectrum.management;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Asks whoever sits before the terminal. */
interface Prompt {
  /** The line that was typed; empty if only Enter was. */
  String ask(String question);

  /** {@link #ask} without showing what is typed. */
  String askSecretly(String question);

  /**
   * The terminal.
   *
   * @param otherwise what to do where there is none, for the message
   * @throws CommandException if there is none
   */
  static Prompt terminal(String otherwise) {
    Prompt prompt = terminalIfAny();
    if (prompt == null) {
      throw new CommandException("There is no terminal to ask at. " + otherwise);
    }
    return prompt;
  }

  /** The terminal, or null if there is none. */
  static @Nullable Prompt terminalIfAny() {
    Console console = System.console();
    if (console == null) {
      return null;
    }
    return new Prompt() {
      @Override
      public String ask(String question) {
        return answered(console.readLine("%s", question));
      }

      @Override
      public String askSecretly(String question) {
        char[] typed = console.readPassword("%s", question);
        return answered(typed == null ? null : new String(typed));
      }
    };
  }

  /** What was typed; at the end of the input the command ends too. */
  private static String answered(@Nullable String typed) {
    if (typed == null) {
      throw new CommandException("Cancelled.");
    }
    return typed;
  }
}
