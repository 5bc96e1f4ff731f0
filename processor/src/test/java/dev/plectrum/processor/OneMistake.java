package dev.plectrum.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A folder under {@code diagnostics} with sources that hold one mistake. Under the mistake stands
 *
 * <pre>{@code
 * //          ^ PL1203
 * }</pre>
 *
 * with the caret under the column that the compiler reports; {@code // <- PL1203} means the first
 * column. The folder is called {@code PL1203_what_is_wrong} and may have
 *
 * <ul>
 *   <li>any number of {@code .java} files; if none has {@code @App}, a {@code shop.ShopApp} is
 *       added;
 *   <li>sources in a folder {@code jar}, which are compiled before the others and without the
 *       processor, as if they came from elsewhere;
 *   <li>{@code options.properties} with {@code -A} options, where an empty value leaves one out.
 *       {@code plectrum.project} is the folder itself unless said otherwise;
 *   <li>whatever else a project has, such as {@code src/main/resources/migrations}.
 * </ul>
 */
record OneMistake(Path folder) {
  private static final Pattern MARK = Pattern.compile("\\s*//\\s*(\\^|<-) (PL\\d{4})\\s*");

  private static final Pattern CODE = Pattern.compile("^(?:[^ ]+:\\d+:\\d+: )?(PL\\d{4}) ");

  private static final String DRIFT = "PL4101";

  private static final JavaFileObject APP =
      JavaFileObjects.forSourceLines(
          "shop.ShopApp",
          "package shop;",
          "",
          "@dev.plectrum.project.App(\"shop\")",
          "final class ShopApp {}");

  /** What a user's module needs to be annotated; a longer class path is only slower. */
  static final List<File> CLASS_PATH =
      Stream.of(Model.class, Nullable.class, Size.class).map(OneMistake::home).toList();

  private static File home(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // Not the copy on the class path, in which a folder lives on after it was deleted.
  private static final Path FOLDERS = Path.of("src/test/resources/diagnostics");

  /** What the processor sees of the app {@code auth}, whose module is compiled after this one. */
  private static final Path AUTH = Path.of("src/test/resources/auth");

  /** A message of the compiler, or the one that a mark asks for. */
  record Message(String file, long line, long column, String code) {}

  /** Every folder there is. */
  static List<OneMistake> all() {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().map(OneMistake::new).toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** {@code PL1203_what_is_wrong}. */
  String name() {
    return folder.getFileName().toString();
  }

  /** {@code PL1203}. */
  String code() {
    return name().substring(0, 6);
  }

  List<Path> sources() throws IOException {
    Path jar = folder.resolve("jar");
    return javaIn(folder).stream().filter(file -> !file.startsWith(jar)).toList();
  }

  private static List<Path> javaIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** What the project stands on: {@code auth}, and what its {@code jar} would have in it. */
  private List<File> classPath(Path project) throws IOException {
    List<File> classPath = new ArrayList<>(CLASS_PATH);
    for (Path source : sources()) {
      if (Files.readString(source).contains("import dev.plectrum.auth.")) {
        Path auth = project.resolve("auth");
        compileWithoutProcessor(AUTH, Files.createDirectories(auth));
        classPath.add(auth.toFile());
        break;
      }
    }
    Path jar = project.resolve("jar");
    if (Files.isDirectory(jar)) {
      compileWithoutProcessor(jar, jar);
      classPath.add(jar.toFile());
    }
    return classPath;
  }

  private static void compileWithoutProcessor(Path folder, Path classes) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
      files.setLocation(StandardLocation.CLASS_PATH, CLASS_PATH);
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
      Iterable<? extends JavaFileObject> sources =
          files.getJavaFileObjectsFromPaths(javaIn(folder));
      if (!javac.getTask(null, files, null, List.of("-proc:none"), null, sources).call()) {
        throw new IllegalStateException("The sources in " + folder + " do not compile");
      }
    }
  }

  /** What the marks in the sources say. */
  List<Message> expected() throws IOException {
    List<Message> messages = new ArrayList<>();
    for (Path source : sources()) {
      int number = 0;
      for (String line : Files.readAllLines(source, UTF_8)) {
        Matcher mark = MARK.matcher(line);
        if (mark.matches()) {
          long column = mark.group(1).equals("^") ? mark.start(1) + 1 : 1;
          messages.add(new Message(source.getFileName().toString(), number, column, mark.group(2)));
        } else {
          number++;
        }
      }
    }
    return messages;
  }

  /** What a user's file looks like: the same source without its marks. */
  static String withoutMarks(Path source) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(source, UTF_8)) {
      if (!MARK.matcher(line).matches()) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  /** Runs the processor over a copy of the folder at {@code project}, together with others. */
  Result compile(Path project, JavaFileObject... others) throws IOException {
    copyTo(project);
    List<JavaFileObject> files = new ArrayList<>(List.of(others));
    boolean hasApp = false;
    for (Path source : sources()) {
      String text = withoutMarks(source);
      Path copy = project.resolve(folder.relativize(source).toString());
      Files.writeString(copy, text, UTF_8);
      files.add(JavaFileObjects.forResource(copy.toUri().toURL()));
      hasApp |= text.contains("@App");
    }
    if (!hasApp) {
      files.add(APP);
    }
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new PlectrumProcessor())
            .withOptions(options(project))
            .withClasspath(classPath(project))
            .compile(files);
    List<Diagnostic<? extends JavaFileObject>> diagnostics =
        compilation.diagnostics().stream()
            .filter(diagnostic -> isOurs(diagnostic) || isAbout(diagnostic, project))
            .filter(diagnostic -> !isDrift(diagnostic) || code().equals(DRIFT))
            .toList();
    return new Result(diagnostics);
  }

  private void copyTo(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path copy = project.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private List<String> options(Path project) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("plectrum.project", project.toString());
    Path given = folder.resolve("options.properties");
    if (Files.exists(given)) {
      try (Reader reader = Files.newBufferedReader(given, UTF_8)) {
        properties.load(reader);
      }
    }
    // Generated sources name classes of the runtime, which the processor must not depend on.
    List<String> options = new ArrayList<>(List.of("-proc:only", "-parameters"));
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      if (!properties.getProperty(name).isEmpty()) {
        options.add("-A" + name + "=" + properties.getProperty(name));
      }
    }
    return options;
  }

  private static boolean isOurs(Diagnostic<?> diagnostic) {
    return CODE.matcher(diagnostic.getMessage(null)).find();
  }

  /** The code of a message; one about a file that is no source begins with the place in there. */
  private static String code(Diagnostic<?> diagnostic) {
    String text = diagnostic.getMessage(null);
    Matcher code = CODE.matcher(text);
    return code.find() ? code.group(1) : text;
  }

  /** Whether it says that a model is in no migration; mistakes of other kinds have none. */
  private static boolean isDrift(Diagnostic<?> diagnostic) {
    return code(diagnostic).equals(DRIFT);
  }

  private static boolean isAbout(Diagnostic<? extends JavaFileObject> diagnostic, Path project) {
    JavaFileObject source = diagnostic.getSource();
    return diagnostic.getKind() == Diagnostic.Kind.ERROR
        && source != null
        && !source.toUri().toString().contains("/SOURCE_OUTPUT/");
  }

  /** What the compiler said, apart from what it cannot know of generated sources. */
  record Result(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    List<Message> messages() {
      return diagnostics.stream()
          .map(
              diagnostic -> {
                JavaFileObject source = diagnostic.getSource();
                String file =
                    source == null
                        ? ""
                        : Path.of(source.toUri().getPath()).getFileName().toString();
                return new Message(
                    file,
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber(),
                    code(diagnostic));
              })
          .toList();
    }

    String text() {
      return String.join("\n", diagnostics.stream().map(d -> d.getMessage(null)).toList());
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
