package dev.plectrum.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor owes its users whatever they write. */
class PlectrumProcessorTest {
  private static final JavaFileObject APP =
      JavaFileObjects.forSourceString(
          "shop.ShopApp", "package shop; @dev.plectrum.project.App(\"shop\") class ShopApp {}");

  private static final int DAMAGES = Integer.getInteger("plectrum.damages", 50);

  @TempDir private Path project;

  private List<String> messages(List<JavaFileObject> files) {
    Compilation compilation =
        javac()
            .withProcessors(new PlectrumProcessor())
            .withClasspath(OneMistake.CLASS_PATH)
            .withOptions("-proc:only", "-Aplectrum.project=" + project)
            .compile(files);
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  @Test
  void fiveMistakesGiveFiveMessages() {
    JavaFileObject track =
        JavaFileObjects.forSourceString(
            "shop.Track",
            """
            package shop;
            import dev.plectrum.model.*;
            import jakarta.validation.constraints.Size;
            @Model(ordering = "titel", indexes = @Index("nmae"))
            public record Track(
                @Id int id,
                @Size(max = -1) String name,
                float length) {}
            """);
    assertThat(messages(List.of(APP, track)))
        .filteredOn(message -> message.startsWith("PL"))
        .extracting(message -> message.substring(0, 6))
        .containsExactlyInAnyOrder("PL1203", "PL1203", "PL1207", "PL1404", "PL1201");
  }

  @Test
  void whatJavacReportsIsNotReportedAgain() {
    JavaFileObject track =
        JavaFileObjects.forSourceString(
            "shop.Track",
            """
            package shop;
            import dev.plectrum.model.*;
            @Model
            public record Track(
                @Id long id,
                @OnDelete(DeleteRule.CASCADE) ForeignKey<Albun> album,
                Strin name,
                @Column(NAME) int number) {}
            """);
    assertThat(messages(List.of(APP, track))).noneMatch(message -> message.startsWith("PL"));
  }

  @Test
  void ourOwnBugsAskForAReportAndShowTheirStackTrace() {
    Compilation compilation = javac().withProcessors(new WithoutElements()).compile(APP);
    assertThat(compilation.errors())
        .singleElement()
        .extracting(error -> error.getMessage(Locale.ROOT))
        .asString()
        .startsWith("PL9001 The processor failed: java.lang.IllegalStateException: No elements.")
        .contains("report it")
        .contains("at dev.plectrum.processor.Pipeline.run(");
  }

  /** Exchanges words of sources at random; the seed is fixed, so a failure stays. */
  @Test
  void nothingThatIsWrittenMakesItThrow() throws IOException {
    Random random = new Random(20_240_131);
    List<OneMistake> mistakes = OneMistake.all();
    for (int i = 0; i < DAMAGES; i++) {
      OneMistake mistake = mistakes.get(random.nextInt(mistakes.size()));
      List<JavaFileObject> files = new ArrayList<>(List.of(APP));
      StringBuilder all = new StringBuilder();
      for (Path source : mistake.sources()) {
        if (!source.getFileName().toString().equals("ShopApp.java")) {
          String text = damaged(OneMistake.withoutMarks(source), random);
          String name = source.getFileName().toString().replace(".java", "");
          files.add(JavaFileObjects.forSourceString(name, text));
          all.append(text);
        }
      }
      assertThat(messages(files))
          .as(all.toString())
          .noneMatch(message -> message.startsWith("PL9") || message.contains("Exception:"));
    }
  }

  private static String damaged(String source, Random random) {
    String[] words = source.split("\\b");
    for (int i = 0; i < 2; i++) {
      words[word(words, random)] = words[word(words, random)];
    }
    return String.join("", words);
  }

  private static int word(String[] words, Random random) {
    while (true) {
      int at = random.nextInt(words.length);
      if (Character.isJavaIdentifierPart(words[at].charAt(0))) {
        return at;
      }
    }
  }

  /** Runs the processor in a compiler that is broken. */
  private static final class WithoutElements extends AbstractProcessor {
    private final PlectrumProcessor processor = new PlectrumProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(new Broken(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }

  private record Broken(ProcessingEnvironment environment) implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return environment.getOptions();
    }

    @Override
    public Messager getMessager() {
      return environment.getMessager();
    }

    @Override
    public Filer getFiler() {
      return environment.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      throw new IllegalStateException("No elements");
    }

    @Override
    public Types getTypeUtils() {
      return environment.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return environment.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return environment.getLocale();
    }
  }
}
