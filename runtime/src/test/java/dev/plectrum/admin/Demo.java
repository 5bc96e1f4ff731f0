package dev.plectrum.admin;

import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Artist;
import dev.plectrum.fixture.store.Genre;
import dev.plectrum.fixture.store.Mood;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.TrackDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Serves the admin with plenty of rows, to be looked at. */
final class Demo {
  private static final String[] WORDS = {
    "Night", "River", "Golden", "Blue", "Fire", "Silence", "Road", "Heart", "Winter", "Dance",
    "Shadow", "Light", "Dream", "Stone", "Rain", "Glass", "Echo", "Moon", "Paper", "Wild"
  };

  private Demo() {}

  public static void main(String[] args) throws InterruptedException {
    Dialect dialect = args.length > 1 ? Dialect.POSTGRESQL : Dialect.SQLITE;
    Desk desk = Desk.open(dialect, Integer.parseInt(args[0]));
    fill(desk.store);
    System.out.println("ready on " + desk.port());
    Thread.currentThread().join();
  }

  static void fill(Store store) {
    Random random = new Random(1);
    store.countries.create(d -> d.code("de").name("Germany"));
    store.countries.create(d -> d.code("us").name("United States"));
    List<Genre> genres = new ArrayList<>();
    for (String name : new String[] {"Rock", "Jazz", "Metal", "Blues", "Latin", "Classical"}) {
      genres.add(store.genres.create(d -> d.name(name)));
    }
    store.database.atomic(
        () -> {
          List<TrackDraft> drafts = new ArrayList<>();
          for (int a = 0; a < 60; a++) {
            String by = words(random) + " " + a;
            String country = a % 3 == 0 ? "de" : "us";
            Artist artist = store.artists.create(d -> d.name(by).country(country));
            for (int b = 0; b < 5; b++) {
              String title = words(random) + " " + b;
              Album album = store.albums.create(d -> d.title(title).artist(artist));
              for (int t = 0; t < 12; t++) {
                String name = words(random);
                String composer = random.nextInt(4) == 0 ? null : words(random);
                Genre genre = genres.get(random.nextInt(genres.size()));
                BigDecimal price = new BigDecimal(random.nextInt(8) == 0 ? "0.00" : "0.99");
                drafts.add(
                    new TrackDraft()
                        .name(name)
                        .album(album)
                        .genre(genre)
                        .composer(composer)
                        .milliseconds(120_000 + random.nextInt(300_000))
                        .bytes(random.nextLong(1_000_000, 9_000_000))
                        .unitPrice(price));
              }
            }
          }
          store.tracks.createAll(drafts);
          for (int i = 0; i < 120; i++) {
            LocalDate day = LocalDate.now().minusDays(random.nextInt(500));
            Mood mood = Mood.values()[random.nextInt(3)];
            boolean open = random.nextBoolean();
            String title = "Live: " + words(random);
            store.concerts.create(
                d ->
                    d.title(title)
                        .visitors(random.nextInt(9000))
                        .stage((short) 1)
                        .loudness(96.5)
                        .price(new BigDecimal("25.00"))
                        .ticket(UUID.randomUUID())
                        .startsAt(Instant.now())
                        .day(day)
                        .doors(LocalTime.of(19, 30))
                        .soundCheck(LocalDateTime.of(day, LocalTime.of(16, 0)))
                        .mood(mood)
                        .openAir(open));
          }
        });
    store
        .playlists
        .create(d -> d.name("Evening"))
        .tracks()
        .addAll(store.tracks.query().limit(8).list());
    store.playlists.create(d -> d.name("Morning"));
  }

  private static String words(Random random) {
    return WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)];
  }
}
