package largestore.store;

import dev.plectrum.db.Database;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Fills an empty store: for every ten tracks an album, for every thirteen an artist, and always the
 * same few genres. The same number of tracks gives the same rows.
 */
public final class Rows {
  /** What the names of exactly {@link #RARE_ROWS} tracks begin with, however many there are. */
  public static final String RARE = "Nuages";

  /** How many tracks have a name that begins with {@link #RARE}. */
  public static final int RARE_ROWS = 120;

  private static final int BATCH = 2000;
  private static final LocalDate FIRST = LocalDate.of(1934, 12, 2);
  private static final int DAYS = 33_000;
  private static final List<String> GENRES =
      List.of("Blues", "Bossa Nova", "Classical", "Jazz", "Manouche", "Musette", "Rock", "Swing");
  private static final List<String> WORDS =
      List.of(
          "Anouman",
          "Belleville",
          "Blue",
          "Clouds",
          "Daphne",
          "Douce",
          "Echoes",
          "Embraceable",
          "Flèche",
          "Georgia",
          "Honeysuckle",
          "improvisation",
          "Jersey",
          "Kerry",
          "Limehouse",
          "Manoir",
          "Minor",
          "Night",
          "Oriental",
          "Parfum",
          "Quintette",
          "Rêves",
          "Stompin",
          "Sweet",
          "Tears",
          "Undecided",
          "Vendredi",
          "Vous",
          "Weeping",
          "Yesterday",
          "Zing",
          "100");
  private static final int RARITY = 27;

  private final ArtistDao artists;
  private final GenreDao genres;
  private final AlbumDao albums;
  private final TrackDao tracks;
  private final Random random = new Random(1934);

  /** The rows of the store in {@code db}. */
  public Rows(Database db) {
    artists = new ArtistDao(db);
    genres = new GenreDao(db);
    albums = new AlbumDao(db);
    tracks = new TrackDao(db);
  }

  /** Creates this many tracks and what they point to. */
  public void create(int count) {
    List<GenreDraft> allGenres = new ArrayList<>();
    for (String name : GENRES) {
      allGenres.add(new GenreDraft().id(allGenres.size() + 1L).name(name));
    }
    genres.createAll(allGenres);
    int artistCount = count / 13 + 1;
    List<ArtistDraft> someArtists = new ArrayList<>();
    for (int i = 1; i <= artistCount; i++) {
      someArtists.add(new ArtistDraft().id(i).name(words(2) + " " + i));
      if (someArtists.size() == BATCH || i == artistCount) {
        artists.createAll(someArtists);
        someArtists.clear();
      }
    }
    int albumCount = count / 10 + 1;
    List<AlbumDraft> someAlbums = new ArrayList<>();
    for (int i = 1; i <= albumCount; i++) {
      someAlbums.add(
          new AlbumDraft().id(i).title(words(2)).artist(1L + random.nextInt(artistCount)));
      if (someAlbums.size() == BATCH || i == albumCount) {
        albums.createAll(someAlbums);
        someAlbums.clear();
      }
    }
    int step = Math.max(1, count / RARE_ROWS);
    int rare = 0;
    List<TrackDraft> someTracks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      boolean isRare = i % step == 0 && rare < RARE_ROWS;
      rare += isRare ? 1 : 0;
      someTracks.add(track(i, isRare, albumCount));
      if (someTracks.size() == BATCH || i == count) {
        tracks.createAll(someTracks);
        someTracks.clear();
      }
    }
    artists.resetSequence();
    albums.resetSequence();
    tracks.resetSequence();
  }

  private TrackDraft track(int id, boolean rare, int albumCount) {
    TrackDraft track =
        new TrackDraft()
            .id(id)
            .name(rare ? RARE + " " + words(2) : words(3))
            .album(1L + random.nextInt(albumCount))
            .milliseconds(60_000 + random.nextInt(400_000))
            .unitPrice(BigDecimal.valueOf(79 + random.nextInt(5) * 10L, 2))
            .released(FIRST.plusDays(random.nextInt(DAYS)));
    if (random.nextInt(10) > 0) {
      track.genre(1L + random.nextInt(GENRES.size()));
    }
    if (random.nextInt(10) > 2) {
      track.composer(words(2));
    }
    return track;
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.append(' ').append(random.nextInt(RARITY * RARITY)).toString();
  }
}
