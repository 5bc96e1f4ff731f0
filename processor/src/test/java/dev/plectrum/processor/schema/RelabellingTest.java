package dev.plectrum.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that name a model follow it to its new name. */
class RelabellingTest {
  private static final FieldState TYPE =
      new FieldState.Value(
          "target.type",
          "target_type",
          new LogicalType(LogicalType.Kind.STRING, 0, 0, 0),
          false,
          false,
          null,
          null);
  private static final ModelState TAG =
      new ModelState(new ModelName("shop", "Tag"), "shop_tag", List.of(TYPE), List.of(), List.of());

  private static ModelState.Check check(String labels) {
    return new ModelState.Check("check_" + labels.length(), "{target.type} IN (" + labels + ")");
  }

  private static @Nullable String update(Relabelling names, String before, String after) {
    Operation found = names.between(TAG, check(before), check(after));
    return found instanceof FreeOperation.Separate separate
            && separate.database().get(1) instanceof FreeOperation.RunSql run
        ? run.sql("sqlite", false) + "; " + run.sql("sqlite", true)
        : null;
  }

  @Test
  void aModelHasAnotherNameOrApp() {
    Relabelling names = new Relabelling();
    names.add(ModelName.parse("shop.Track"), ModelName.parse("music.Song"));

    assertThat(update(names, "'shop.track', 'shop.cd'", "'music.song', 'shop.cd'"))
        .isEqualTo(
            "UPDATE shop_tag SET target_type = CASE target_type WHEN 'shop.track' THEN"
                + " 'music.song' END WHERE target_type IN ('shop.track'); UPDATE shop_tag SET"
                + " target_type = CASE target_type WHEN 'music.song' THEN 'shop.track' END WHERE"
                + " target_type IN ('music.song')");
    assertThat(update(names, "'shop.cd'", "'shop.cd', 'music.song'")).isNull();
    assertThat(update(names, "'shop.track'", "'shop.cd'")).isNull();
  }

  @Test
  void anotherAppHasRenamedAModelLongAgo() {
    Relabelling names = new Relabelling();
    names.addEarlier(ModelName.parse("music.Track"), ModelName.parse("music.Piece"));
    names.addEarlier(ModelName.parse("music.Piece"), ModelName.parse("music.Song"));

    for (String former : List.of("track", "piece")) {
      assertThat(update(names, "'music." + former + "', 'shop.cd'", "'music.song', 'shop.cd'"))
          .contains("WHEN 'music." + former + "' THEN 'music.song' END");
    }
    assertThat(update(names, "'music.track'", "'music.track', 'music.song'"))
        .as("a new model of the former name")
        .isNull();
    assertThat(update(names, "'music.song', 'music.piece'", "'music.song'")).isNull();
  }

  @Test
  void rowsOfTwoNamesThatBecomeOneCannotBeTakenBack() {
    Relabelling names = new Relabelling();
    names.addEarlier(ModelName.parse("music.Track"), ModelName.parse("music.Song"));
    names.addEarlier(ModelName.parse("music.Piece"), ModelName.parse("music.Song"));
    names.add(ModelName.parse("shop.Cd"), ModelName.parse("shop.Record"));

    assertThat(update(names, "'music.track', 'music.piece'", "'music.song'"))
        .contains("WHEN 'music.track' THEN 'music.song' WHEN 'music.piece' THEN 'music.song' END")
        .endsWith("; null");
    assertThat(update(names, "'shop.cd', 'shop.record'", "'shop.record'"))
        .as("a name that rows of another model have")
        .endsWith("; null");
  }

  @Test
  void rowsOfALargeTableAreWrittenInSteps() {
    Relabelling names = new Relabelling();
    names.add(ModelName.parse("shop.Track"), ModelName.parse("shop.Song"));
    Operation found = names.between(TAG, check("'shop.track'"), check("'shop.song'"));

    List<Operation> operations = found == null ? List.of() : List.of(found);
    Schema schema =
        Schema.EMPTY.with(TAG.withConstraints(List.of(), List.of(check("'shop.track'"))));
    assertThat(Locks.readsLarge(operations, Set.of(TAG.name()), schema)).isTrue();
    assertThat(Locks.readsLarge(operations, Set.of(), schema)).isFalse();
    ModelName label = ModelName.parse("shop.Label");
    List<Operation> renamed =
        List.of(
            new FreeOperation.Separate(
                List.of(new ModelOperation.RenameModel(TAG.name(), label, "shop_tag")), List.of()));
    assertThat(Locks.former(Set.of(label), renamed)).containsExactly(TAG.name());
    assertThat(Locks.later(Set.of(TAG.name()), renamed.get(0))).containsExactly(label);
  }

  @Test
  void modelsExchangeTheirNames() {
    Relabelling names = new Relabelling();
    names.add(ModelName.parse("shop.Cd"), ModelName.parse("shop.AsideCd"));
    names.add(ModelName.parse("shop.Lp"), ModelName.parse("shop.Cd"));
    names.add(ModelName.parse("shop.AsideCd"), ModelName.parse("shop.Lp"));

    assertThat(update(names, "'shop.cd', 'shop.lp'", "'shop.lp', 'shop.cd'"))
        .contains("WHEN 'shop.lp' THEN 'shop.cd' WHEN 'shop.cd' THEN 'shop.lp' END")
        .contains("IN ('shop.lp', 'shop.cd')");
  }
}
