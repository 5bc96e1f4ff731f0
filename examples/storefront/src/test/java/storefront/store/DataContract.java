package storefront.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.ConflictException;
import dev.plectrum.db.Database;
import dev.plectrum.db.StatementListener;
import dev.plectrum.validation.ValidationException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The Chinook data in a database, and what the DAOs do with it; the same on both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DataContract {
  private Database db;

  abstract String freshDatabase();

  @BeforeAll
  void load() {
    String url = freshDatabase();
    StoreData.load(url);
    db = Database.open(url);
  }

  @AfterAll
  void close() {
    db.close();
  }

  @Test
  void everyRowIsThere() {
    assertThat(ChinookData.read().rows()).isEqualTo(15_607);
    assertThat(new GenreDao(db).count()).isEqualTo(25);
    assertThat(new MediaTypeDao(db).count()).isEqualTo(5);
    assertThat(new ArtistDao(db).count()).isEqualTo(275);
    assertThat(new AlbumDao(db).count()).isEqualTo(347);
    assertThat(new TrackDao(db).count()).isEqualTo(3503);
    assertThat(new EmployeeDao(db).count()).isEqualTo(8);
    assertThat(new CustomerDao(db).count()).isEqualTo(59);
    assertThat(new InvoiceDao(db).count()).isEqualTo(412);
    assertThat(new InvoiceLineDao(db).count()).isEqualTo(2240);
    assertThat(new PlaylistDao(db).query().list())
        .hasSize(18)
        .extracting(playlist -> playlist.tracks().count())
        .satisfies(
            counts -> assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(8715));
  }

  @Test
  void rowsKeepTheirIdsAndValues() {
    Track track = new TrackDao(db).get(1);
    assertThat(track.name()).isEqualTo("For Those About To Rock (We Salute You)");
    assertThat(track.album().id()).isEqualTo(1);
    assertThat(track.unitPrice()).isEqualTo(new BigDecimal("0.99"));
    assertThat(track.bytes()).isEqualTo(11_170_334);
    Invoice invoice = new InvoiceDao(db).get(1);
    assertThat(invoice.invoiceDate()).isEqualTo(LocalDateTime.of(2021, 1, 1, 0, 0));
    assertThat(invoice.customer().get().fullName()).isEqualTo("Leonie Köhler");
    assertThat(invoice.lines().list()).hasSize(2);
  }

  @Test
  void anEmptyTextWhereNothingIsKnownIsNull() {
    assertThat(new TrackDao(db).query().where(f -> f.composer.isNull()).count()).isEqualTo(977);
    assertThat(new TrackDao(db).query().where(f -> f.composer.eq("")).count()).isZero();
    assertThat(new CustomerDao(db).query().where(f -> f.company.isNull()).count()).isEqualTo(49);
  }

  @Test
  void newRowsGetIdsAfterThoseThatCameWithTheData() {
    ArtistDao artists = new ArtistDao(db);
    Artist artist = artists.create(d -> d.name("Quintette du Hot Club de France"));
    assertThat(artist.id()).isGreaterThan(275);
    assertThat(artists.delete(artist)).isTrue();
  }

  @Test
  void aSecondLoadChangesNothing() {
    assertThat(new ChinookLoader(db).storeIsEmpty()).isFalse();
    assertThatThrownBy(() -> new ChinookLoader(db).load(ChinookData.read(), rows -> {}))
        .isInstanceOf(ConflictException.class);
    assertThat(new GenreDao(db).count()).isEqualTo(25);
  }

  @Test
  void aLoadThatIsStoppedLeavesAnEmptyStoreThatCanBeLoaded() {
    try (Database fresh = StoreData.migrated(freshDatabase())) {
      ChinookLoader loader = new ChinookLoader(fresh);
      AtomicInteger batches = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  loader.load(
                      ChinookData.read(),
                      rows -> {
                        if (batches.incrementAndGet() == 12) {
                          throw new IllegalStateException("The power went out.");
                        }
                      }))
          .hasMessage("The power went out.");
      assertThat(loader.storeIsEmpty()).isTrue();
      assertThat(loader.load(ChinookData.read(), rows -> {})).isEqualTo(15_607);
      assertThat(new TrackDao(fresh).count()).isEqualTo(3503);
    }
  }

  @Test
  void employeesFormATree() {
    EmployeeDao employees = new EmployeeDao(db);
    Employee boss = employees.query().where(f -> f.reportsTo().isNull()).get();
    assertThat(boss.fullName()).isEqualTo("Andrew Adams");
    assertThat(boss.reports().list())
        .extracting(Employee::fullName)
        .containsExactly("Nancy Edwards", "Michael Mitchell");
    assertThat(employees.query().where(f -> f.reportsTo().reportsTo().lastName.eq("Adams")).count())
        .isEqualTo(5);
  }

  @Test
  void pathsLeadThroughSeveralTables() {
    TrackQuery maiden =
        new TrackDao(db).query().where(f -> f.album().artist().name.icontains("MAIDEN"));
    assertThat(maiden.count()).isEqualTo(213);
    assertThat(
            new InvoiceLineDao(db)
                .query()
                .where(
                    f ->
                        f.track()
                            .genre()
                            .name
                            .eq("Jazz")
                            .and(f.invoice().customer().country.eq("Canada")))
                .count())
        .isPositive();
  }

  @Test
  void aLoopOverAListCostsOneQueryPerRelation() {
    Statements statements = new Statements();
    for (Track track : new TrackDao(db).query().limit(500).list()) {
      assertThat(track.album().get().artist().get().name()).isNotBlank();
      assertThat(track.playlists().list()).isNotNull();
    }
    assertThat(statements.close()).isEqualTo(4);
  }

  @Test
  void theAlbumPageCostsTheSameHoweverLongTheAlbumIs() {
    AlbumDao albums = new AlbumDao(db);
    TrackDao tracks = new TrackDao(db);
    StoreUrls urls = new StoreUrls("/");
    List<Integer> costs = new ArrayList<>();
    for (long album : new long[] {2, 1, 141}) {
      Statements statements = new Statements();
      CataloguePages.album(album, albums, tracks, urls);
      costs.add(statements.close());
    }
    assertThat(costs).containsOnly(3);
  }

  @Test
  void theListOfTracksCostsTwoQueries() {
    Statements statements = new Statements();
    TrackApi.tracks(null, "Rock", "-unitPrice", 3, new TrackDao(db));
    assertThat(statements.close()).isEqualTo(2);
  }

  @Test
  void writersAtOnceAllSucceed() throws Exception {
    int writers = 8;
    int each = 25;
    ArtistDao artists = new ArtistDao(db);
    ExecutorService workers = Executors.newFixedThreadPool(writers);
    List<Future<?>> results = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      String name = "Writer " + writer + " no. ";
      results.add(
          workers.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  int number = i;
                  db.atomic(
                      () -> {
                        long before = artists.count();
                        Artist made = artists.create(d -> d.name(name + number));
                        artists.update(made, d -> d.name(name + number + " of " + before));
                      });
                }
              }));
    }
    for (Future<?> result : results) {
      result.get();
    }
    workers.shutdown();
    List<Artist> made = artists.query().where(f -> f.name.startsWith("Writer ")).list();
    assertThat(made).hasSize(writers * each);
    made.forEach(artists::delete);
  }

  @Test
  void aTrackThatWasSoldCannotBeDeleted() {
    TrackDao tracks = new TrackDao(db);
    long sold = new InvoiceLineDao(db).get(1).track().id();
    assertThatThrownBy(() -> tracks.delete(sold)).isInstanceOf(ConflictException.class);
    assertThat(tracks.exists(sold)).isTrue();
  }

  @Test
  void everythingWrongWithADraftIsSaidByField() {
    assertThatThrownBy(
            () ->
                new TrackDao(db)
                    .create(
                        d ->
                            d.name(" ")
                                .album(1)
                                .composer("x".repeat(221))
                                .milliseconds(0)
                                .unitPrice(new BigDecimal("-0.001"))))
        .isInstanceOfSatisfying(
            ValidationException.class,
            e ->
                assertThat(e.errors())
                    .containsOnlyKeys(
                        "name", "mediaType", "composer", "milliseconds", "unitPrice"));
  }

  /** Counts what is sent to the database until it is closed. */
  private final class Statements implements StatementListener {
    private int count;

    Statements() {
      db.addListener(this);
    }

    @Override
    public synchronized void executed(String sql, long nanoseconds) {
      count++;
    }

    int close() {
      db.removeListener(this);
      return count;
    }
  }
}
