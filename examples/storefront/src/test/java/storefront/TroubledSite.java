package storefront;

import dev.plectrum.app.Site;
import dev.plectrum.db.Database;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Segments;
import dev.plectrum.migrate.Migration;
import java.util.List;
import storefront.store.GenreDao;

/** The store, with routes beside its own that go wrong as no route of the store does. */
final class TroubledSite implements Site {
  private final StorefrontSite store = new StorefrontSite();

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public List<Migration> migrations() {
    return store.migrations();
  }

  @Override
  public List<ModelInfo> models() {
    return store.models();
  }

  @Override
  public RouteTable routes(Database db) {
    RouteTable routes = store.routes(db);
    return (request, path) -> dispatch(request, path, db, routes);
  }

  private static Response dispatch(Request request, Segments path, Database db, RouteTable routes)
      throws Exception {
    return switch (request.path()) {
      case "/trouble/exception", "/api/trouble/exception" ->
          request.blocking(
              () -> {
                long genres = new GenreDao(db).count();
                throw new IllegalStateException("the secret of the database", tooMany(genres));
              });
      case "/api/trouble/genres" ->
          request.blocking(
              () -> {
                GenreDao genres = new GenreDao(db);
                genres.create(d -> d.name("Manouche"));
                genres.create(d -> d.name("Jazz"));
                return Response.noContent();
              });
      default -> routes.dispatch(request, path);
    };
  }

  private static Exception tooMany(long genres) {
    return new IllegalArgumentException(genres + " genres at postgresql://ada:Byron@db/store");
  }
}
