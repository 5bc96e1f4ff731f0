package dev.plectrum.query;

import static dev.plectrum.query.Condition.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.vault.Cut;
import dev.plectrum.fixture.vault.Gem;
import dev.plectrum.fixture.vault.GemFields;
import dev.plectrum.fixture.vault.Vault;
import dev.plectrum.json.JsonText;
import dev.plectrum.validation.ValidationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is kept as JSON comes back equal and is found by what is in it, on both databases alike. */
@ParameterizedClass
@EnumSource(Dialect.class)
class JsonTest {
  @Parameter Dialect dialect;
  Vault vault;

  @BeforeEach
  void open() {
    vault = Vault.open(dialect);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private static JsonNode json(String text) {
    return JsonText.TREE.read(text);
  }

  private Gem gem(String name, String facts) {
    return vault.gems.create(d -> d.name(name).facts(json(facts)));
  }

  private List<String> names(Function<GemFields, Condition> condition) {
    return vault.gems.query().where(condition::apply).values(f -> f.name).list().stream()
        .sorted()
        .toList();
  }

  private static Cut cut(String style) {
    return new Cut(
        style,
        57,
        new BigDecimal("1.20"),
        Cut.Shape.OVAL,
        LocalDate.of(1934, 12, 2),
        List.of("Django", "Stéphane \uD83C\uDFBB"),
        Map.of("crown", 34.5));
  }

  @Test
  void everyKindOfJsonComesBackEqual() {
    for (String text :
        List.of(
            "null",
            "true",
            "0",
            "-12.5",
            "9223372036854775807",
            "123456789012345678901234567890",
            "\"\"",
            "\"caf\u00e9 \uD83C\uDFB8 \\\" \\\\ \\n\"",
            "[]",
            "{}",
            "[1,[2,{\"a\":null}]]",
            "{\"a\":{\"b\":[{\"c\":1.5}]},\"\":1,\"a.b\":2,\"$\":3}")) {
      Gem gem = gem("any", text);
      assertThat(gem.facts()).isEqualTo(json(text));
      assertThat(vault.gems.get(gem.id()).facts()).isEqualTo(json(text));
      assertThat(
              vault
                  .gems
                  .query()
                  .where(f -> f.facts.eq(json(text)))
                  .withKeys(List.of(gem.id()))
                  .exists())
          .as(text)
          .isTrue();
    }
  }

  @Test
  void recordsListsAndMapsComeBackEqual() {
    Gem gem =
        vault.gems.create(
            d ->
                d.name("one")
                    .cut(cut("brilliant"))
                    .formerCuts(List.of(cut("rose"), cut("table")))
                    .names(Map.of("fr", "Nuages", "de", "Wolken")));

    Gem again = vault.gems.get(gem.id());
    assertThat(again).isEqualTo(gem);
    assertThat(again.cut()).isEqualTo(cut("brilliant"));
    assertThat(again.formerCuts()).containsExactly(cut("rose"), cut("table"));
    assertThat(again.names()).isEqualTo(Map.of("fr", "Nuages", "de", "Wolken"));
    assertThat(vault.gems.query().where(f -> f.cut.eq(cut("brilliant"))).get()).isEqualTo(gem);
    assertThat(vault.gems.query().values(f -> f.cut).list()).containsExactly(cut("brilliant"));
  }

  @Test
  void aDefaultIsKeptAndNoneIsNull() {
    Gem gem = vault.gems.create(d -> d.name("bare"));

    assertThat(gem.cut()).isNull();
    assertThat(gem.facts()).isNull();
    assertThat(gem.formerCuts()).isEmpty();
    assertThat(gem.names()).isEmpty();
  }

  @Test
  void jsonHasANullOfItsOwn() {
    gem("json", "null");
    gem("key", "{\"a\": null}");
    gem("other", "{\"b\": 1}");
    vault.gems.create(d -> d.name("database"));

    assertThat(names(f -> f.facts.isNull())).containsExactly("database");
    assertThat(names(f -> f.facts.isJsonNull())).containsExactly("json");
    assertThat(names(f -> f.facts.eq(JsonNodeFactory.instance.nullNode()))).containsExactly("json");
    assertThat(names(f -> f.facts.at("a").isNotNull())).containsExactly("key");
    assertThat(names(f -> f.facts.at("a").isJsonNull())).containsExactly("key");
    assertThat(names(f -> f.facts.at("a").isNull())).containsExactly("database", "json", "other");
    assertThat(names(f -> not(f.facts.at("b").eqJson("1"))))
        .containsExactly("database", "json", "key");
  }

  @Test
  void whatStandsAtAPlaceIsComparedByItsType() {
    gem(
        "a",
        "{\"n\": 5, \"t\": \"5\", \"b\": true, \"l\": [\"x\", {\"y\": 2.5}], \"p\": \"9.90\"}");
    gem(
        "b",
        "{\"n\": \"five\", \"t\": 7, \"b\": \"true\", \"l\": {\"0\": \"x\"}, \"k.k\": 1, \"q\\\"\": 2}");

    assertThat(names(f -> f.facts.at("n").asLong().gte(5L))).containsExactly("a");
    assertThat(names(f -> f.facts.at("n").asLong().isNull())).containsExactly("b");
    assertThat(names(f -> f.facts.at("t").asText().eq("5"))).containsExactly("a");
    assertThat(names(f -> f.facts.at("t").asText().startsWith("7"))).containsExactly("b");
    assertThat(names(f -> f.facts.at("b").asBoolean().eq(true))).containsExactly("a");
    assertThat(names(f -> f.facts.at("b").asText().eq("true"))).containsExactly("a", "b");
    assertThat(names(f -> f.facts.at("l").at(0).asText().eq("x"))).containsExactly("a");
    assertThat(names(f -> f.facts.at("l").at(-1).at("y").asDouble().eq(2.5))).containsExactly("a");
    assertThat(names(f -> f.facts.at("l").length().eq(2))).containsExactly("a");
    assertThat(names(f -> f.facts.at("p").asDecimal().lt(BigDecimal.TEN))).containsExactly("a");
    assertThat(names(f -> f.facts.at("k.k").asLong().eq(1L))).containsExactly("b");
    assertThat(names(f -> f.facts.at("q\"").asLong().eq(2L))).containsExactly("b");
    assertThat(names(f -> f.facts.at("k").isNotNull())).isEmpty();
    assertThat(names(f -> f.facts.at("n").in(List.of(json("5"), json("\"five\"")))))
        .containsExactly("a", "b");
    assertThat(vault.gems.query().values(f -> f.facts.at("t")).list())
        .containsExactlyInAnyOrder(json("\"5\""), json("7"));
  }

  @Test
  void onlyArraysHavePlaces() {
    gem("array", "[5, [6]]");
    gem("number", "5");
    gem("text", "\"5\"");
    gem("truth", "true");
    gem("null", "null");
    gem("object", "{\"0\": 5, \"a\": 5, \"b\": [[7]]}");
    assertThat(names(f -> f.facts.at(0).isNotNull())).containsExactly("array");
    assertThat(names(f -> f.facts.at(-1).isNotNull())).containsExactly("array");
    assertThat(names(f -> f.facts.at(-1).at(0).eqJson("6"))).containsExactly("array");
    assertThat(names(f -> f.facts.at("a").at(0).isNotNull())).isEmpty();
    assertThat(names(f -> f.facts.at("b").at(-1).at(0).asLong().eq(7L))).containsExactly("object");
    assertThat(names(f -> f.facts.at(2).isNotNull().or(f.facts.at(-3).isNotNull()))).isEmpty();
  }

  @Test
  void numbersAreEqualHoweverTheyAreWritten() {
    for (String one : List.of("1.0", "1", "1e0", "10E-1")) {
      gem("one", one);
    }
    gem("hundred", "{\"n\": [1E+2]}");

    assertThat(names(f -> f.facts.eqJson("1.00"))).hasSize(4);
    assertThat(names(f -> f.facts.in(List.of(json("1.000"))))).hasSize(4);
    assertThat(names(f -> f.facts.eqJson("{\"n\": [100]}"))).containsExactly("hundred");
    assertThat(names(f -> f.facts.at("n").eqJson("[100.0]"))).containsExactly("hundred");
    assertThat(vault.gems.query().values(f -> f.facts).distinct().list()).hasSize(2);
  }

  @Test
  void numbersKeepTheirDigits() {
    for (String text :
        List.of("12345678901234567890.25", "-0.1234567890123456789012345", "[1.5,2.5e-7]")) {
      Gem gem = gem("any", text);
      assertThat(vault.gems.get(gem.id()).facts()).isEqualTo(json(text));
      assertThat(names(f -> f.facts.eqJson(text))).containsExactly("any");
    }
    assertThat(JsonText.TREE.write(json("12345678901234567890.25")))
        .isEqualTo("12345678901234567890.25");
    assertThatThrownBy(() -> names(f -> f.facts.eqJson("1e999999999")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no JSON");
    assertThatThrownBy(
            () ->
                vault.gems.create(
                    d -> d.name("a").facts(JsonNodeFactory.instance.numberNode(1 / 0.0))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("facts");
  }

  @Test
  void whatIsTooLargeForAKindOfNumberIsNull() {
    gem("max", "{\"n\": 9223372036854775807}");
    gem("min", "{\"n\": -9223372036854775808}");
    gem("beyond", "{\"n\": 9223372036854775808}");
    gem("real", "{\"n\": 1e30}");
    gem("huge", "{\"n\": -" + "9".repeat(400) + "}");
    gem("tiny", "{\"n\": 1e-400}");

    assertThat(
            vault
                .gems
                .query()
                .orderBy(f -> f.id.asc())
                .values(f -> f.facts.at("n").asLong())
                .list())
        .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE, null, null, null, 0L);
    assertThat(
            vault
                .gems
                .query()
                .orderBy(f -> f.id.asc())
                .values(f -> f.facts.at("n").asDouble())
                .list())
        .containsExactly(0x1p63, -0x1p63, 0x1p63, 1e30, null, 0.0);
    assertThat(vault.gems.query().values(f -> f.facts.at("n").asDecimal()).list()).hasSize(6);
    assertThat(names(f -> f.facts.at("n").asLong().isNull()))
        .containsExactly("beyond", "huge", "real");
  }

  @Test
  void keysAreAskedFor() {
    gem("a", "{\"x\": null, \"y\": 1}");
    gem("b", "{\"y\": {\"x\": 1}}");
    gem("c", "[\"x\", \"z\"]");
    gem("d", "{\"x?\": \"x\"}");

    assertThat(names(f -> f.facts.hasKey("x"))).containsExactly("a", "c");
    assertThat(names(f -> f.facts.hasKeys("x", "y"))).containsExactly("a");
    assertThat(names(f -> f.facts.hasAnyKey("x", "y"))).containsExactly("a", "b", "c");
    assertThat(names(f -> f.facts.at("y").hasKey("x"))).containsExactly("b");
    assertThat(names(f -> f.facts.hasKey("x?"))).containsExactly("d");
  }

  @Test
  void containmentGoesDownAndKnowsNoOrder() {
    gem("a", "{\"a\": [1, 2, 3], \"o\": {\"p\": 1, \"q\": [{\"r\": 1, \"s\": 2}]}}");
    gem("b", "[\"x\", 1, [2]]");
    gem("c", "1");

    assertThat(names(f -> f.facts.containsJson("{\"a\": [3, 1, 1]}"))).containsExactly("a");
    assertThat(names(f -> f.facts.containsJson("{\"o\": {\"q\": [{\"s\": 2}]}}")))
        .containsExactly("a");
    assertThat(names(f -> f.facts.containsJson("{\"a\": [4]}"))).isEmpty();
    assertThat(names(f -> f.facts.containsJson("{}"))).containsExactly("a");
    assertThat(names(f -> f.facts.containsJson("\"x\""))).containsExactly("b");
    assertThat(names(f -> f.facts.containsJson("[[2]]"))).containsExactly("b");
    assertThat(names(f -> f.facts.contains(json("1")))).containsExactly("b", "c");
    assertThat(names(f -> f.facts.containedByJson("[1, \"x\", [2, 3], 4]")))
        .containsExactly("b", "c");
    assertThatThrownBy(() -> names(f -> f.facts.containsJson("{")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no JSON");
  }

  @Test
  void jsonHasAnOrderAndGroups() {
    List<String> sorted =
        List.of(
            "[]",
            "null",
            "\"B\"",
            "\"a\"",
            "\"b\"",
            "-12345678901234567890",
            "-10",
            "-9",
            "-0.5",
            "0",
            "0.001",
            "0.1",
            "2.5",
            "9",
            "10",
            "1000",
            "12345678901234567890.5",
            "false",
            "true",
            "[9]",
            "[10]",
            "[[], 1]",
            "{}",
            "{\"a\": 1}",
            "{\"a\": 2}",
            "{\"aa\": 0}",
            "{\"b\": 1}",
            "{\"a\": 1, \"b\": 2}");
    List<String> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(7));
    for (String one : shuffled) {
      gem(sorted.indexOf(one) % 2 == 0 ? "even" : "odd", "{\"v\": " + one + "}");
    }
    vault.gems.create(d -> d.name("none"));
    List<JsonNode> expected = sorted.stream().map(JsonTest::json).toList();
    assertThat(
            vault
                .gems
                .query()
                .where(f -> f.facts.isNotNull())
                .orderBy(f -> f.facts.at("v").asc())
                .values(f -> f.facts.at("v"))
                .list())
        .isEqualTo(expected);
    assertThat(
            vault
                .gems
                .query()
                .values(f -> f.facts.at("v"))
                .distinct()
                .orderBy(f -> f.facts.at("v").desc().nullsLast())
                .list())
        .startsWith(expected.get(27), expected.get(26))
        .endsWith(expected.get(0), (JsonNode) null);
    assertThat(
            vault
                .gems
                .query()
                .values(f -> f.facts.at("v").length(), f -> f.count())
                .orderBy(f -> f.facts.at("v").length().asc())
                .list())
        .containsExactly(
            new Pair<>(0, 1L), new Pair<>(1, 2L), new Pair<>(2, 1L), new Pair<>(null, 25L));
    assertThat(
            vault
                .gems
                .query()
                .where(f -> f.facts.at("v").in(List.of(json("9"), json("10"), json("-10"))))
                .values(f -> f.facts.at("v"), f -> f.count())
                .orderBy(f -> f.facts.at("v").asc())
                .list())
        .extracting(Pair::first)
        .containsExactly(json("-10"), json("9"), json("10"));
    assertThat(vault.gems.query().latest(f -> f.facts.at("v")).orElseThrow().facts())
        .isEqualTo(json("{\"v\": {\"a\": 1, \"b\": 2}}"));
  }

  @Test
  void itsTextIsThatOfPostgreSql() {
    gem("a", "{\"n\": 12345678901234567890.50, \"o\": {\"b\": [1, 2], \"a\": \"x,\\\"y:z\"}}");
    gem("b", "{\"n\": 1e-9, \"o\": [true, null]}");
    gem("c", "{\"n\": 1e3, \"o\": \"a, b: c\"}");
    assertThat(
            vault
                .gems
                .query()
                .orderBy(f -> f.name.asc())
                .values(f -> f.facts.at("n").asText(), f -> f.facts.at("o").asText())
                .list())
        .containsExactly(
            new Pair<>("12345678901234567890.5", "{\"a\": \"x,\\\"y:z\", \"b\": [1, 2]}"),
            new Pair<>("0.000000001", "[true, null]"),
            new Pair<>("1000", "a, b: c"));
    assertThat(names(f -> f.facts.at("o").asText().contains("[1, 2]"))).containsExactly("a");
    assertThat(names(f -> f.facts.asText().icontains("TRUE, NULL"))).containsExactly("b");
  }

  @Test
  void keysMayStandInAnyOrder() {
    gem("a", "{\"bb\": 1, \"a\": {\"d\": 1, \"c\": 2}}");

    assertThat(names(f -> f.facts.eqJson("{\"a\": {\"c\": 2, \"d\": 1}, \"bb\": 1}")))
        .containsExactly("a");
    assertThat(names(f -> f.facts.at("a").eqJson("{\"c\": 2, \"d\": 1}"))).containsExactly("a");
    assertThat(names(f -> f.facts.ne(json("{}")))).containsExactly("a");
  }

  @Test
  void recordsAreFoundByWhatIsInThem() {
    vault.gems.create(d -> d.name("old").cut(cut("rose")));
    vault.gems.create(d -> d.name("new").cut(cut("brilliant")));

    assertThat(names(f -> f.cut.at("style").asText().icontains("ROS"))).containsExactly("old");
    assertThat(names(f -> f.cut.at("cutters").containsJson("[\"Django\"]")))
        .containsExactly("new", "old");
    assertThat(vault.gems.query().orderBy(f -> f.cut.at("style").asText().asc()).list())
        .extracting(Gem::name)
        .containsExactly("new", "old");
    assertThat(vault.gems.query().values(f -> f.cut.at("facets").asLong().sum()).list())
        .containsExactly(114L);
  }

  @Test
  void theyAreWrittenByQueriesAndInBulk() {
    Gem gem = gem("a", "{}");
    vault.gems.query().update(f -> f.facts.to(json("[1]")), f -> f.cut.to(cut("rose")));
    Gem changed = vault.gems.refresh(gem);
    assertThat(changed.facts()).isEqualTo(json("[1]"));
    assertThat(changed.cut()).isEqualTo(cut("rose"));

    vault.gems.updateAll(List.of(gem), (row, d) -> d.facts(null).names(Map.of("fr", "x")));
    assertThat(vault.gems.refresh(gem).facts()).isNull();
    assertThat(vault.gems.refresh(gem).names()).isEqualTo(Map.of("fr", "x"));
  }

  @Test
  void whatCannotBeReadAgainIsRefusedByItsField() {
    Cut nul = new Cut("a\0b", 1, BigDecimal.ONE, Cut.Shape.ROUND, null, List.of(), null);
    Cut large = new Cut("x".repeat(21), 1, BigDecimal.ONE, Cut.Shape.ROUND, null, List.of(), null);

    assertThatThrownBy(() -> vault.gems.create(d -> d.name("a").cut(nul)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("cut.style");
    assertThatThrownBy(() -> vault.gems.create(d -> d.name("a").formerCuts(List.of(large))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("formerCuts.0.style");
    assertThatThrownBy(
            () -> vault.gems.create(d -> d.name("a").facts(json("[1]").get(0)).facts(nul())))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("facts");
  }

  private static JsonNode nul() {
    return JsonNodeFactory.instance.stringNode("a\0b");
  }

  @Test
  void whatARecordDoesNotKnowIsLeftOut() {
    Gem gem = gem("a", "null");
    Databases.run(
        vault.database,
        "UPDATE vault_gem SET cut = '{\"style\": \"rose\", \"carats\": \"1.00\", \"shape\":"
            + " \"ROUND\", \"cutters\": [], \"former\": {\"x\": 1}}'");
    Cut read = vault.gems.refresh(gem).cut();
    assertThat(read)
        .isEqualTo(
            new Cut("rose", 0, new BigDecimal("1.00"), Cut.Shape.ROUND, null, List.of(), null));

    Databases.run(vault.database, "UPDATE vault_gem SET cut = '{\"style\": 5}'");
    assertThatThrownBy(() -> vault.gems.refresh(gem))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("column cut");
  }
}
