package storefront;

import dev.plectrum.admin.AdminAdmin;
import dev.plectrum.admin.AdminSite;
import dev.plectrum.admin.KeyKind;
import dev.plectrum.admin.LogEntryTable;
import dev.plectrum.admin.ModelName;
import dev.plectrum.admin.Target;
import dev.plectrum.app.Site;
import dev.plectrum.auth.AuthRoutes;
import dev.plectrum.auth.AuthUrls;
import dev.plectrum.auth.ContentTypeTable;
import dev.plectrum.auth.GroupTable;
import dev.plectrum.auth.PermissionTable;
import dev.plectrum.auth.SessionTable;
import dev.plectrum.auth.UserTable;
import dev.plectrum.db.Database;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.db.Table;
import dev.plectrum.http.Mounts;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.Migration;
import dev.plectrum.model.DeleteRule;
import java.util.List;
import javax.annotation.processing.Generated;
import storefront.stage.ConcertTable;
import storefront.stage.PieceTable;
import storefront.stage.StageAdmin;
import storefront.stage.VenueTable;
import storefront.store.AlbumTable;
import storefront.store.ArtistTable;
import storefront.store.CustomerTable;
import storefront.store.EmployeeTable;
import storefront.store.GenreTable;
import storefront.store.InvoiceLineTable;
import storefront.store.InvoiceTable;
import storefront.store.MediaTypeTable;
import storefront.store.PlaylistTable;
import storefront.store.StoreAdmin;
import storefront.store.StoreRoutes;
import storefront.store.StoreUrls;
import storefront.store.TrackTable;

/** The site that {@link Storefront} puts together. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class StorefrontSite implements Site {
  @Override
  public String name() {
    return "Storefront";
  }

  @Override
  public List<Migration> migrations() {
    return List.of(
        new Migration(
            "auth",
            "0001_initial",
            List.of(),
            true,
            "100ae1f207aa220978f34302d7b9e52c9b8e4e36b25cac7c7250946c1a24b7db"),
        new Migration(
            "admin",
            "0001_initial",
            List.of("auth.0001_initial"),
            true,
            "58d177608a0550d1ecbb0e33c820bd5e75775cd3f2cbf8d64264fac083e6dcda"),
        new Migration(
            "store",
            "0001_initial",
            List.of(),
            true,
            "5e8d3a3ebb45b96036c14bb40430ac114a5df5f6f27043fae8cf2425076964f9"),
        new Migration(
            "stage",
            "0001_initial",
            List.of("store.0001_initial"),
            true,
            "fefce3b53ee97e56a70a7a7ddf91086f6330d3040f5eef4ce16ac52711ee5f17"),
        new Migration(
            "stage",
            "0002_venue_roof",
            List.of("stage.0001_initial"),
            true,
            "f26413555e632582d278a033178ab44de72f12368f5e41d8e315440cb1a88bc8"));
  }

  @Override
  public List<ModelInfo> models() {
    return List.of(
        ModelInfo.of("admin", "LogEntry", "log entry", "log entries", "django_admin_log"),
        ModelInfo.of("auth", "ContentType", "content type", "content types", "django_content_type"),
        ModelInfo.of("auth", "Group", "group", "groups", "auth_group"),
        ModelInfo.of("auth", "Permission", "permission", "permissions", "auth_permission"),
        ModelInfo.of("auth", "Session", "session", "sessions", "django_session"),
        ModelInfo.of("auth", "User", "user", "users", "auth_user"),
        ModelInfo.of("stage", "Concert", "concert", "concerts", "stage_concert"),
        ModelInfo.of("stage", "Piece", "piece", "pieces", "stage_piece"),
        ModelInfo.of("stage", "Venue", "venue", "venues", "stage_venue"),
        ModelInfo.of("store", "Album", "album", "albums", "store_album"),
        ModelInfo.of("store", "Artist", "artist", "artists", "store_artist"),
        ModelInfo.of("store", "Customer", "customer", "customers", "store_customer"),
        ModelInfo.of("store", "Employee", "employee", "employees", "store_employee"),
        ModelInfo.of("store", "Genre", "genre", "genres", "store_genre"),
        ModelInfo.of("store", "Invoice", "invoice", "invoices", "store_invoice"),
        ModelInfo.of("store", "InvoiceLine", "invoice line", "invoice lines", "store_invoiceline"),
        ModelInfo.of("store", "MediaType", "media type", "media types", "store_mediatype"),
        ModelInfo.of("store", "Playlist", "playlist", "playlists", "store_playlist"),
        ModelInfo.of("store", "Track", "track", "tracks", "store_track"));
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(
        LogEntryTable.TABLE,
        ContentTypeTable.TABLE,
        GroupTable.TABLE,
        PermissionTable.TABLE,
        SessionTable.TABLE,
        UserTable.TABLE,
        ConcertTable.TABLE,
        PieceTable.TABLE,
        VenueTable.TABLE,
        AlbumTable.TABLE,
        ArtistTable.TABLE,
        CustomerTable.TABLE,
        EmployeeTable.TABLE,
        GenreTable.TABLE,
        InvoiceTable.TABLE,
        InvoiceLineTable.TABLE,
        MediaTypeTable.TABLE,
        PlaylistTable.TABLE,
        TrackTable.TABLE);
  }

  @Override
  public RouteTable routes(Database db) {
    AuthUrls authUrls = new AuthUrls("/accounts");
    StoreUrls storeUrls = new StoreUrls("/");
    return new Mounts()
        .add("/accounts", new AuthRoutes(db, authUrls))
        .add("/admin", admin(db).routes("/admin"))
        .add("/", new StoreRoutes(db, storeUrls));
  }

  /** What the installed apps show in the admin. */
  private static AdminSite admin(Database db) {
    AdminSite admin = new AdminSite(db);
    AuthUrls urls = new AuthUrls("/accounts");
    admin.account(urls.signOut(), urls.password());
    admin.add(
        Target.of(ContentTypeTable.TABLE, KeyKind.LONG, "Content type"),
        new ModelName("auth", "ContentType", "content type", "content types"));
    admin.add(
        Target.of(GroupTable.TABLE, KeyKind.LONG, "Group"),
        new ModelName("auth", "Group", "group", "groups"));
    admin.add(
        Target.of(PermissionTable.TABLE, KeyKind.LONG, "Permission"),
        new ModelName("auth", "Permission", "permission", "permissions"));
    admin.reference("auth.Permission", "contentType", DeleteRule.CASCADE);
    admin.add(
        Target.of(SessionTable.TABLE, KeyKind.TEXT, "Session"),
        new ModelName("auth", "Session", "session", "sessions"));
    admin.add(
        Target.of(UserTable.TABLE, KeyKind.LONG, "User"),
        new ModelName("auth", "User", "user", "users"));
    AdminAdmin.addTo(admin, db);
    StoreAdmin.addTo(admin, db);
    StageAdmin.addTo(admin, db);
    return admin;
  }
}
