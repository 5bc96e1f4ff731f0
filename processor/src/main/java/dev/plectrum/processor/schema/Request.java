package dev.plectrum.processor.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./manage makemigrations} was asked for, which the processor carries out: the command
 * itself knows nothing of models. It lies in {@link #FILE}, a line for each thing.
 *
 * @param renames former names by the new ones: {@code store.Track.name} was {@code title}
 * @param added what is new although something like it is gone
 * @param noRenames whether nothing was renamed
 * @param fills values for rows that have none, by field
 * @param filled fields of which no row has null when the migration runs
 * @param empty the apps that get a migration without operations
 * @param merge whether branches are joined
 * @param squash the app, the first and the last migration to make one of, or empty
 * @param update whether the changes go into the last migration instead of a new one
 * @param name what the migration is called behind its number, or null
 */
public record Request(
    Map<String, String> renames,
    Set<String> added,
    boolean noRenames,
    Map<String, String> fills,
    Set<String> filled,
    Set<String> empty,
    boolean merge,
    List<String> squash,
    boolean update,
    @Nullable String name) {
  public Request {
    renames = Map.copyOf(renames);
    added = Set.copyOf(added);
    fills = Map.copyOf(fills);
    filled = Set.copyOf(filled);
    empty = Set.copyOf(empty);
    squash = List.copyOf(squash);
  }

  /** Where it lies, from the directory of the project's pom. */
  public static final String FILE = "target/manage/request.txt";

  /** Nothing in particular. */
  public static final Request NONE = parse("");

  /** The request that lies in a project; nothing in particular if none does. */
  public static Request in(Path project) {
    return parse(text(project));
  }

  /** The text of the request in a project, empty if there is none. */
  public static String text(Path project) {
    try {
      Path file = project.resolve(FILE);
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Reads the lines of a request; what it does not know it leaves out. */
  static Request parse(String text) {
    Map<String, String> renames = new HashMap<>();
    Set<String> added = new HashSet<>();
    Map<String, String> fills = new HashMap<>();
    Set<String> filled = new HashSet<>();
    Set<String> empty = new HashSet<>();
    Set<String> flags = new HashSet<>();
    List<String> squash = new ArrayList<>();
    String name = null;
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ", 3);
      String second = words.length > 1 ? words[1] : "";
      String third = words.length > 2 ? words[2] : "";
      switch (words[0]) {
        case "rename" -> renames.put(second, third);
        case "new" -> added.add(second);
        case "fill" -> fills.put(second, third);
        case "filled" -> filled.add(second);
        case "empty" -> empty.add(second);
        case "squash" -> squash.addAll(List.of(line.substring("squash ".length()).split(" ")));
        case "name" -> name = second;
        default -> flags.add(words[0]);
      }
    }
    return new Request(
        renames,
        added,
        flags.contains("no-renames"),
        fills,
        filled,
        empty,
        flags.contains("merge"),
        squash,
        flags.contains("update"),
        name);
  }
}
