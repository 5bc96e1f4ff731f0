package dev.plectrum.management;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code makemigrations}: accepts the migrations that the processor worked out, by copying them to
 * the sources, after asking what the processor could not know. It has a {@code main} of its own, as
 * it must run where the program does not compile.
 */
public final class MakeMigrations {
  static final String ARGUMENTS =
      "[app ...] [--dry-run] [--check] [--empty] [--merge] [--update] [--name name] [--noinput]"
          + " [--rename app.Model.new=old] [--no-rename] [--default app.Model.field=value]";

  private static final String DIRECTORY = "src/main/resources/migrations";

  private final PrintStream out;
  private final Arguments arguments;
  private final Path project;
  private final Requests requests;
  private final List<String> asked = new ArrayList<>();

  private MakeMigrations(PrintStream out, Arguments arguments) {
    this.out = out;
    this.arguments = arguments;
    this.project = Path.of(System.getProperty("plectrum.project", ""));
    this.requests = new Requests(project);
  }

  /** Runs the command with the output of the compiler on the class path. */
  public static void main(String[] arguments) {
    try {
      if (arguments.length > 0 && arguments[0].equals(SquashMigrations.NAME)) {
        List<String> all = Arrays.asList(arguments);
        SquashMigrations.run(System.out, all.subList(1, all.size()));
      } else {
        run(System.out, Arrays.asList(arguments));
      }
    } catch (CompileAgain again) {
      System.exit(CompileAgain.STATUS);
    } catch (CommandException expected) {
      System.err.println(expected.getMessage());
      System.exit(1);
    }
  }

  static void run(PrintStream out, List<String> typed) {
    Arguments arguments = Arguments.of("makemigrations", ARGUMENTS, typed);
    arguments.values().forEach(MakeMigrations::checkApp);
    new MakeMigrations(out, arguments).run();
  }

  private void run() {
    if (arguments.has("--empty") && arguments.values().isEmpty()) {
      throw new CommandException("--empty needs the label of an app.");
    }
    String name = arguments.option("--name");
    checkName(name);
    if (name != null && arguments.has("--update")) {
      throw new CommandException(
          "--update keeps the name of the last migration: leave --name out.");
    }
    collect(name);
    // Answers to a run that was broken off are not answers to this one.
    List<String> before = requests.underWay() ? Candidates.request().lines().toList() : asked;
    if (!requests.underWay() || !before.containsAll(asked)) {
      requests.need(asked);
    }
    try {
      List<String> known = new ArrayList<>(before);
      List<Candidates.Question> open = Candidates.questions();
      if (!open.isEmpty()) {
        answer(open, known);
        requests.need(known);
      }
      accept();
    } catch (CommandException refused) {
      requests.done();
      throw refused;
    }
    requests.done();
  }

  /** Throws unless a file can have this name, which may be null. */
  static void checkName(@Nullable String name) {
    if (name != null && !name.matches("[a-z0-9_]+")) {
      throw new CommandException(
          "\""
              + name
              + "\" is no name of a migration: lower case letters, digits and underscores.");
    }
  }

  /** What the options ask the processor for. */
  private void collect(@Nullable String name) {
    if (name != null) {
      asked.add("name " + name);
    }
    if (arguments.has("--empty")) {
      arguments.values().forEach(app -> asked.add("empty " + app));
    }
    if (arguments.has("--update")) {
      asked.add("update");
    }
    if (arguments.has("--no-rename")) {
      asked.add("no-renames");
    }
    for (String rename : arguments.all("--rename")) {
      String[] parts = pair("--rename", rename);
      asked.add("rename " + parts[0] + " " + parts[1]);
    }
    for (String value : arguments.all("--default")) {
      String[] parts = pair("--default", value);
      asked.add("fill " + parts[0] + " " + parts[1]);
    }
  }

  private static String[] pair(String option, String text) {
    String[] parts = text.split("=", 2);
    if (parts.length < 2 || parts[0].indexOf('.') < 0) {
      throw new CommandException(
          option + " takes a field and what is said of it, as in store.Track.rating=0.");
    }
    return parts;
  }

  private void answer(List<Candidates.Question> questions, List<String> answers) {
    for (Candidates.Question question : questions) {
      String wrong =
          answers.stream()
              .filter(answer -> answer.startsWith("fill " + question.key() + " "))
              .findFirst()
              .orElse(null);
      if (wrong != null) {
        throw new CommandException(
            "\"%s\" cannot be the value of %s, which holds %s."
                .formatted(
                    wrong.substring(("fill " + question.key() + " ").length()),
                    question.key(),
                    String.join(" ", question.words())));
      }
    }
    Prompt prompt = arguments.has("--noinput") ? null : Prompt.terminalIfAny();
    if (prompt == null) {
      throw new CommandException(
          String.join("\n", questions.stream().map(MakeMigrations::words).toList()));
    }
    answers.addAll(new Questioner(prompt, out).answers(questions));
  }

  /** What has to be typed where nobody can be asked. */
  private static String words(Candidates.Question question) {
    String key = question.key();
    if (question.kind().equals("renamed")) {
      return key
          + " may be "
          + String.join(" or ", question.words())
          + " under another name. Say --rename "
          + key
          + "="
          + question.words().get(0)
          + " or --no-rename.";
    }
    return key
        + " cannot be null, and the rows there are have no value for it. Say --default "
        + key
        + "=value, where a value is "
        + String.join(" ", question.words())
        + (question.kind().equals("required")
            ? ", or let it be filled by a migration before."
            : ".");
  }

  private void accept() {
    List<Candidates.Candidate> candidates = chosen();
    if (candidates.stream().anyMatch(Candidates.Candidate::joins)
        && !arguments.has("--merge")
        && !arguments.has("--empty")) {
      throw new CommandException(
          "Two migrations come last in "
              + String.join(" and ", candidates.stream().map(Candidates.Candidate::app).toList())
              + ". Run ./manage makemigrations --merge, which writes one that joins them.");
    }
    if (arguments.has("--merge")) {
      candidates = candidates.stream().filter(Candidates.Candidate::joins).toList();
    }
    if (candidates.isEmpty()) {
      out.println(
          arguments.has("--merge") ? "No conflicts detected to merge." : "No changes detected.");
      return;
    }
    boolean dry = arguments.has("--dry-run") || arguments.has("--check");
    for (Candidates.Candidate candidate : candidates) {
      out.println("Migrations for '" + candidate.app() + "':");
      out.println("  " + DIRECTORY + "/" + candidate.path());
      candidate.changes().forEach(change -> out.println("    " + change));
      if (arguments.has("--dry-run")) {
        out.print(candidate.text());
      }
    }
    if (!dry) {
      agree(candidates);
      candidates.forEach(
          candidate ->
              write(
                  project.resolve(DIRECTORY).resolve(candidate.path()),
                  candidate.text(),
                  arguments.has("--update")));
    }
    if (arguments.has("--check")) {
      throw new CommandException(
          "The models have changes that are in no migration yet. Run ./manage makemigrations.");
    }
  }

  /** Whoever sits before a terminal has to agree to what is lost; others review the file. */
  private void agree(List<Candidates.Candidate> candidates) {
    List<String> losses =
        candidates.stream().flatMap(candidate -> candidate.losses().stream()).toList();
    Prompt prompt = losses.isEmpty() || arguments.has("--noinput") ? null : Prompt.terminalIfAny();
    if (prompt == null) {
      return;
    }
    String question = "What " + String.join(", ", losses) + " holds will be lost. Go on?";
    if (!new Questioner(prompt, out).agrees(question)) {
      throw new CommandException("Nothing was written.");
    }
  }

  /** Those of the apps that were named, with the ones of other apps that they come after. */
  private List<Candidates.Candidate> chosen() {
    List<Candidates.Candidate> all = Candidates.read();
    if (arguments.values().isEmpty()) {
      return all;
    }
    Set<String> needed = new HashSet<>();
    all.stream()
        .filter(one -> arguments.values().contains(one.app()))
        .forEach(one -> needed.add(one.key()));
    boolean more = true;
    while (more) {
      more = false;
      for (Candidates.Candidate one : all) {
        more |= needed.contains(one.key()) && needed.addAll(one.parents());
      }
    }
    return all.stream().filter(one -> needed.contains(one.key())).toList();
  }

  /** Throws unless the migrations of this app are made here. */
  static void checkApp(String label) {
    List<String> known = Candidates.apps();
    if (!known.contains(label)) {
      throw new CommandException(
          "There is no app \""
              + label
              + "\"."
              + Nearest.suggestion(label, known)
              + (known.isEmpty() ? "" : " There is: " + String.join(", ", known) + "."));
    }
    if (Candidates.isFromJar(label)) {
      throw new CommandException(
          "The app "
              + label
              + " comes in a jar, and so do its migrations. Make them where it is compiled, and"
              + " install the new jar.");
    }
  }

  static void write(Path file, String text, boolean over) {
    if (Files.exists(file) && !over) {
      throw new CommandException(
          file + " is there already. Compile again before you make migrations.");
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new CommandException(file + " cannot be written: " + unwritable.getMessage() + ".");
    }
  }
}
