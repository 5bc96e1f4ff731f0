package dev.plectrum.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plectrum.processor.diagnostics.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code docs/diagnostics.md}: every code with an example and what the compiler says about it. */
final class DiagnosticsPage {
  private static final Map<String, String> SECTIONS =
      Map.ofEntries(
          Map.entry("PL10", "Projects, apps and options"),
          Map.entry("PL11", "Models"),
          Map.entry("PL12", "Fields"),
          Map.entry("PL13", "Relations"),
          Map.entry("PL14", "Constraints"),
          Map.entry("PL17", "Queries"),
          Map.entry("PL20", "Who may call a route"),
          Map.entry("PL21", "Paths of routes"),
          Map.entry("PL22", "Parameters of routes"),
          Map.entry("PL23", "Bodies"),
          Map.entry("PL24", "What a route returns"),
          Map.entry("PL25", "Handlers"),
          Map.entry("PL26", "Commands"),
          Map.entry("PL30", "Registering models in the admin"),
          Map.entry("PL31", "Lists of the admin"),
          Map.entry("PL32", "Forms of the admin"),
          Map.entry("PL33", "Inlines"),
          Map.entry("PL34", "Actions"),
          Map.entry("PL40", "Files of migrations"),
          Map.entry("PL41", "Models and their migrations"),
          Map.entry("PL90", "Our own bugs"));

  private static final String HEAD =
      """
      # What the compiler says

      Every message of Plectrum begins with a code. Each one is listed here with sources that give
      it: the mark stands under the place that is reported, in the words below. A code never gets
      another meaning.

      This page is made from the tests; run them with `-Dplectrum.update` to write it anew.
      """;

  private final StringBuilder text = new StringBuilder(HEAD);
  private final Messages messages;

  private DiagnosticsPage(Messages messages) {
    this.messages = messages;
  }

  /** What the compiler says about a mistake. */
  interface Messages {
    String of(OneMistake mistake) throws IOException;
  }

  /** Renders the page from the catalogue and the first folder of each code. */
  static String of(List<Problem> catalogue, List<OneMistake> mistakes, Messages messages)
      throws IOException {
    Map<String, OneMistake> examples = new TreeMap<>();
    mistakes.forEach(mistake -> examples.putIfAbsent(mistake.code(), mistake));
    DiagnosticsPage page = new DiagnosticsPage(messages);
    Map<String, Problem> sorted = new TreeMap<>();
    catalogue.forEach(problem -> sorted.put(problem.code(), problem));
    String section = "";
    for (Problem problem : sorted.values()) {
      String block = problem.code().substring(0, 4);
      if (!block.equals(section)) {
        section = block;
        page.text.append("\n## ").append(SECTIONS.getOrDefault(block, block + "xx")).append('\n');
      }
      page.add(problem, examples.get(problem.code()));
    }
    return page.text.toString();
  }

  private void add(Problem problem, @Nullable OneMistake example) throws IOException {
    text.append("\n### ").append(problem.code()).append("\n\n");
    if (example == null) {
      // Sources alone do not give it.
      String words = (problem.text() + " " + problem.hint()).replaceAll("%\\d?\\$?[sn]", "…");
      text.append("> error: ").append(problem.code()).append(' ').append(words).append('\n');
      return;
    }
    String kind = problem.severity() == Problem.Severity.WARNING ? "warning: " : "error: ";
    for (String line : (kind + messages.of(example)).split("\n")) {
      text.append("> ").append(line.replace("<", "&lt;")).append('\n');
    }
    code("properties", example.folder().resolve("options.properties"));
    for (Path file : migrations(example)) {
      text.append("\n`").append(example.folder().relativize(file)).append("`\n");
      code("json", file);
    }
    for (Path source : example.sources()) {
      if (Files.readString(source, UTF_8).contains(problem.code())) {
        java(source);
      }
    }
  }

  private static List<Path> migrations(OneMistake example) throws IOException {
    try (Stream<Path> files = Files.walk(example.folder())) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void code(String language, Path file) throws IOException {
    if (Files.exists(file)) {
      // One of the mistakes is a file that is no UTF-8.
      fence(language, new String(Files.readAllBytes(file), UTF_8).lines().toList());
    }
  }

  /** A source from its first declaration on. */
  private void java(Path source) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(source, UTF_8));
    while (!lines.isEmpty() && isHead(lines.get(0))) {
      lines.remove(0);
    }
    fence("java", lines);
  }

  private static boolean isHead(String line) {
    return line.isBlank() || line.startsWith("package ") || line.startsWith("import ");
  }

  private void fence(String language, List<String> lines) {
    text.append("\n```").append(language).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    text.append("```\n");
  }
}
