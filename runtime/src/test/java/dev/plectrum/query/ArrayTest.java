package dev.plectrum.query;

import static dev.plectrum.query.Condition.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.vault.Cut;
import dev.plectrum.fixture.vault.Shelfmark;
import dev.plectrum.fixture.vault.ShelfmarkFields;
import dev.plectrum.fixture.vault.Vault;
import dev.plectrum.validation.ValidationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists come back equal and are found by what is in them, on both databases alike. */
@ParameterizedClass
@EnumSource(Dialect.class)
class ArrayTest {
  private static final String NOTE =
      "quote \" comma , brace } back\\slash newline \n NULL caf\u00e9 \uD83C\uDFB8";

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

  private Shelfmark words(String... words) {
    return vault.shelfmarks.create(d -> d.words(List.of(words)));
  }

  private List<List<String>> found(Function<ShelfmarkFields, Condition> condition) {
    return vault.shelfmarks.query().where(condition::apply).orderBy(f -> f.id.asc()).list().stream()
        .map(Shelfmark::words)
        .toList();
  }

  @Test
  void everyKindComesBackEqual() {
    Shelfmark all =
        vault.shelfmarks.create(
            d ->
                d.words(List.of("", NOTE, "NULL"))
                    .longs(List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE))
                    .ints(List.of(Integer.MIN_VALUE, Integer.MAX_VALUE))
                    .shorts(List.of(Short.MIN_VALUE, Short.MAX_VALUE))
                    .flags(List.of(true, false))
                    .fractions(List.of(0.1, -1e300, 5.0))
                    .tokens(List.of(new UUID(1, 2), new UUID(-1, -2)))
                    .shapes(List.of(Cut.Shape.OVAL, Cut.Shape.ROUND))
                    .notes(List.of("a")));

    assertThat(all.words()).containsExactly("", NOTE, "NULL");
    assertThat(all.longs()).containsExactly(Long.MIN_VALUE, 0L, Long.MAX_VALUE);
    assertThat(all.ints()).containsExactly(Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertThat(all.shorts()).containsExactly(Short.MIN_VALUE, Short.MAX_VALUE);
    assertThat(all.flags()).containsExactly(true, false);
    assertThat(all.fractions()).containsExactly(0.1, -1e300, 5.0);
    assertThat(all.tokens()).containsExactly(new UUID(1, 2), new UUID(-1, -2));
    assertThat(all.shapes()).containsExactly(Cut.Shape.OVAL, Cut.Shape.ROUND);
    assertThat(vault.shelfmarks.get(all.id())).isEqualTo(all);
    assertThat(vault.shelfmarks.update(all, d -> d.notes(null)).notes()).isNull();
    assertThat(vault.shelfmarks.query().values(f -> f.longs).list()).containsExactly(all.longs());
  }

  @Test
  void timesComeBackEqualAndAreFound() {
    List<Instant> moments =
        List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1582-10-04T23:59:59.999999Z"),
            Instant.parse("2026-03-29T01:30:00.123456Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));
    List<LocalDate> days =
        List.of(LocalDate.MIN.withYear(1), LocalDate.of(1582, 10, 4), LocalDate.of(9999, 12, 31));
    List<LocalTime> hours = List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000));
    List<LocalDateTime> clocks =
        List.of(LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1000));
    Shelfmark all =
        vault.shelfmarks.create(d -> d.moments(moments).days(days).hours(hours).clocks(clocks));
    vault.shelfmarks.create(d -> d.days(List.of(LocalDate.of(2026, 1, 1))));

    Shelfmark again = vault.shelfmarks.get(all.id());
    assertThat(again.moments()).isEqualTo(moments);
    assertThat(again.days()).isEqualTo(days);
    assertThat(again.hours()).isEqualTo(hours);
    assertThat(again.clocks()).isEqualTo(clocks);
    assertThat(again).isEqualTo(all);

    Function<Function<ShelfmarkFields, Condition>, Boolean> only =
        condition -> vault.shelfmarks.query().where(condition).list().equals(List.of(again));
    assertThat(only.apply(f -> f.moments.contains(moments.get(1)))).isTrue();
    assertThat(only.apply(f -> f.moments.eq(moments))).isTrue();
    assertThat(only.apply(f -> f.days.containsAll(days))).isTrue();
    assertThat(only.apply(f -> f.days.at(1).eq(days.get(1)))).isTrue();
    assertThat(only.apply(f -> f.days.at(1).lt(days.get(2)))).isTrue();
    assertThat(only.apply(f -> f.days.lt(List.of(LocalDate.of(2000, 1, 1))))).isTrue();
    assertThat(only.apply(f -> f.hours.overlaps(List.of(hours.get(1))))).isTrue();
    assertThat(only.apply(f -> f.clocks.containedBy(clocks).and(f.clocks.length().gt(0)))).isTrue();
    assertThat(
            vault.shelfmarks.query().where(f -> f.id.eq(all.id())).values(f -> f.days.at(2)).get())
        .isEqualTo(days.get(2));
    assertThat(
            vault
                .shelfmarks
                .query()
                .where(f -> f.id.eq(all.id()))
                .values(f -> f.moments.slice(1, 2))
                .get())
        .isEqualTo(moments.subList(1, 2));
  }

  @Test
  void theyAreFoundByTheirElements() {
    words("jazz", "live");
    words("jazz");
    words();
    words("rock", "jazz", "live");

    assertThat(found(f -> f.words.contains("live")))
        .containsExactly(List.of("jazz", "live"), List.of("rock", "jazz", "live"));
    assertThat(found(f -> f.words.containsAll(List.of("live", "rock", "live"))))
        .containsExactly(List.of("rock", "jazz", "live"));
    assertThat(found(f -> f.words.containsAll(List.of()))).hasSize(4);
    assertThat(found(f -> f.words.containedBy(List.of("jazz", "live", "x"))))
        .containsExactly(List.of("jazz", "live"), List.of("jazz"), List.of());
    assertThat(found(f -> f.words.overlaps(List.of("rock", "x"))))
        .containsExactly(List.of("rock", "jazz", "live"));
    assertThat(found(f -> f.words.overlaps(List.of()))).isEmpty();
    assertThat(found(f -> f.words.length().gte(2)))
        .containsExactly(List.of("jazz", "live"), List.of("rock", "jazz", "live"));
    assertThat(found(f -> f.words.length().eq(0))).containsExactly(List.of());
    assertThat(found(f -> f.words.at(1).eq("jazz")))
        .containsExactly(List.of("rock", "jazz", "live"));
    assertThat(found(f -> f.words.at(1).isNull())).containsExactly(List.of("jazz"), List.of());
    assertThat(found(f -> f.words.eq(List.of("jazz")))).containsExactly(List.of("jazz"));
    assertThat(found(f -> f.words.eq(List.of("live", "jazz")))).isEmpty();
    assertThat(found(f -> f.words.ne(List.of("jazz")))).hasSize(3);
    assertThat(found(f -> f.words.in(List.of(List.of("jazz"), List.of()))))
        .containsExactly(List.of("jazz"), List.of());
    assertThat(
            vault
                .shelfmarks
                .query()
                .values(f -> f.words.at(0))
                .where(f -> f.words.at(0).isNotNull())
                .distinct()
                .orderBy(f -> f.words.at(0).asc())
                .list())
        .containsExactly("jazz", "rock");
  }

  /** Django's test_array: slices, and the order of arrays. */
  @Test
  void theyAreCutAndOrdered() {
    for (List<Integer> ints : List.of(List.of(1), List.of(2), List.of(2, 3), List.of(20, 30, 40))) {
      vault.shelfmarks.create(d -> d.ints(ints).words(List.of("b", "a")).notes(null));
    }
    vault.shelfmarks.create(
        d -> d.fractions(List.of(-1.5)).flags(List.of(true)).longs(List.of(3L)));
    var query = vault.shelfmarks.query();

    assertThat(query.where(f -> f.ints.slice(0, 1).eq(List.of(2))).count()).isEqualTo(2);
    assertThat(query.where(f -> f.ints.slice(0, 2).eq(List.of(2, 3))).count()).isEqualTo(1);
    assertThat(query.orderBy(f -> f.id.asc()).values(f -> f.ints.slice(1, 3)).list())
        .containsExactly(List.of(), List.of(), List.of(3), List.of(30, 40), List.of());
    assertThat(
            query
                .values(f -> f.ints.slice(0, 3).slice(1, 3).at(0))
                .where(f -> f.ints.length().gt(2))
                .list())
        .containsExactly(30);
    assertThat(query.where(f -> f.words.slice(0, 1).contains("b")).count()).isEqualTo(4);
    assertThat(query.where(f -> f.notes.slice(0, 1).isNull()).count()).isEqualTo(5);
    assertThat(query.where(f -> f.flags.slice(0, 9).eq(List.of(true))).count()).isEqualTo(1);
    assertThat(query.where(f -> f.words.slice(1, 1).eq(List.of())).count()).isEqualTo(5);
    assertThat(query.update(f -> f.ints.to(f.ints.slice(0, 2)))).isEqualTo(5);
    assertThat(query.orderBy(f -> f.ints.desc()).values(f -> f.ints).list())
        .containsExactly(List.of(20, 30), List.of(2, 3), List.of(2), List.of(1), List.of());
    assertThat(query.where(f -> f.ints.gt(List.of(2))).count()).isEqualTo(2);
    assertThat(query.where(f -> f.ints.gte(List.of(2))).count()).isEqualTo(3);
    assertThat(query.where(f -> f.ints.lt(List.of(9))).count()).isEqualTo(4);
    assertThat(query.where(f -> f.ints.lte(List.of(1, 0))).count()).isEqualTo(2);
    assertThat(
            query.where(f -> f.words.lt(List.of("b", "b")).and(f.words.gt(List.of("b")))).count())
        .isEqualTo(4);
    assertThat(query.where(f -> f.fractions.lt(List.of(-1.25))).count()).isEqualTo(5);
    assertThat(query.where(f -> f.words.slice(1, 2).containedBy(f.words)).count()).isEqualTo(5);
    assertThat(query.values(f -> f.ints).distinct().orderBy(f -> f.ints.asc()).list())
        .containsExactly(List.of(), List.of(1), List.of(2), List.of(2, 3), List.of(20, 30));
    assertThatThrownBy(() -> query.where(f -> f.ints.slice(2, 1).eq(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no part from 2 to 1");
  }

  @Test
  void numbersAndConstantsAreElementsToo() {
    vault.shelfmarks.create(
        d ->
            d.ints(List.of(1, 2))
                .flags(List.of(true))
                .tokens(List.of(new UUID(1, 2)))
                .shapes(List.of(Cut.Shape.OVAL)));
    var query = vault.shelfmarks.query();

    assertThat(query.where(f -> f.ints.contains(2)).count()).isEqualTo(1);
    assertThat(query.where(f -> f.ints.at(1).gt(1)).count()).isEqualTo(1);
    assertThat(query.where(f -> f.flags.contains(true)).count()).isEqualTo(1);
    assertThat(query.where(f -> f.flags.contains(false)).count()).isZero();
    assertThat(query.where(f -> f.tokens.contains(new UUID(1, 2))).count()).isEqualTo(1);
    assertThat(query.where(f -> f.shapes.at(0).eq(Cut.Shape.OVAL)).count()).isEqualTo(1);
  }

  @Test
  void whatIsNullHasNothing() {
    words("a");
    vault.shelfmarks.create(d -> d.words(List.of("b")).notes(List.of()));

    assertThat(found(f -> f.notes.containsAll(List.of()))).containsExactly(List.of("b"));
    assertThat(found(f -> not(f.notes.contains("x")))).hasSize(2);
    assertThat(found(f -> f.notes.isNull())).containsExactly(List.of("a"));
    assertThat(found(f -> f.notes.overlaps(f.words))).isEmpty();
    assertThat(found(f -> f.words.containsAll(f.notes))).containsExactly(List.of("b"));
  }

  @Test
  void columnsAreNotTakenForThoseOfElements() {
    // On SQLite the elements are rows with the columns key and value.
    String sql = vault.shelfmarks.query().values(f -> f.words.slice(0, 2)).sql();
    assertThat(sql).contains("vault_shelfmark.words").doesNotContain("(words");
  }

  @Test
  void theyAreWrittenByQueriesAndInBulk() {
    Shelfmark row = words("a");
    vault.shelfmarks.query().update(f -> f.words.to(List.of("x", "y")), f -> f.notes.to(f.words));
    Shelfmark changed = vault.shelfmarks.refresh(row);
    assertThat(changed.words()).containsExactly("x", "y");
    assertThat(changed.notes()).containsExactly("a");

    vault.shelfmarks.updateAll(List.of(row), (one, d) -> d.words(List.of()).notes(null));
    assertThat(vault.shelfmarks.refresh(row).words()).isEmpty();
    assertThat(vault.shelfmarks.refresh(row).notes()).isNull();
  }

  @Test
  void whatNoDatabaseHoldsIsRefusedByItsPlace() {
    assertThatThrownBy(() -> words("a", "b\0"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("words.1");
    assertThatThrownBy(() -> vault.shelfmarks.create(d -> d.fractions(List.of(Double.NaN))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("fractions.0");
    assertThatThrownBy(() -> words("a", "b", "c", "d"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("at most 3 elements (it has 4)");
  }
}
