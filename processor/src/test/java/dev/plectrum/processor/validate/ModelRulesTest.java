package dev.plectrum.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.diagnostics.Finding;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules, over models made by hand. */
class ModelRulesTest {
  private static final Field ID = value("id", "id", true);

  private final Report report = new Report();

  private static Field value(String name, String column, boolean id) {
    return new Field.Value(
        name,
        column,
        ValueType.of(Kind.LONG, true),
        false,
        id,
        null,
        Field.Auto.NONE,
        null,
        List.of(),
        null,
        Field.Storage.NONE,
        Position.NONE);
  }

  private static Model model(String name, String table, List<String> ordering, Field... fields) {
    return new Model(
        "store",
        new JavaClass("store", name),
        table,
        Stream.concat(Stream.of(ID), Stream.of(fields)).toList(),
        ordering.stream().map(field -> new Model.Order(field, false, Position.NONE)).toList(),
        List.of(),
        List.of(),
        null,
        null,
        false,
        Position.NONE);
  }

  private static App app(String label, Model... models) {
    return new App(
        label, new JavaClass(label, "TheApp"), List.of(), List.of(models), Position.NONE);
  }

  private Set<JavaClass> check(App app) {
    return new ModelRules(report).check(new Compilation(List.of(app), null));
  }

  private List<String> messages() {
    return report.findings().stream().map(Finding::message).toList();
  }

  @Test
  void aSoundModelPasses() {
    Model track =
        model("Track", "store_track", List.of("number"), value("number", "number", false));
    assertThat(check(app("store", track))).isEmpty();
    assertThat(messages()).isEmpty();
  }

  @Test
  void tablesThatDifferInCaseOnlyMeet() {
    Model track = model("Track", "store_track", List.of());
    Model song = model("Song", "Store_Track", List.of());
    assertThat(check(app("store", track, song))).containsExactly(song.type());
    assertThat(messages())
        .containsExactly(
            "PL1104 Track and Song both are the table Store_Track."
                + " Name another one with @Table(\"…\").");
  }

  @Test
  void aNameThatIsNearIsOffered() {
    Model track = model("Track", "store_track", List.of("numbr"), value("number", "number", false));
    assertThat(check(app("store", track))).containsExactly(track.type());
    assertThat(messages())
        .containsExactly("PL1203 Track has no field \"numbr\". Did you mean \"number\"?");
  }

  @Test
  void whereNothingIsNearAllNamesAreOffered() {
    check(app("store", model("Track", "store_track", List.of("price"))));
    assertThat(messages()).containsExactly("PL1203 Track has no field \"price\". There is: id.");
  }

  @Test
  void columnsThatDifferInCaseOnlyMeet() {
    Model track =
        model(
            "Track",
            "store_track",
            List.of(),
            value("number", "number", false),
            value("count", "NUMBER", false));
    check(app("store", track));
    assertThat(messages())
        .containsExactly(
            "PL1208 Track.number and Track.count both have the column NUMBER."
                + " Name another one with @Column(\"…\"), or with @Embedded(prefix = \"…\") those of"
                + " a group.");
  }

  @Test
  void fiveMistakesAreAllFound() {
    Model track =
        model(
            "Track",
            "store_track",
            List.of("a", "b", "id", "id"),
            value("isSet", "is_set", false),
            value("URL", "url", false));
    check(app("store", track));
    assertThat(messages())
        .extracting(message -> message.substring(0, 6))
        .containsExactly("PL1211", "PL1211", "PL1203", "PL1203", "PL1218");
  }

  @Test
  void aMountIsAPathWithoutASlashAtItsEnd() {
    App store = app("store");
    List<Project.Mount> mounts =
        Stream.of("/", "/shop", "/a/b-c_d.e~f", "", "shop", "/shop/", "/a//b", "/a b", "/ä", "/{a}")
            .map(path -> new Project.Mount(path, store.type(), Position.NONE))
            .toList();
    Project project =
        new Project(new JavaClass("store", "Site"), List.of(store), mounts, Position.NONE);
    new ModelRules(report).check(new Compilation(List.of(store), project));
    assertThat(messages())
        .extracting(message -> message.substring(0, 6))
        .hasSize(7)
        .containsOnly("PL1016");
  }

  @Test
  void appsWithOneLabelAreNotComparedAnyFurther() {
    App shop = app("store", model("Track", "store_track", List.of()));
    App stock =
        new App(
            "store",
            new JavaClass("stock", "StockApp"),
            List.of(),
            List.of(model("Song", "store_track", List.of())),
            Position.NONE);
    new ModelRules(report).check(new Compilation(List.of(shop, stock), null));
    assertThat(messages())
        .containsExactly(
            "PL1009 TheApp and StockApp have the same label \"store\", so their tables would mix."
                + " Give one of them another label.");
  }
}
