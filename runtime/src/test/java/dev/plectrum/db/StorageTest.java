package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Concert;
import dev.plectrum.fixture.store.ConcertDraft;
import dev.plectrum.fixture.store.ConcertTable;
import dev.plectrum.fixture.store.Mood;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.validation.ValidationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class StorageTest {
  private static final UUID TICKET = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final Instant START = Instant.parse("1969-07-20T20:17:40.123456Z");

  @Parameter Dialect dialect;
  Store store;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Concert concert(Consumer<ConcertDraft> more) {
    ConcertDraft draft =
        new ConcertDraft()
            .title("Hot Club 🎻 \"de\" 'France'\\")
            .visitors(Long.MAX_VALUE)
            .stage(Short.MIN_VALUE)
            .loudness(0.1)
            .price(new BigDecimal("12.5"))
            .ticket(TICKET)
            .startsAt(START)
            .day(LocalDate.of(1, 1, 1))
            .doors(LocalTime.of(19, 30))
            .soundCheck(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
    more.accept(draft);
    return store.concerts.create(draft);
  }

  private Concert full() {
    Album album = store.album("Djangology", "Django Reinhardt");
    Concert support = concert(d -> d.title("Support"));
    return concert(
        d ->
            d.note("")
                .sold(Long.MIN_VALUE)
                .seats(Integer.MIN_VALUE)
                .standing(Integer.MAX_VALUE)
                .balcony(Short.MAX_VALUE)
                .openAir(true)
                .televised(false)
                .loudness(-Double.MAX_VALUE)
                .warmth(Double.MIN_VALUE)
                .discount(new BigDecimal("-0.125"))
                .voucher(new UUID(-1, -1))
                .endsAt(Instant.parse("2024-02-29T23:59:59Z"))
                .rainDay(LocalDate.of(9999, 12, 31))
                .curfew(LocalTime.of(23, 59, 59, 1000))
                .rehearsal(LocalDateTime.of(2024, 3, 31, 2, 30))
                .mood(Mood.LOUD)
                .encore(Mood.WILD)
                .recording(album)
                .support(support)
                .order(7));
  }

  @Test
  void everyValueComesBackAsItWas() {
    Concert created = full();

    Concert read = store.concerts.get(created.id());

    assertThat(read).isEqualTo(created);
    assertThat(read.title()).isEqualTo("Hot Club 🎻 \"de\" 'France'\\");
    assertThat(read.note()).isEmpty();
    assertThat(read.visitors()).isEqualTo(Long.MAX_VALUE);
    assertThat(read.sold()).isEqualTo(Long.MIN_VALUE);
    assertThat(read.seats()).isEqualTo(Integer.MIN_VALUE);
    assertThat(read.standing()).isEqualTo(Integer.MAX_VALUE);
    assertThat(read.stage()).isEqualTo(Short.MIN_VALUE);
    assertThat(read.balcony()).isEqualTo(Short.MAX_VALUE);
    assertThat(read.openAir()).isTrue();
    assertThat(read.televised()).isFalse();
    assertThat(read.loudness()).isEqualTo(-Double.MAX_VALUE);
    assertThat(read.warmth()).isEqualTo(Double.MIN_VALUE);
    assertThat(read.price()).isEqualTo(new BigDecimal("12.50"));
    assertThat(read.discount()).isEqualTo(new BigDecimal("-0.125"));
    assertThat(read.ticket()).isEqualTo(TICKET);
    assertThat(read.voucher()).isEqualTo(new UUID(-1, -1));
    assertThat(read.startsAt()).isEqualTo(START);
    assertThat(read.endsAt()).isEqualTo(Instant.parse("2024-02-29T23:59:59Z"));
    assertThat(read.day()).isEqualTo(LocalDate.of(1, 1, 1));
    assertThat(read.rainDay()).isEqualTo(LocalDate.of(9999, 12, 31));
    assertThat(read.doors()).isEqualTo(LocalTime.of(19, 30));
    assertThat(read.curfew()).isEqualTo(LocalTime.of(23, 59, 59, 1000));
    assertThat(read.soundCheck())
        .isEqualTo(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
    assertThat(read.rehearsal()).isEqualTo(LocalDateTime.of(2024, 3, 31, 2, 30));
    assertThat(read.mood()).isEqualTo(Mood.LOUD);
    assertThat(read.encore()).isEqualTo(Mood.WILD);
    assertThat(read.recording().get().title()).isEqualTo("Djangology");
    assertThat(read.support().get().title()).isEqualTo("Support");
    assertThat(read.order()).isEqualTo(7);
  }

  @Test
  void whatNobodySetsIsNullOrItsDefault() {
    Concert concert = concert(d -> {});

    assertThat(concert.id()).isNotNull();
    assertThat(concert.note()).isNull();
    assertThat(concert.sold()).isNull();
    assertThat(concert.standing()).isNull();
    assertThat(concert.balcony()).isNull();
    assertThat(concert.televised()).isNull();
    assertThat(concert.warmth()).isNull();
    assertThat(concert.discount()).isNull();
    assertThat(concert.voucher()).isNull();
    assertThat(concert.endsAt()).isNull();
    assertThat(concert.rainDay()).isNull();
    assertThat(concert.curfew()).isNull();
    assertThat(concert.rehearsal()).isNull();
    assertThat(concert.encore()).isNull();
    assertThat(concert.recording()).isNull();
    assertThat(concert.support()).isNull();
    assertThat(concert.seats()).isEqualTo(100);
    assertThat(concert.openAir()).isFalse();
    assertThat(concert.mood()).isEqualTo(Mood.QUIET);
    assertThat(concert.order()).isZero();
    assertThat(store.concerts.get(concert.id())).isEqualTo(concert);
  }

  @Test
  void everyValueIsFoundAgain() {
    Concert full = full();
    var query = store.concerts.query();

    assertThat(query.where(f -> f.id.eq(full.id())).get()).isEqualTo(full);
    assertThat(query.where(f -> f.visitors.eq(Long.MAX_VALUE)).count()).isEqualTo(2);
    assertThat(query.where(f -> f.sold.lt(0)).get()).isEqualTo(full);
    assertThat(query.where(f -> f.standing.eq(Integer.MAX_VALUE)).get()).isEqualTo(full);
    assertThat(query.where(f -> f.stage.eq(Short.MIN_VALUE)).count()).isEqualTo(2);
    assertThat(query.where(f -> f.balcony.gte(5)).get()).isEqualTo(full);
    assertThat(query.where(f -> f.openAir.isTrue()).get()).isEqualTo(full);
    assertThat(query.where(f -> f.televised.isFalse()).get()).isEqualTo(full);
    assertThat(query.where(f -> f.televised.ne(true)).count()).isEqualTo(2);
    assertThat(query.where(f -> f.loudness.lt(0)).get()).isEqualTo(full);
    assertThat(query.where(f -> f.discount.eq(new BigDecimal("-0.125"))).get()).isEqualTo(full);
    assertThat(query.where(f -> f.voucher.eq(new UUID(-1, -1))).get()).isEqualTo(full);
    assertThat(query.where(f -> f.startsAt.eq(START)).count()).isEqualTo(2);
    assertThat(query.where(f -> f.startsAt.lt(START)).count()).isZero();
    assertThat(query.where(f -> f.endsAt.between(START, Instant.now())).get()).isEqualTo(full);
    assertThat(query.where(f -> f.rainDay.gt(LocalDate.of(2000, 1, 1))).get()).isEqualTo(full);
    assertThat(query.where(f -> f.doors.eq(LocalTime.of(19, 30))).count()).isEqualTo(2);
    assertThat(query.where(f -> f.rehearsal.eq(LocalDateTime.of(2024, 3, 31, 2, 30))).get())
        .isEqualTo(full);
    assertThat(query.where(f -> f.mood.eq(Mood.LOUD)).get()).isEqualTo(full);
    assertThat(query.where(f -> f.encore.in(List.of(Mood.WILD, Mood.QUIET))).get()).isEqualTo(full);
    assertThat(query.where(f -> f.support().eq(full.support())).get()).isEqualTo(full);
    assertThat(query.where(f -> f.support().title.eq("Support")).get()).isEqualTo(full);
    assertThat(query.where(f -> f.order.eq(7)).orderBy(f -> f.order.asc()).get()).isEqualTo(full);
    assertThat(query.get(full.id())).isEqualTo(full);
  }

  @Test
  void everyKindOfValueCanBeOneOfMany() {
    Concert full = full();
    var query = store.concerts.query().where(f -> f.id.eq(full.id()));

    assertThat(query.where(f -> f.id.in(List.of(TICKET, full.id()))).exists()).isTrue();
    assertThat(query.where(f -> f.visitors.in(List.of(Long.MAX_VALUE))).exists()).isTrue();
    assertThat(query.where(f -> f.seats.in(List.of(Integer.MIN_VALUE))).exists()).isTrue();
    assertThat(query.where(f -> f.stage.in(List.of(Short.MIN_VALUE))).exists()).isTrue();
    assertThat(query.where(f -> f.openAir.in(List.of(true))).exists()).isTrue();
    assertThat(query.where(f -> f.loudness.in(List.of(1.5, -Double.MAX_VALUE))).exists()).isTrue();
    assertThat(query.where(f -> f.price.in(List.of(new BigDecimal("12.5")))).exists()).isTrue();
    assertThat(query.where(f -> f.startsAt.in(List.of(START))).exists()).isTrue();
    assertThat(query.where(f -> f.day.in(List.of(LocalDate.of(1, 1, 1)))).exists()).isTrue();
    assertThat(query.where(f -> f.doors.in(List.of(LocalTime.of(19, 30)))).exists()).isTrue();
    assertThat(query.where(f -> f.soundCheck.in(List.of(full.soundCheck()))).exists()).isTrue();
    assertThat(query.where(f -> f.title.in(List.of(full.title(), "ü\n\t"))).exists()).isTrue();
  }

  @Test
  void aQueryGivesADecimalThePlacesOfItsColumn() {
    Concert concert = concert(d -> d.discount(new BigDecimal("2.675")));
    var query = store.concerts.query();

    query.update(f -> f.price.to(f.price.times(new BigDecimal("0.333"))));
    assertThat(store.concerts.get(concert.id()).price()).isEqualTo("4.16");
    assertThat(query.where(f -> f.price.eq(new BigDecimal("4.16"))).count()).isEqualTo(1);
    query.update(f -> f.price.to(f.discount.coalesce(BigDecimal.ZERO)));
    assertThat(query.where(f -> f.price.eq(new BigDecimal("2.68"))).count()).isEqualTo(1);
    query.update(f -> f.price.to(new BigDecimal("-0.125")));
    assertThat(query.where(f -> f.price.eq(new BigDecimal("-0.13"))).count()).isEqualTo(1);
    query.update(f -> f.price.to(f.price.dividedBy(new BigDecimal("3"))));
    assertThat(query.where(f -> f.price.eq(new BigDecimal("-0.04"))).count()).isEqualTo(1);
    BigDecimal large = new BigDecimal("99999999.99");
    query.update(f -> f.price.to(large));
    if (dialect == Dialect.SQLITE) {
      // A product with more digits than SQLite has is refused, whatever is done with it then.
      assertThatThrownBy(() -> query.values(f -> f.price.times(large)).list())
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("SQLite keeps 15 digits of a decimal; the result");
    } else {
      assertThat(query.values(f -> f.price.times(large)).get()).isEqualTo("9999999998000000.0001");
    }
    assertThat(query.values(f -> f.price.times(new BigDecimal("10.001"))).get())
        .isEqualTo("1000099999.89999");
  }

  @Test
  void timesAreKeptToTheMicrosecond() {
    Concert concert =
        concert(
            d ->
                d.startsAt(Instant.parse("2024-01-31T10:00:00.123456789Z"))
                    .doors(LocalTime.of(1, 2, 3, 999_999_999)));

    assertThat(concert.startsAt()).isEqualTo(Instant.parse("2024-01-31T10:00:00.123456Z"));
    assertThat(concert.doors()).isEqualTo(LocalTime.of(1, 2, 3, 999_999_000));
    assertThat(store.concerts.get(concert.id())).isEqualTo(concert);
  }

  @Test
  void timesOfCreationAndChangeSetThemselves() {
    Concert concert = concert(d -> {});

    Concert changed = store.concerts.update(concert, d -> d.title("Later"));

    assertThat(changed.createdAt()).isEqualTo(concert.createdAt());
    assertThat(changed.updatedAt()).isAfter(concert.updatedAt());
    assertThat(store.concerts.update(changed, d -> {}).updatedAt()).isEqualTo(changed.updatedAt());
  }

  @Test
  void whatCannotBeStoredIsRefused() {
    assertThatThrownBy(() -> concert(d -> d.loudness(Double.NaN)))
        .isInstanceOf(ValidationException.class)
        .hasMessage("loudness: Enter a finite number.");
    assertThatThrownBy(() -> concert(d -> d.title("a\0b"))).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> concert(d -> d.day(LocalDate.of(10_000, 1, 1))))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The year 10000 cannot be stored; 1 to 9999 can.");
    assertThatThrownBy(() -> concert(d -> d.startsAt(Instant.MIN)))
        .isInstanceOf(DatabaseException.class);
    assertThatThrownBy(() -> store.concerts.query().where(f -> f.loudness.eq(Double.NaN)).list())
        .isInstanceOf(DatabaseException.class);
    assertThatThrownBy(() -> store.concerts.query().where(f -> f.title.eq("\0")).list())
        .isInstanceOf(DatabaseException.class);
    // Half of what stands for one character beyond 65535; drivers make a question mark of it.
    for (String half : List.of("\ud83c", "a\udfb8", "\udfb8\ud83c")) {
      assertThatThrownBy(() -> concert(d -> d.title(half)))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("title: Must be valid Unicode text.");
      assertThatThrownBy(() -> store.concerts.query().update(f -> f.note.to(half)))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("store.Concert.note: Text with half a character");
      assertThatThrownBy(() -> store.concerts.query().where(f -> f.note.in(List.of(half))).list())
          .isInstanceOf(DatabaseException.class);
    }
  }

  @Test
  void aDraftMayBeUsedAgain() throws InterruptedException {
    ConcertDraft[] used = new ConcertDraft[1];
    Concert first = concert(d -> used[0] = d);
    ConcertDraft draft = used[0];
    Thread.sleep(2);
    Concert second = store.concerts.create(draft);
    store.concerts.createAll(List.of(draft, draft));

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.createdAt()).isAfter(first.createdAt());
    assertThat(second.updatedAt()).isAfter(first.updatedAt());
    assertThat(draft.hasId()).isFalse();
    assertThat(store.concerts.count()).isEqualTo(4);
    Thread.sleep(2);
    Concert changed = store.database.update(ConcertTable.TABLE, first.id(), draft).orElseThrow();
    assertThat(changed.id()).isEqualTo(first.id());
    assertThat(changed.createdAt()).isEqualTo(first.createdAt());
    assertThat(changed.updatedAt()).isAfter(second.updatedAt());
  }

  @Test
  void aOneToOneKeyIsUnique() {
    Concert full = full();

    assertThatThrownBy(() -> concert(d -> d.recording(full.recording())))
        .isInstanceOfSatisfying(
            ConflictException.class,
            conflict -> assertThat(conflict.fields()).containsExactly("recording"));
  }

  @Test
  void aTextThatNamesNoConstantIsTold() {
    Concert concert = concert(d -> {});
    store.database.execute("UPDATE store_concert SET mood = 'ODD'", Binder.NOTHING);

    assertThatThrownBy(() -> store.concerts.get(concert.id()))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The database holds \"ODD\" for a Mood.");
  }
}
