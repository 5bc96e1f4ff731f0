package storefront.stage;

import dev.plectrum.db.Database;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import storefront.store.Genre;
import storefront.store.GenreDao;
import storefront.store.Track;
import storefront.store.TrackDao;

/** A year of concerts, to begin with: the one in which it is. */
public final class Season {
  private static final Map<String, Integer> VENUES =
      Map.of("The back room", 60, "Harbour hall", 420, "The old cinema", 180);

  private static final List<Evening> EVENINGS =
      List.of(
          new Evening("Bossa nova at noon", "2025-01-18", "The back room", "Bossa Nova", "0.00"),
          new Evening("Strings by candlelight", "2025-02-14", "The old cinema", "Classical", "28"),
          new Evening("Loud, please", "2025-02-28", "Harbour hall", "Metal", "19.50"),
          new Evening("Blues before midnight", "2025-03-21", "The back room", "Blues", "12"),
          new Evening("Songs of the south", "2025-04-11", "The old cinema", "Latin", "16"),
          new Evening("The long record", "2025-05-09", "The back room", "Rock", "9.90"),
          new Evening("One drop", "2025-06-20", "Harbour hall", "Reggae", "17.50"),
          new Evening("Open air, if it is dry", "2025-07-12", "Harbour hall", "Pop", "0.00"),
          new Evening("Late and blue", "2025-08-29", "The back room", "Jazz", "14"),
          new Evening("Three chords", "2025-09-19", "Harbour hall", "Alternative & Punk", "15"),
          new Evening("Round about midnight", "2025-10-24", "The back room", "Jazz", "14"),
          new Evening(
              "Music from the pictures", "2025-11-14", "The old cinema", "Soundtrack", "22"),
          new Evening("The year in twelve songs", "2025-12-19", "Harbour hall", "Rock", "25"));

  private final ConcertDao concerts;
  private final VenueDao venues;
  private final PieceDao pieces;
  private final GenreDao genres;
  private final TrackDao tracks;
  private final Database db;

  /** The concerts of a site whose store is loaded. */
  public Season(Database db) {
    this.db = db;
    concerts = new ConcertDao(db);
    venues = new VenueDao(db);
    pieces = new PieceDao(db);
    genres = new GenreDao(db);
    tracks = new TrackDao(db);
  }

  /**
   * Adds them, unless there are venues already.
   *
   * @return how many there are now that were not there before
   */
  public int load() {
    return db.atomic(
        () -> {
          if (venues.count() > 0) {
            return 0;
          }
          Map<String, Venue> byName =
              Stream.of("Harbour hall", "The back room", "The old cinema")
                  .map(this::venue)
                  .collect(Collectors.toMap(Venue::name, venue -> venue));
          EVENINGS.forEach(evening -> add(evening, byName.get(evening.venue())));
          return EVENINGS.size();
        });
  }

  private Venue venue(String name) {
    return venues.create(draft -> draft.name(name).city("Harbour Town").capacity(VENUES.get(name)));
  }

  private void add(Evening evening, Venue venue) {
    int year = LocalDate.now(ZoneOffset.UTC).getYear();
    Concert concert =
        concerts.create(
            draft ->
                draft
                    .title(evening.title())
                    .slug(evening.slug())
                    .venue(venue)
                    .day(LocalDate.parse(evening.day()).withYear(year))
                    .doors(venue.capacity() > 100 ? LocalTime.of(19, 30) : null)
                    .seating(
                        switch (venue.name()) {
                          case "The old cinema" -> Seating.NUMBERED;
                          case "The back room" -> Seating.FREE;
                          default -> Seating.STANDING;
                        })
                    .price(new BigDecimal(evening.price()))
                    .soldOut(venue.capacity() < 100));
    for (Genre genre : genres.query().where(f -> f.name.eq(evening.genre())).list()) {
      concert.genres().add(genre);
      for (Track track : tracks.query().where(f -> f.genre().eq(genre)).limit(3).list()) {
        pieces.create(draft -> draft.concert(concert).track(track).minutes(minutes(track)));
      }
    }
  }

  private static int minutes(Track track) {
    return Math.max(1, track.milliseconds() / 60_000);
  }

  private record Evening(String title, String day, String venue, String genre, String price) {
    /** Its title as a part of a URL. */
    String slug() {
      return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
  }
}
