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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Whoever uses what would have been generated is not told that it is missing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PL1001_model_without_app",
        "PL1006_label_with_capital",
        "PL1117_class_without_its_constructor",
        "PL1101_model_is_an_enum",
        "PL1101_model_is_an_interface",
        "PL1102_model_is_generic",
        "PL1104_two_models_with_one_table",
        "PL1201_float",
        "PL1201_list_of_models",
        "PL1202_primitive_nullable",
        "PL1203_ordering",
        "PL1204_id_missing",
        "PL1241_fraction_in_the_key",
        "PL1207_id_is_an_int",
        "PL1208_column_taken",
        "PL1209_column_too_long",
        "PL1210_names_that_meet",
        "PL1211_component_called_prepare",
        "PL1214_default_of_enum",
        "PL1219_index_of_nothing",
        "PL1225_enum_is_private",
        "PL1226_enum_without_constants",
        "PL1301_raw_foreign_key",
        "PL1302_key_to_anything",
        "PL1303_on_delete_missing",
        "PL1307_reverse_of_unknown",
        "PL1332_key_to_a_key_of_several_columns",
        "PL1333_links_of_a_key_of_several_columns",
        "PL1309_two_reverse_sides",
        "PL1401_size_of_a_key",
        "PL1404_size_negative",
        "PL1406_digits_missing"
      })
  void aRejectedModelGivesNoSecondMessage(String name) throws IOException {
    OneMistake mistake =
        OneMistake.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    List<String> types =
        mistake.sources().stream()
            .map(source -> source.getFileName().toString().replace(".java", ""))
            .filter(source -> !source.equals("ShopApp"))
            .toList();
    String type = types.get(types.size() - 1);
    String packageName = name.startsWith("PL1001") ? "music" : "shop";
    String user =
        """
        package %1$s;
        abstract class User {
          abstract %2$sDao dao(%2$sDraft draft, %2$sQuery query, %2$sFields fields, %2$sTable table);
        }
        """
            .formatted(packageName, type);
    OneMistake.Result result =
        mistake.compile(project, JavaFileObjects.forSourceString(packageName + ".User", user));
    assertThat(result.messages()).as(result.text()).containsExactlyElementsOf(mistake.expected());
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
