package dev.plectrum.management;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Asks what the processor could not know, until the answer is one: what is no answer is never taken
 * for a no, which would drop a column.
 */
final class Questioner {
  private final Prompt prompt;
  private final PrintStream out;
  private final Set<String> taken = new HashSet<>();

  Questioner(Prompt prompt, PrintStream out) {
    this.prompt = prompt;
    this.out = out;
  }

  /** What is said of each of them, as the processor reads it. */
  List<String> answers(List<Candidates.Question> questions) {
    return questions.stream()
        .map(question -> question.kind().equals("renamed") ? renamed(question) : value(question))
        .toList();
  }

  /** Whether the answer is yes; Enter is no. */
  boolean agrees(String question) {
    String answer = prompt.ask(question + " [y/N] ").strip().toLowerCase(Locale.ROOT);
    while (!Set.of("y", "yes", "n", "no", "").contains(answer)) {
      answer = prompt.ask("Please answer y or n: ").strip().toLowerCase(Locale.ROOT);
    }
    return answer.startsWith("y");
  }

  private String renamed(Candidates.Question question) {
    String key = question.key();
    String owner = key.substring(0, key.lastIndexOf('.') + 1);
    for (String former : question.words()) {
      // What has become one thing cannot have become another as well.
      if (!taken.contains(owner + former)
          && agrees("Was " + key + " called " + former + " before?")) {
        taken.add(owner + former);
        return "rename " + key + " " + former;
      }
    }
    return "new " + key;
  }

  private String value(Candidates.Question question) {
    boolean required = question.kind().equals("required");
    String holds = String.join(" ", question.words());
    out.println(
        question.key()
            + (required ? " can no longer be null." : " is new and cannot be null.")
            + " It holds: "
            + holds
            + ".");
    while (true) {
      String answer =
          prompt
              .ask(
                  "What shall the rows there are get"
                      + (required ? " instead of null (Enter: none of them is null)" : "")
                      + "? ")
              .strip();
      if (answer.isEmpty() && required) {
        return "filled " + question.key();
      }
      if (answer.isEmpty()) {
        throw new CommandException(
            "Nothing was written: give " + question.key() + " a @Default or make it @Nullable.");
      }
      String example = isOne(holds, answer) ? "" : example(holds);
      if (example.isEmpty()) {
        return "fill " + question.key() + " " + answer;
      }
      out.println(
          "\"" + answer + "\" cannot be the value of " + holds + "; write " + example + ".");
    }
  }

  /** Whether a text is a value in the notation of {@code @Default}. */
  private static boolean isOne(String holds, String text) {
    try {
      Object read =
          switch (word(holds)) {
            case "long" -> Long.valueOf(text);
            case "int" -> Integer.valueOf(text);
            case "short" -> Short.valueOf(text);
            case "double" -> Double.valueOf(text);
            case "decimal" -> new BigDecimal(text);
            case "boolean" -> text.equals("true") || text.equals("false");
            case "uuid" -> UUID.fromString(text).toString().equalsIgnoreCase(text);
            case "instant" -> text.equals("now") ? text : Instant.parse(text);
            case "date" -> text.equals("now") ? text : LocalDate.parse(text);
            case "time" -> text.equals("now") ? text : LocalTime.parse(text);
            case "dateTime" -> text.equals("now") ? text : LocalDateTime.parse(text);
            case "duration" -> Duration.parse(text);
            default -> text;
          };
      return !read.equals(false);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      return false;
    }
  }

  /** A value of this type, to show how it is written. */
  private static String example(String holds) {
    return switch (word(holds)) {
      case "double", "decimal" -> "a number, as in 0.5";
      case "boolean" -> "true or false";
      case "uuid" -> "one as in 123e4567-e89b-12d3-a456-426614174000";
      case "instant" -> "now, or one as in 2024-01-31T12:00:00Z";
      case "date" -> "now, or one as in 2024-01-31";
      case "time" -> "now, or one as in 12:00:00";
      case "dateTime" -> "now, or one as in 2024-01-31T12:00:00";
      case "duration" -> "one as in PT1H30M";
      default -> "a whole number, as in 0";
    };
  }

  /** {@code decimal} of {@code decimal(8, 2)}. */
  private static String word(String holds) {
    return holds.replaceFirst("\\(.*", "");
  }
}
