package dev.plectrum.admin;

import dev.plectrum.http.Method;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Rule;
import dev.plectrum.http.Segments;
import java.time.Duration;

/**
 * The routes of the admin.
 *
 * <pre>
 * GET        /                              IndexPage
 * GET        /{app}                         IndexPage, of one app
 * GET, POST  /{app}/{model}                 ListPage
 * GET, POST  /{app}/{model}/add             FormPage
 * GET        /{app}/{model}/autocomplete    Autocomplete
 * GET, POST  /{app}/{model}/{key}/change    FormPage
 * GET, POST  /{app}/{model}/{key}/delete    DeletePage
 * GET        /{app}/{model}/{key}/history   HistoryPage
 * </pre>
 */
final class AdminTable implements RouteTable {
  /** How long one statement may take that only reads. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AdminSite site;
  private final String mount;

  AdminTable(AdminSite site, String mount) {
    this.site = site;
    this.mount = mount;
  }

  @Override
  public Response dispatch(Request request, Segments path) {
    if (path.atEnd()) {
      return reading(request, admin -> IndexPage.answer(admin, null));
    }
    String app = path.next();
    if (path.atEnd()) {
      return site.pages().stream().noneMatch(pages -> pages.name().app().equals(app))
          ? Response.notFound()
          : reading(request, admin -> IndexPage.answer(admin, app));
    }
    AdminPages<?, ?, ?, ?> pages = site.pages(app, path.next());
    return pages == null ? Response.notFound() : model(request, path, pages);
  }

  /** {@code /{app}/{model}} and what is below it. */
  private Response model(Request request, Segments path, AdminPages<?, ?, ?, ?> pages) {
    if (path.atEnd()) {
      return changing(request, pages::answerList);
    }
    String segment = path.next();
    if (!path.atEnd()) {
      return row(request, path, pages, segment);
    }
    if (segment.isEmpty()) {
      // The server leads to the same path without its last slash.
      return Response.notFound();
    }
    return switch (segment) {
      case "add" -> changing(request, pages::answerAdd);
      case "autocomplete" -> reading(request, pages::answerAutocomplete);
      default ->
          reading(request, admin -> Response.redirect(admin.row(pages.name(), segment, "change")));
    };
  }

  /** {@code /{app}/{model}/{key}/…} */
  private Response row(Request request, Segments path, AdminPages<?, ?, ?, ?> pages, String key) {
    String what = path.next();
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (what) {
      case "change" -> changing(request, admin -> pages.answerChange(admin, key));
      case "delete" -> changing(request, admin -> pages.answerDelete(admin, key));
      case "history" -> reading(request, admin -> pages.answerHistory(admin, key));
      default ->
          pages.hasPage(what)
              ? changing(request, admin -> pages.answerPage(admin, key))
              : Response.notFound();
    };
  }

  private Response reading(Request request, Page page) {
    return switch (request.method()) {
      case GET, HEAD -> answer(request, page);
      default -> request.notAllowed("GET, HEAD");
    };
  }

  private Response changing(Request request, Page page) {
    return switch (request.method()) {
      case GET, HEAD, POST -> answer(request, page);
      default -> request.notAllowed("GET, HEAD, POST");
    };
  }

  private Response answer(Request request, Page page) {
    return request.blocking(
        Rule.LOGIN,
        () -> {
          AdminUser user = site.user(request);
          if (user == null || !user.isStaff()) {
            return Response.status(403);
          }
          if (request.method() == Method.POST) {
            // Refuses what another site may have sent, and what is no form, before anything else.
            request.form();
          }
          AdminRequest admin = new AdminRequest(request, site, user, mount);
          return request.method() == Method.POST
              ? page.answer(admin)
              : site.database().within(PATIENCE, () -> page.answer(admin));
        });
  }

  /** Makes the answer to a request. */
  @FunctionalInterface
  private interface Page {
    Response answer(AdminRequest request);
  }
}
