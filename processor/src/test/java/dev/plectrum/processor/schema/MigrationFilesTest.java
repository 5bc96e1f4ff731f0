package dev.plectrum.processor.schema;

import static dev.plectrum.processor.schema.Models.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFilesTest {
  private static final String TRACK =
      """
      {
        "parents": [],
        "operations": [
          {"operation": "CreateModel", "model": "Track", "table": "store_track",
           "fields": [{"name": "id", "column": "id", "type": "long", "primaryKey": true}]}
        ]
      }
      """;

  @TempDir Path project;

  @Test
  void aMessageBeginsWithThePlaceInTheFileAndStandsAtTheApp() throws IOException {
    write("0001_initial", TRACK.replace("CreateModel", "CreateModle"));

    assertThat(messages())
        .containsExactly(
            "at StoreApp: src/main/resources/migrations/store/0001_initial.json:4:19: PL4005 There"
                + " is no operation \"CreateModle\". Did you mean \"CreateModel\"?");
  }

  @Test
  void whatIsNoJsonSaysWhere() throws IOException {
    write("0001_initial", TRACK.replace("[],", "["));

    assertThat(messages())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(
            "at StoreApp: src/main/resources/migrations/store/0001_initial.json:3:15: PL4001 This"
                + " migration is no JSON: ")
        .doesNotContain("\n");
  }

  @Test
  void aFieldForAModelThatIsNotThereYetIsOneMessage() throws IOException {
    write("0001_initial", TRACK);
    write(
        "0002_more",
        """
        {"parents": ["store.0001_initial"], "operations": [
          {"operation": "AddField", "model": "Trakc",
           "field": {"name": "x", "column": "x", "type": "int", "nullable": true}}]}
        """);

    assertThat(messages())
        .containsExactly(
            "at StoreApp: src/main/resources/migrations/store/0002_more.json:2:3: PL4011 This"
                + " operation does not fit what is there before it: there is no model store.Trakc"
                + " at this point. Did you mean \"store.Track\"?");
  }

  @Test
  void aValueForRowsIsOneOfItsColumn() throws IOException {
    write("0001_initial", TRACK);
    for (String[] wrong :
        new String[][] {
          {"\"type\": \"dateTime\"", "y", "dateTime"},
          {"\"type\": \"instant\"", "2024-01-31", "instant"},
          {"\"type\": \"int\"", "abc; DROP TABLE store_track", "int"},
          {"\"type\": \"short\"", "40000", "short"},
          {"\"type\": \"double\"", "NaN", "double"},
          {"\"type\": \"boolean\"", "yes", "boolean"},
          {"\"type\": \"decimal\", \"precision\": 3, \"scale\": 2", "10.5", "decimal(3, 2)"},
          {"\"type\": \"string\", \"length\": 2", "abc", "string(2)"},
          {"\"type\": \"uuid\"", "1", "uuid"},
          {"\"type\": \"duration\"", "3", "duration"},
          {"\"type\": \"bytes\"", "c", "bytes"},
          {"\"type\": \"json\"", "{", "json"},
          {"\"type\": \"int[]\"", "[1]", "int[]"}
        }) {
      write("0002_more", filled(wrong[0], wrong[1]));
      assertThat(messages())
          .containsExactly(
              "at StoreApp: src/main/resources/migrations/store/0002_more.json:2:3: PL4011 This"
                  + " operation does not fit what is there before it: \"%s\" is no value of %s. Write one as in @Default."
                      .formatted(wrong[1], wrong[2]));
    }
    for (String[] right :
        new String[][] {
          {"\"type\": \"dateTime\"", "now"},
          {"\"type\": \"date\"", "2024-01-31"},
          {"\"type\": \"short\"", "-1"},
          {"\"type\": \"decimal\", \"precision\": 3, \"scale\": 2", "9.5"},
          {"\"type\": \"string\", \"length\": 2", "\uD83D\uDE00b"},
          {"\"type\": \"json\"", "[1]"},
          {"\"type\": \"bytes\"", ""}
        }) {
      write("0002_more", filled(right[0], right[1]));
      assertThat(messages()).as(right[0]).isEmpty();
    }
  }

  private static String filled(String type, String fill) {
    return """
    {"parents": ["store.0001_initial"], "operations": [
      {"operation": "AddField", "model": "Track",
       "field": {"name": "x", "column": "x", %s}, "fill": "%s"}]}
    """
        .formatted(type, fill);
  }

  @Test
  void aChangedFieldIsWorkedOutOfFieldsThatAreThere() throws IOException {
    write("0001_initial", TRACK);
    String computed = "\"type\": \"int\", \"nullable\": true, \"computed\": \"{%s} + 1\"";
    write("0002_more", filled(computed.formatted("id"), "1").replace(", \"fill\": \"1\"", ""));
    assertThat(messages()).isEmpty();
    String altered =
        filled(computed.formatted("title"), "1")
            .replace("0001_initial", "0002_more")
            .replace(", \"fill\": \"1\"", "");
    for (String operation : List.of("AlterField", "RenameField")) {
      String from = operation.equals("AlterField") ? "" : ", \"from\": \"x\"";
      write("0003_again", altered.replace("\"AddField\"", "\"" + operation + "\"" + from));
      assertThat(messages())
          .singleElement()
          .asString()
          .contains("PL4011", "x is worked out of the field \"title\", which is not there");
    }
  }

  @Test
  void aDefaultIsAValueOfItsColumn() throws IOException {
    write(
        "0001_initial",
        TRACK.replace(
            "\"primaryKey\": true}",
            "\"primaryKey\": true},\n"
                + "    {\"name\": \"x\", \"column\": \"x\", \"type\": \"date\", \"default\": \"soon\"}"));

    assertThat(messages())
        .containsExactly(
            "at StoreApp: src/main/resources/migrations/store/0001_initial.json:6:61: PL4004"
                + " \"default\" cannot be this. It must be a value of date, as in @Default.");
  }

  @Test
  void aSquashedMigrationMakesNoModelMore() throws IOException {
    write("0001_initial", TRACK);
    write("0002_more", "{\"parents\": [\"store.0001_initial\"], \"operations\": []}");
    String squashed =
        TRACK.replace(
            "\"operations\"",
            "\"replaces\": [\"store.0001_initial\", \"store.0002_more\"], \"operations\"");
    write("0001_squashed_0002_more", squashed);
    assertThat(messages()).isEmpty();

    String album =
        ", {\"operation\": \"CreateModel\", \"model\": \"Album\", \"table\": \"store_album\","
            + " \"fields\": [{\"name\": \"id\", \"column\": \"id\", \"type\": \"long\","
            + " \"primaryKey\": true}]}]";
    int end = squashed.lastIndexOf(']');
    write("0001_squashed_0002_more", squashed.substring(0, end) + album + "}");

    assertThat(messages())
        .singleElement()
        .asString()
        .contains("PL4017 store.0001_squashed_0002_more does not lead to the same store.Album");
  }

  @Test
  void whatNoDatabaseLetsWaitIsRefused() throws IOException {
    String wrong =
        "PL4004 \"deferrable\" cannot be this. It must be left out here: no database lets an index"
            + " wait, or a constraint with a condition or an expression.";
    for (String part :
        List.of(
            "\"uniques\": [{\"name\": \"u\", \"fields\": [\"id\"], \"condition\": \"{id} > 1\",",
            "\"uniques\": [{\"name\": \"u\", \"fields\": [\"(abs({id}))\"],",
            "\"indexes\": [{\"name\": \"u\", \"fields\": [\"id\"],")) {
      write(
          "0001_initial",
          "{\"parents\": [], \"operations\": [{\"operation\": \"CreateModel\", \"model\":"
              + " \"Track\", \"table\": \"store_track\", \"fields\": [{\"name\": \"id\","
              + " \"column\": \"id\", \"type\": \"long\", \"primaryKey\": true}],\n"
              + part
              + "\n \"deferrable\": \"deferred\"}]}]}");
      assertThat(messages())
          .containsExactly(
              "at StoreApp: src/main/resources/migrations/store/0001_initial.json:3:16: " + wrong);
    }
  }

  @Test
  void everyBrokenFileIsReported() throws IOException {
    write("0001_initial", "{");
    write("0002_more", "[]");
    write("0004_late", "{\"parents\": [], \"operations\": [], \"reason\": 1}");

    assertThat(messages())
        .extracting(message -> message.replaceAll(".*(PL\\d{4}).*", "$1"))
        .containsExactly("PL4010", "PL4001", "PL4004", "PL4003");
  }

  @Test
  void filesThatAreNoMigrationsAreLeftAlone() throws IOException {
    write("0001_initial", TRACK);
    Files.writeString(directory().resolve("README.md"), "Read me.");
    Files.writeString(directory().resolve(".0002_more.json"), "");

    assertThat(messages()).isEmpty();
  }

  @Test
  void whatIsSquashedStillIsNotSquashedAgain() throws IOException {
    write(
        "0001_squashed_0002_more",
        TRACK.replace(
            "\"operations\"",
            "\"replaces\": [\"store.0001_initial\", \"store.0002_more\"], \"operations\""));
    String next = "{\"parents\": [\"store.%s\"], \"operations\": []}";
    write("0003_c", next.formatted("0001_squashed_0002_more"));
    write("0004_d", next.formatted("0003_c"));
    Request all = Request.parse("squash store 0004");

    assertThat(Squash.of(all, history()).refusal())
        .isEqualTo(
            "store.0001_squashed_0002_more still names those that it stands for. Delete its"
                + " \"replaces\", and then squash it.");
    assertThat(squashed("store 0003 0004", history())).hasSize(1);
    assertThat(Squash.of(Request.parse("squash store 0004 0009"), history()))
        .isEqualTo(new Squash(List.of(), null));

    write("0001_initial", TRACK);
    write("0002_more", next.formatted("0001_initial"));
    assertThat(squashed("store 0004", history()))
        .flatExtracting(Candidate::replaces)
        .containsExactly("store.0001_initial", "store.0002_more", "store.0003_c", "store.0004_d");
  }

  @Test
  void aSquashLeavesOutWhatIsElidable() throws IOException {
    write("0001_initial", TRACK);
    String next = "{\"parents\": [\"store.%s\"], \"operations\": [%s]}";
    String fill =
        "{\"operation\": \"RunSql\", \"up\": \"SELECT 1\", \"down\": \"SELECT 2\"%1$s},"
            + "{\"operation\": \"RunJava\", \"name\": \"fill\", \"models\": [\"Track\"]%1$s},"
            + "{\"operation\": \"SeparateStateAndDatabase\", \"state\": [], \"database\": ["
            + "{\"operation\": \"RunSql\", \"up\": \"SELECT 3\"%1$s}]}";
    write("0002_fill", next.formatted("0001_initial", fill.formatted("")));
    assertThat(squashed("store 0002", history()).get(0).operations()).hasSize(4);
    String checksum = checksumOfLast();

    write("0002_fill", next.formatted("0001_initial", fill.formatted(", \"elidable\": true")));
    assertThat(squashed("store 0002", history()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.operations()).hasSize(1);
              assertThat(one.replaces()).containsExactly("store.0001_initial", "store.0002_fill");
            });
    assertThat(checksumOfLast()).as("also where it is applied already").isEqualTo(checksum);
    assertThat(
            history().entries().get(1).file().operations().stream()
                .map(MigrationText::of)
                .map(text -> text.contains("\"elidable\": true")))
        .containsExactly(true, true, true);
  }

  private String checksumOfLast() throws IOException {
    List<History.Entry> entries = history().entries();
    return MigrationText.checksum(entries.get(entries.size() - 1).file().operations());
  }

  @Test
  void nothingIsSquashedAroundAMigrationOfAnotherApp() {
    History history =
        History.of(
            List.of(
                file("store", "0001_a", ""),
                file("store", "0002_b", "'store.0001_a'"),
                file("bill", "0001_a", "'store.0001_a'"),
                file("bill", "0002_b", "'bill.0001_a'"),
                file("store", "0003_c", "'store.0002_b', 'bill.0002_b'"),
                file("store", "0004_d", "'store.0003_c'")),
            (file, place, problem, words) -> {});

    assertThat(Squash.of(Request.parse("squash store 0004"), history).refusal())
        .isEqualTo(
            "bill.0002_b runs after store.0001_a and before store.0003_c, so that the two cannot be"
                + " one. Squash those before store.0003_c, and those from it on.");
    assertThat(squashed("store 0002 0003", history)).hasSize(1);
    assertThat(squashed("store 0001 0002", history)).hasSize(1);
    assertThat(squashed("bill 0002", history)).hasSize(1);
  }

  private static List<Candidate> squashed(String asked, History history) {
    Squash squash = Squash.of(Request.parse("squash " + asked), history);
    assertThat(squash.refusal()).isNull();
    return squash.candidates();
  }

  private static MigrationFile file(String app, String name, String parents) {
    return MigrationReader.read(
        app, name, "", ("{'parents':[" + parents + "],'operations':[]}").replace('\'', '"'));
  }

  private History history() {
    Position position = (messager, kind, text) -> messager.printMessage(kind, text);
    App store =
        new App("store", new JavaClass("store", "StoreApp"), List.of(), List.of(), position);
    MigrationFiles files = new MigrationFiles(project, List.of(store), List.of(), new Report());
    return History.of(files.read(), files);
  }

  private List<String> messages() {
    Said said = new Said();
    Position position =
        (messager, kind, text) -> messager.printMessage(kind, "at StoreApp: " + text);
    App store =
        new App("store", new JavaClass("store", "StoreApp"), List.of(), List.of(), position);
    Report report = new Report();
    MigrationFiles files =
        new MigrationFiles(project, List.of(app("other"), store), List.of(), report);
    History.of(files.read(), files);
    report.printTo(said);
    return said.messages;
  }

  private Path directory() throws IOException {
    return Files.createDirectories(project.resolve("src/main/resources/migrations/store"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory().resolve(name + ".json"), text);
  }

  /** Keeps what a compiler would print. */
  private static final class Said implements Messager {
    private final List<String> messages = new ArrayList<>();

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence text) {
      messages.add(text.toString());
    }

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence text, Element element) {
      printMessage(kind, text);
    }

    @Override
    public void printMessage(
        Diagnostic.Kind kind, CharSequence text, Element element, AnnotationMirror annotation) {
      printMessage(kind, text);
    }

    @Override
    public void printMessage(
        Diagnostic.Kind kind,
        CharSequence text,
        Element element,
        AnnotationMirror annotation,
        AnnotationValue value) {
      printMessage(kind, text);
    }
  }
}
