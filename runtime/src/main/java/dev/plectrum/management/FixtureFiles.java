package dev.plectrum.management;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Where fixtures are found, as Django finds them: a file by its path, and by its name, with {@code
 * .json} or without, in the folder that each app has for its fixtures, {@code
 * src/main/resources/fixtures/store}. An app that comes in a jar brings its own along.
 */
final class FixtureFiles {
  private static final List<String> ENDINGS = List.of("", ".json", ".json.gz");

  private final ClassLoader resources;
  private final List<String> apps;
  private final InputStream in;

  /**
   * The fixtures of a site.
   *
   * @param resources those of the site
   * @param apps the labels of the apps that are looked in
   * @param in what {@code -} stands for
   */
  FixtureFiles(ClassLoader resources, List<String> apps, InputStream in) {
    this.resources = resources;
    this.apps = List.copyOf(apps);
    this.in = in;
  }

  /**
   * A fixture.
   *
   * @param name as messages call it
   * @param bytes unpacked
   */
  record Fixture(String name, byte[] bytes) {}

  /**
   * The file that is called so, or the fixtures of all apps that are.
   *
   * @throws CommandException if there is none, if an app has two, or if one cannot be read
   */
  List<Fixture> named(String name) {
    String place = name;
    try {
      if (name.equals("-")) {
        return List.of(new Fixture(name, in.readAllBytes()));
      }
      for (String ending : ENDINGS) {
        Path file = Path.of(name + ending);
        if (Files.isRegularFile(file)) {
          place = file.toString();
          return List.of(new Fixture(place, unpacked(place, Files.newInputStream(file))));
        }
      }
      List<Fixture> found = new ArrayList<>();
      for (String app : apps) {
        place = "fixtures/" + app + "/" + name;
        found.addAll(within(place));
      }
      if (found.isEmpty()) {
        throw new CommandException(
            "There is no file "
                + name
                + ", and no app has it in src/main/resources/fixtures/<app>.");
      }
      return found;
    } catch (IOException unreadable) {
      throw new CommandException(place + " cannot be read: " + unreadable.getMessage());
    }
  }

  private List<Fixture> within(String place) throws IOException {
    List<Fixture> found = new ArrayList<>();
    for (String ending : ENDINGS) {
      URL resource =
          ending.isEmpty() && !isFile(place) ? null : resources.getResource(place + ending);
      if (resource != null) {
        found.add(new Fixture(place + ending, unpacked(place + ending, resource.openStream())));
      }
    }
    if (found.size() > 1) {
      throw new CommandException(
          "There are two fixtures of that name, "
              + found.get(0).name()
              + " and "
              + found.get(1).name()
              + ". Name the one that is meant with its ending.");
    }
    return found;
  }

  /** A folder is a resource, too. */
  private static boolean isFile(String place) {
    return place.endsWith(".json") || place.endsWith(".gz");
  }

  private static byte[] unpacked(String name, InputStream bytes) throws IOException {
    try (InputStream all = bytes) {
      byte[] read = all.readAllBytes();
      if (!name.endsWith(".gz")) {
        return read;
      }
      try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(read))) {
        return packed.readAllBytes();
      }
    }
  }
}
