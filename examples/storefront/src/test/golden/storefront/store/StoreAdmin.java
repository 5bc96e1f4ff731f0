package storefront.store;

import dev.plectrum.admin.AdminSite;
import dev.plectrum.admin.KeyKind;
import dev.plectrum.admin.ModelName;
import dev.plectrum.admin.Reference;
import dev.plectrum.admin.Target;
import dev.plectrum.db.Database;
import dev.plectrum.model.DeleteRule;
import javax.annotation.processing.Generated;

/** What the admin knows about the models of the app {@code store}: names, keys, references. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class StoreAdmin {
  /** What {@link Album} is called. */
  public static final ModelName ALBUM_NAME = new ModelName("store", "Album", "album", "albums");

  /** {@link Album} as something that others point to. */
  public static final Target<Album> ALBUM =
      new Target<>(AlbumTable.TABLE, KeyKind.LONG, row -> row.title());

  /** What {@link Artist} is called. */
  public static final ModelName ARTIST_NAME = new ModelName("store", "Artist", "artist", "artists");

  /** {@link Artist} as something that others point to. */
  public static final Target<Artist> ARTIST =
      new Target<>(ArtistTable.TABLE, KeyKind.LONG, row -> row.name());

  /** What {@link Customer} is called. */
  public static final ModelName CUSTOMER_NAME =
      new ModelName("store", "Customer", "customer", "customers");

  /** {@link Customer} as something that others point to. */
  public static final Target<Customer> CUSTOMER =
      new Target<>(CustomerTable.TABLE, KeyKind.LONG, row -> row.fullName());

  /** What {@link Employee} is called. */
  public static final ModelName EMPLOYEE_NAME =
      new ModelName("store", "Employee", "employee", "employees");

  /** {@link Employee} as something that others point to. */
  public static final Target<Employee> EMPLOYEE =
      new Target<>(EmployeeTable.TABLE, KeyKind.LONG, row -> row.fullName());

  /** What {@link Genre} is called. */
  public static final ModelName GENRE_NAME = new ModelName("store", "Genre", "genre", "genres");

  /** {@link Genre} as something that others point to. */
  public static final Target<Genre> GENRE =
      new Target<>(GenreTable.TABLE, KeyKind.LONG, row -> row.name());

  /** What {@link Invoice} is called. */
  public static final ModelName INVOICE_NAME =
      new ModelName("store", "Invoice", "invoice", "invoices");

  /** {@link Invoice} as something that others point to. */
  public static final Target<Invoice> INVOICE =
      new Target<>(InvoiceTable.TABLE, KeyKind.LONG, row -> row.number());

  /** What {@link InvoiceLine} is called. */
  public static final ModelName INVOICE_LINE_NAME =
      new ModelName("store", "InvoiceLine", "invoice line", "invoice lines");

  /** {@link InvoiceLine} as something that others point to. */
  public static final Target<InvoiceLine> INVOICE_LINE =
      new Target<>(
          InvoiceLineTable.TABLE, KeyKind.LONG, row -> "Invoice line object (" + row.id() + ")");

  /** What {@link MediaType} is called. */
  public static final ModelName MEDIA_TYPE_NAME =
      new ModelName("store", "MediaType", "media type", "media types");

  /** {@link MediaType} as something that others point to. */
  public static final Target<MediaType> MEDIA_TYPE =
      new Target<>(MediaTypeTable.TABLE, KeyKind.LONG, row -> row.name());

  /** What {@link Playlist} is called. */
  public static final ModelName PLAYLIST_NAME =
      new ModelName("store", "Playlist", "playlist", "playlists");

  /** {@link Playlist} as something that others point to. */
  public static final Target<Playlist> PLAYLIST =
      new Target<>(PlaylistTable.TABLE, KeyKind.LONG, row -> row.name());

  /** What {@link Track} is called. */
  public static final ModelName TRACK_NAME = new ModelName("store", "Track", "track", "tracks");

  /** {@link Track} as something that others point to. */
  public static final Target<Track> TRACK =
      new Target<>(TrackTable.TABLE, KeyKind.LONG, row -> row.name());

  private StoreAdmin() {}

  /** Adds the pages and foreign keys of the app to a site. */
  public static void addTo(AdminSite site, Database db) {
    site.add(new AlbumAdminPages(db));
    site.add(new ArtistAdminPages(db));
    site.add(new CustomerAdminPages(db));
    site.add(new EmployeeAdminPages(db));
    site.add(new GenreAdminPages(db));
    site.add(new InvoiceAdminPages(db));
    site.add(new MediaTypeAdminPages(db));
    site.add(new PlaylistAdminPages(db));
    site.add(new TrackAdmin(db));
    site.add(INVOICE_LINE, INVOICE_LINE_NAME);
    site.add(new Reference<>(ALBUM, ALBUM_NAME, "artist", DeleteRule.CASCADE));
    site.add(new Reference<>(CUSTOMER, CUSTOMER_NAME, "supportRep", DeleteRule.SET_NULL));
    site.add(new Reference<>(EMPLOYEE, EMPLOYEE_NAME, "reportsTo", DeleteRule.SET_NULL));
    site.add(new Reference<>(INVOICE, INVOICE_NAME, "customer", DeleteRule.PROTECT));
    site.add(new Reference<>(INVOICE_LINE, INVOICE_LINE_NAME, "invoice", DeleteRule.CASCADE));
    site.add(new Reference<>(INVOICE_LINE, INVOICE_LINE_NAME, "track", DeleteRule.PROTECT));
    site.add(new Reference<>(TRACK, TRACK_NAME, "album", DeleteRule.CASCADE));
    site.add(new Reference<>(TRACK, TRACK_NAME, "mediaType", DeleteRule.PROTECT));
    site.add(new Reference<>(TRACK, TRACK_NAME, "genre", DeleteRule.SET_NULL));
  }
}
