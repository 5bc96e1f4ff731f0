package dev.plectrum.management;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed after the name of a command of ours, taken apart. */
final class Arguments {
  private static final Pattern OPTION =
      Pattern.compile(" *\\[(?<name>--[a-z-]+)(?<value> [^\\[\\]]+)?]");

  private final List<String> values = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private final Map<String, List<String>> repeated = new LinkedHashMap<>();

  private final String usage;

  private Arguments(String usage) {
    this.usage = usage;
  }

  /**
   * Takes apart what was typed after a command of {@code ./manage}.
   *
   * @param name the command
   * @param form what may follow it, as of {@link #parse}
   * @throws CommandException if there is anything else
   */
  static Arguments of(String name, String form, List<String> typed) {
    return parse(BuiltIn.usage(name, form), form, typed);
  }

  /**
   * Takes {@code typed} apart.
   *
   * @param usage how the command is called, for messages
   * @param form what may follow its name, as help shows it: {@code app [name] [--check] [--database
   *     url]} are one or two values, an option that stands alone and one with a value, which may
   *     also follow an equals sign; {@code app ...} is any number of values
   * @throws CommandException if there is anything else
   */
  static Arguments parse(String usage, String form, List<String> typed) {
    Set<String> flags = new LinkedHashSet<>();
    Set<String> settings = new LinkedHashSet<>();
    Matcher options = OPTION.matcher(form);
    while (options.find()) {
      (options.group("value") == null ? flags : settings).add(options.group("name"));
    }
    String values = options.replaceAll("").strip();
    int most =
        values.contains("...")
            ? Integer.MAX_VALUE
            : values.isEmpty() ? 0 : values.split(" ", -1).length;
    return parse(usage, typed, most, flags, settings);
  }

  private static Arguments parse(
      String usage, List<String> typed, int most, Set<String> flags, Set<String> settings) {
    Arguments arguments = new Arguments(usage);
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (!word.startsWith("-") || word.equals("-")) {
        arguments.values.add(word);
      } else if (flags.contains(word)) {
        arguments.options.put(word, "");
      } else if (settings.contains(name)) {
        if (equals < 0 && i + 1 == typed.size()) {
          throw new CommandException(name + " needs a value." + arguments.usage());
        }
        String value = equals < 0 ? typed.get(++i) : word.substring(equals + 1);
        arguments.options.put(name, value);
        arguments.repeated.computeIfAbsent(name, option -> new ArrayList<>()).add(value);
      } else {
        List<String> known = new ArrayList<>(flags);
        known.addAll(settings);
        throw new CommandException(
            "There is no option "
                + word
                + "."
                + Nearest.suggestion(name, known)
                + arguments.usage());
      }
    }
    if (arguments.values.size() > most) {
      throw new CommandException(
          "\"" + arguments.values.get(most) + "\" is one argument too many." + arguments.usage());
    }
    return arguments;
  }

  /** What to say of values that are missing or mean nothing, with how the command is called. */
  CommandException refused(String reason) {
    return new CommandException(reason + usage());
  }

  private String usage() {
    return " Usage: " + usage;
  }

  /** The values besides options. */
  List<String> values() {
    return values;
  }

  /** The value at this place, from 0, or null if there are fewer. */
  @Nullable String value(int index) {
    return index < values.size() ? values.get(index) : null;
  }

  /** Every value of an option that can be given several times. */
  List<String> all(String option) {
    return repeated.getOrDefault(option, List.of());
  }

  /** Whether an option was given. */
  boolean has(String option) {
    return options.containsKey(option);
  }

  /** The value of an option, or null if it was not given. */
  @Nullable String option(String option) {
    return options.get(option);
  }
}
