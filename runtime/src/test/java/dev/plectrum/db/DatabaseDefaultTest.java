package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plectrum.fixture.vault.Crate;
import dev.plectrum.fixture.vault.CrateDraft;
import dev.plectrum.fixture.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database works out, or has a value for, is left to it, and comes back with the row. */
@ParameterizedClass
@EnumSource(Dialect.class)
class DatabaseDefaultTest {
  private static final Instant LONG_AGO = Instant.parse("1934-12-02T20:00:00.123456Z");

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

  private static CrateDraft draft(String label) {
    return new CrateDraft().label(label).width(3);
  }

  @Test
  void whatNobodySetComesFromTheDatabase() {
    Crate crate = vault.crates.create(draft("a"));

    assertThat(crate.place()).isEqualTo(7);
    assertThat(crate.height()).isEqualTo(2);
    assertThat(crate.area()).isEqualTo(6);
    assertThat(crate.note()).isEqualTo("x");
    assertThat(crate.empty()).isFalse();
    assertThat(Duration.between(crate.added(), Instant.now())).isLessThan(Duration.ofMinutes(5));
    assertThat(vault.crates.get(crate.id())).isEqualTo(crate);
  }

  @Test
  void whatIsSetCountsNullToo() {
    Crate crate =
        vault.crates.create(
            d ->
                d.id(40)
                    .label("a")
                    .width(3)
                    .height(5)
                    .place(1)
                    .note(null)
                    .empty(true)
                    .added(LONG_AGO));

    assertThat(crate).isEqualTo(new Crate(40, "a", 1, 3, 5, 15, null, true, LONG_AGO));
  }

  @Test
  void manyRowsLeaveOutDifferentColumns() {
    List<CrateDraft> drafts =
        List.of(
            draft("a"),
            draft("b").place(1),
            draft("c").place(2),
            draft("d").note(null),
            draft("e").id(99));

    assertThat(vault.crates.createAll(drafts)).isEqualTo(5);
    assertThat(vault.crates.query().orderBy(f -> f.label.asc()).values(f -> f.place).list())
        .containsExactly(7, 1, 2, 7, 7);
    vault.crates.query().delete();

    assertThat(vault.crates.bulk().create(drafts))
        .extracting(Crate::label, Crate::place, Crate::note, Crate::area)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", 7, "x", 6),
            org.assertj.core.groups.Tuple.tuple("b", 1, "x", 6),
            org.assertj.core.groups.Tuple.tuple("c", 2, "x", 6),
            org.assertj.core.groups.Tuple.tuple("d", 7, null, 6),
            org.assertj.core.groups.Tuple.tuple("e", 7, "x", 6));
  }

  @Test
  void whatIsWorkedOutFollowsEveryChange() {
    Crate crate = vault.crates.create(draft("a"));

    assertThat(vault.crates.update(crate, d -> d.width(10)).area()).isEqualTo(20);
    vault.crates.query().update(f -> f.height.to(f.width.times(2)));
    assertThat(vault.crates.refresh(crate).area()).isEqualTo(200);
    vault.crates.updateAll(List.of(crate), (row, d) -> d.height(1));
    assertThat(vault.crates.query().where(f -> f.area.eq(10)).count()).isEqualTo(1);
    assertThatThrownBy(() -> vault.crates.query().update(f -> f.area.to(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vault.Crate.area is worked out by the database");
  }

  @Test
  void aConflictGivesWhatCanBeWritten() {
    vault.crates.create(d -> d.id(1).label("a").width(3).place(5));
    List<Crate> written =
        vault
            .crates
            .bulk()
            .onConflict(f -> f.id)
            .update(f -> f.width, f -> f.place)
            .create(List.of(draft("a").id(1).width(4), draft("b").id(2).note(null)));

    assertThat(written).extracting(Crate::area).containsExactly(8, 6);
    // What the draft left out is what a new row would have got.
    assertThat(written).extracting(Crate::place).containsExactly(7, 7);
    assertThatThrownBy(() -> vault.crates.bulk().onConflict(f -> f.id).update(f -> f.area))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("area of vault.Crate is worked out by the database");
  }

  @Test
  void aRowIsFoundOrMade() {
    Obtained<Crate> made = vault.crates.getOrCreate(d -> d.label("a"), d -> d.width(4));
    assertThat(made.created()).isTrue();
    assertThat(made.row().place()).isEqualTo(7);
    Obtained<Crate> found = vault.crates.updateOrCreate(d -> d.label("a"), d -> d.width(5));
    assertThat(found.created()).isFalse();
    assertThat(found.row().area()).isEqualTo(10);
  }

  @Test
  void aConstraintNamesTheFieldsItSpeaksOf() {
    vault.crates.create(draft("a"));

    UniqueException same =
        catchThrowableOfType(
            UniqueException.class, () -> vault.crates.create(draft("A").empty(true)));
    assertThat(same.fields()).containsExactly("label");
    CheckException wide =
        catchThrowableOfType(
            CheckException.class, () -> vault.crates.create(draft("b").width(1000)));
    assertThat(wide.fields()).containsExactly("width");
    assertThat(wide.getMessage()).contains("vault.Crate");
  }
}
