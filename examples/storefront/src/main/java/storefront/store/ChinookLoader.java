package storefront.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.plectrum.db.Database;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Fills an empty store with the Chinook data, under the ids that it has there. It does so in one
 * transaction: whenever it is stopped, the store is empty or holds everything.
 */
final class ChinookLoader {
  private static final int BATCH = 500;

  private final Database db;
  private final ArtistDao artists;
  private final AlbumDao albums;
  private final GenreDao genres;
  private final MediaTypeDao mediaTypes;
  private final TrackDao tracks;
  private final PlaylistDao playlists;
  private final EmployeeDao employees;
  private final CustomerDao customers;
  private final InvoiceDao invoices;
  private final InvoiceLineDao invoiceLines;

  ChinookLoader(Database db) {
    this.db = db;
    artists = new ArtistDao(db);
    albums = new AlbumDao(db);
    genres = new GenreDao(db);
    mediaTypes = new MediaTypeDao(db);
    tracks = new TrackDao(db);
    playlists = new PlaylistDao(db);
    employees = new EmployeeDao(db);
    customers = new CustomerDao(db);
    invoices = new InvoiceDao(db);
    invoiceLines = new InvoiceLineDao(db);
  }

  /** Whether there is nothing in the store that the data could meet, in any of its tables. */
  boolean storeIsEmpty() {
    return LongStream.of(
            genres.count(),
            mediaTypes.count(),
            artists.count(),
            albums.count(),
            tracks.count(),
            employees.count(),
            customers.count(),
            invoices.count(),
            invoiceLines.count(),
            playlists.count())
        .allMatch(rows -> rows == 0);
  }

  /**
   * Loads everything.
   *
   * @param progress is told after each batch how many rows it had
   * @return how many rows there are
   */
  long load(ChinookData data, Consumer<Integer> progress) {
    db.atomic(
        () -> {
          loadCatalogue(data, progress);
          loadPeople(data, progress);
          loadSales(data, progress);
          loadPlaylists(data, progress);
          continueIds();
        });
    return data.rows();
  }

  private void loadCatalogue(ChinookData data, Consumer<Integer> progress) {
    load(data.table("Genre"), ChinookLoader::genre, genres::createAll, progress);
    load(data.table("MediaType"), ChinookLoader::mediaType, mediaTypes::createAll, progress);
    load(data.table("Artist"), ChinookLoader::artist, artists::createAll, progress);
    load(data.table("Album"), ChinookLoader::album, albums::createAll, progress);
    load(data.table("Track"), ChinookLoader::track, tracks::createAll, progress);
  }

  private void loadPeople(ChinookData data, Consumer<Integer> progress) {
    load(data.table("Employee"), ChinookLoader::employee, employees::createAll, progress);
    load(data.table("Customer"), ChinookLoader::customer, customers::createAll, progress);
  }

  private void loadSales(ChinookData data, Consumer<Integer> progress) {
    load(data.table("Invoice"), ChinookLoader::invoice, invoices::createAll, progress);
    load(data.table("InvoiceLine"), ChinookLoader::invoiceLine, invoiceLines::createAll, progress);
  }

  private void loadPlaylists(ChinookData data, Consumer<Integer> progress) {
    load(data.table("Playlist"), ChinookLoader::playlist, playlists::createAll, progress);
    Map<Long, Track> byId =
        tracks.query().list().stream().collect(toMap(Track::id, Function.identity()));
    Map<Long, List<Track>> byPlaylist =
        data.table("PlaylistTrack").stream()
            .collect(
                groupingBy(
                    row -> row.number("PlaylistId"),
                    mapping(row -> byId.get(row.number("TrackId")), toList())));
    for (Playlist playlist : playlists.query().list()) {
      List<Track> rows = byPlaylist.getOrDefault(playlist.id(), List.of());
      playlist.tracks().addAll(rows);
      progress.accept(rows.size());
    }
  }

  /** Rows came with their ids; the ones that the databases gives next must lie after them. */
  private void continueIds() {
    genres.resetSequence();
    mediaTypes.resetSequence();
    artists.resetSequence();
    albums.resetSequence();
    tracks.resetSequence();
    employees.resetSequence();
    customers.resetSequence();
    invoices.resetSequence();
    invoiceLines.resetSequence();
    playlists.resetSequence();
  }

  private static <D> void load(
      List<ChinookRow> rows,
      Function<ChinookRow, D> draft,
      Consumer<List<D>> create,
      Consumer<Integer> progress) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<ChinookRow> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
      create.accept(batch.stream().map(draft).toList());
      progress.accept(batch.size());
    }
  }

  private static GenreDraft genre(ChinookRow row) {
    return new GenreDraft().id(row.number("GenreId")).name(row.text("Name"));
  }

  private static MediaTypeDraft mediaType(ChinookRow row) {
    return new MediaTypeDraft().id(row.number("MediaTypeId")).name(row.text("Name"));
  }

  private static ArtistDraft artist(ChinookRow row) {
    return new ArtistDraft().id(row.number("ArtistId")).name(row.text("Name"));
  }

  private static AlbumDraft album(ChinookRow row) {
    return new AlbumDraft()
        .id(row.number("AlbumId"))
        .title(row.text("Title"))
        .artist(row.number("ArtistId"));
  }

  private static TrackDraft track(ChinookRow row) {
    return new TrackDraft()
        .id(row.number("TrackId"))
        .name(row.text("Name"))
        .album(row.number("AlbumId"))
        .mediaType(row.number("MediaTypeId"))
        .genre(row.number("GenreId"))
        .composer(row.nullableText("Composer"))
        .milliseconds((int) row.number("Milliseconds"))
        .bytes(row.nullableNumber("Bytes"))
        .unitPrice(row.decimal("UnitPrice"));
  }

  private static PlaylistDraft playlist(ChinookRow row) {
    return new PlaylistDraft().id(row.number("PlaylistId")).name(row.text("Name"));
  }

  private static EmployeeDraft employee(ChinookRow row) {
    EmployeeDraft draft =
        new EmployeeDraft()
            .id(row.number("EmployeeId"))
            .lastName(row.text("LastName"))
            .firstName(row.text("FirstName"))
            .title(row.nullableText("Title"))
            .birthDate(row.date("BirthDate"))
            .hireDate(row.date("HireDate"))
            .address(row.nullableText("Address"))
            .city(row.nullableText("City"))
            .state(row.nullableText("State"))
            .country(row.nullableText("Country"))
            .postalCode(row.nullableText("PostalCode"))
            .phone(row.nullableText("Phone"))
            .fax(row.nullableText("Fax"))
            .email(row.text("Email"));
    Long reportsTo = row.nullableNumber("ReportsTo");
    return reportsTo == null ? draft : draft.reportsTo(reportsTo);
  }

  private static CustomerDraft customer(ChinookRow row) {
    return new CustomerDraft()
        .id(row.number("CustomerId"))
        .firstName(row.text("FirstName"))
        .lastName(row.text("LastName"))
        .company(row.nullableText("Company"))
        .address(row.nullableText("Address"))
        .city(row.nullableText("City"))
        .state(row.nullableText("State"))
        .country(row.nullableText("Country"))
        .postalCode(row.nullableText("PostalCode"))
        .phone(row.nullableText("Phone"))
        .fax(row.nullableText("Fax"))
        .email(row.text("Email"))
        .supportRep(row.number("SupportRepId"));
  }

  private static InvoiceDraft invoice(ChinookRow row) {
    return new InvoiceDraft()
        .id(row.number("InvoiceId"))
        .customer(row.number("CustomerId"))
        .invoiceDate(row.dateTime("InvoiceDate"))
        .billingAddress(row.nullableText("BillingAddress"))
        .billingCity(row.nullableText("BillingCity"))
        .billingState(row.nullableText("BillingState"))
        .billingCountry(row.nullableText("BillingCountry"))
        .billingPostalCode(row.nullableText("BillingPostalCode"))
        .total(row.decimal("Total"));
  }

  private static InvoiceLineDraft invoiceLine(ChinookRow row) {
    return new InvoiceLineDraft()
        .id(row.number("InvoiceLineId"))
        .invoice(row.number("InvoiceId"))
        .track(row.number("TrackId"))
        .unitPrice(row.decimal("UnitPrice"))
        .quantity((int) row.number("Quantity"));
  }
}
