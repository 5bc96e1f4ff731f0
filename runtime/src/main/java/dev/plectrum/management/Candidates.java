package dev.plectrum.management;

import dev.plectrum.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next migrations, which the processor worked out and put on the class path. */
final class Candidates {
  private static final String DIRECTORY = "plectrum/candidate/";
  private static final String REFUSED = "refused ";

  private Candidates() {}

  /**
   * The next migration of an app.
   *
   * @param path below the directory of migrations: {@code store/0002_track_explicit.json}
   * @param changes what it does, a line each
   * @param text its file
   */
  record Candidate(String path, List<String> changes, String text) {
    Candidate {
      changes = List.copyOf(changes);
    }

    /** The label of its app. */
    String app() {
      return path.substring(0, path.indexOf('/'));
    }

    /** Its app and name: {@code store.0002_track_explicit}. */
    String key() {
      return path.substring(0, path.length() - ".json".length()).replace('/', '.');
    }

    /** The migrations that it comes after. */
    List<String> parents() {
      Object file = JsonReader.read(text.getBytes(StandardCharsets.UTF_8), JsonReader::any);
      return file instanceof Map<?, ?> members && members.get("parents") instanceof List<?> parents
          ? parents.stream().map(String::valueOf).toList()
          : List.of();
    }

    /** What is lost by it, as {@code Track.explicit}. */
    List<String> losses() {
      return changes.stream()
          .filter(change -> change.startsWith("! Loses "))
          .map(change -> change.substring("! Loses ".length()))
          .toList();
    }

    /** Whether it joins two branches. */
    boolean joins() {
      return path.matches(".*/\\d{4}_merge.*") && changes.isEmpty();
    }
  }

  /**
   * What somebody has to say before all migrations can be worked out.
   *
   * @param kind {@code renamed}, {@code added} or {@code required}
   * @param key {@code store.Track.name}
   * @param words the former names, or what the field holds
   */
  record Question(String kind, String key, List<String> words) {
    Question {
      words = List.copyOf(words);
    }
  }

  /**
   * Every candidate, sorted by app.
   *
   * @throws CommandException if the processor could not work them out
   */
  static List<Candidate> read() {
    String index = needed("index.txt");
    List<Candidate> candidates = new ArrayList<>();
    String path = "";
    List<String> changes = new ArrayList<>();
    for (String line : index.lines().toList()) {
      if (line.startsWith(" ")) {
        changes.add(line.strip());
        continue;
      }
      add(candidates, path, changes);
      path = line;
      changes.clear();
    }
    add(candidates, path, changes);
    return candidates;
  }

  /** What has to be answered. */
  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (String line : lines("questions.txt")) {
      if (!line.startsWith(REFUSED)) {
        List<String> words = List.of(line.split(" "));
        questions.add(new Question(words.get(0), words.get(1), words.subList(2, words.size())));
      }
    }
    return questions;
  }

  /** Why there is nothing of what was asked for, in words for the user; null if that is not so. */
  static @Nullable String refusal() {
    return lines("questions.txt").stream()
        .filter(line -> line.startsWith(REFUSED))
        .map(line -> line.substring(REFUSED.length()))
        .findFirst()
        .orElse(null);
  }

  private static List<String> lines(String path) {
    String text = find(path);
    return text == null ? List.of() : text.lines().toList();
  }

  /** What the processor was asked for when it last ran. */
  static String request() {
    String request = find("request.txt");
    return request == null ? "" : request;
  }

  /**
   * The labels of every app that may have migrations, sorted.
   *
   * @throws CommandException if the processor did not get that far
   */
  static List<String> apps() {
    return needed("apps.txt").lines().map(line -> line.split(" ")[0]).toList();
  }

  /** Whether an app is none of the sources, so that its migrations are made elsewhere. */
  static boolean isFromJar(String label) {
    return needed("apps.txt").lines().anyMatch(line -> line.equals(label + " jar"));
  }

  private static String needed(String path) {
    String text = find(path);
    if (text == null) {
      throw new CommandException(
          "The compiler has not worked out the migrations; look at what it printed.");
    }
    return text;
  }

  private static void add(List<Candidate> candidates, String path, List<String> changes) {
    String text = path.isEmpty() ? null : find(path);
    if (text != null) {
      candidates.add(new Candidate(path, changes, text));
    }
  }

  private static @Nullable String find(String path) {
    try (InputStream in = Candidates.class.getResourceAsStream("/" + DIRECTORY + path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
