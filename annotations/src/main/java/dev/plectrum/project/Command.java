package dev.plectrum.project;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method a command of {@code ./manage}; Django's management commands.
 *
 * <pre>{@code
 * @Command(value = "prices", help = "Raises every price by a percentage.")
 * static void raise(Database db, TrackDao tracks, List<String> arguments) { … }
 * }</pre>
 *
 * <pre>{@code
 * $ ./manage prices 10
 * }</pre>
 *
 * <p>Its parameters are supplied by their types: DAOs, the {@code Database}, {@code Management} to
 * print or to run other commands, and what followed the name on the command line as {@code
 * List<String>}; with {@code --help} it is not run, but its line of help is shown. An exception
 * ends the program with status 1; throw a {@code CommandException} to say in one sentence what the
 * caller did wrong.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Command {
  /** The name as it is typed: {@code "loadcatalogue"}. */
  String value();

  /** One line for {@code ./manage help}. */
  String help() default "";
}
