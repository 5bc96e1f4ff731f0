package dev.plectrum.management;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a project or an app begins with: texts of this jar with <code>{{name}}</code> in
 * the place of what differs. Nothing that is already there is overwritten.
 */
final class Skeleton {
  private static final String FOLDER = "start/";
  private static final Pattern WORD = Pattern.compile("\\{\\{([A-Za-z0-9-]+)}}");

  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  /** Knows the versions of what a pom names: {@code plectrum}, {@code slf4j}, … */
  Skeleton() {
    Properties versions = new Properties();
    try (InputStream in = open("versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    versions.stringPropertyNames().forEach(name -> words.put(name, versions.getProperty(name)));
  }

  /** Says what stands for a word from here on. */
  Skeleton word(String name, String value) {
    words.put(name, value);
    return this;
  }

  /**
   * Adds a file.
   *
   * @param path where, below the directory that is written to, with slashes
   * @param text which text of this jar it is made from
   */
  Skeleton file(String path, String text) {
    files.put(path, fill(read(text)));
    return this;
  }

  private String fill(String text) {
    return WORD.matcher(text)
        .replaceAll(
            found -> {
              String value = words.get(found.group(1));
              if (value == null) {
                throw new IllegalStateException("Nothing stands for " + found.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }

  /**
   * Writes all files.
   *
   * @throws CommandException if one of them is already there, before any is written; or if the
   *     directory cannot be written to
   */
  void writeTo(Path directory) {
    List<String> present = new ArrayList<>();
    for (String path : files.keySet()) {
      if (Files.exists(directory.resolve(path))) {
        present.add(path);
      }
    }
    if (!present.isEmpty()) {
      throw new CommandException(
          "There already is "
              + String.join(", ", present)
              + " in "
              + directory
              + "; nothing was written. Choose another name or directory.");
    }
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = directory.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException e) {
      throw new CommandException("Cannot write " + e.getMessage() + ".", e);
    }
  }

  private static String read(String text) {
    try (InputStream in = open(text)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String text) {
    InputStream in = Skeleton.class.getResourceAsStream(FOLDER + text);
    if (in == null) {
      throw new IllegalStateException("Plectrum's jar has no " + FOLDER + text);
    }
    return in;
  }
}
