package dev.plectrum.admin;

import dev.plectrum.http.Csrf;
import dev.plectrum.http.StaticFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all pages have in common.
 *
 * @param title what the page is about
 * @param site what the site is called
 * @param styles the URL of the style sheet
 * @param script the URL of the script
 * @param home the front page
 * @param csrf the token that forms send along
 * @param user who is looking
 * @param signOut where to sign out, or null
 * @param changePassword where to change the password, or null
 * @param apps the models in the sidebar
 * @param crumbs the way to this page
 * @param messages what has just been done
 * @param popup whether the page is in a window of its own
 */
record Layout(
    String title,
    String site,
    String styles,
    String script,
    String home,
    Csrf csrf,
    String user,
    @Nullable String signOut,
    @Nullable String changePassword,
    List<App> apps,
    List<Link> crumbs,
    List<Message> messages,
    boolean popup) {

  /** An app in the sidebar. */
  record App(String title, String href, List<Entry> models) {}

  /** A model in the sidebar. */
  record Entry(String title, String href, @Nullable String add, boolean current) {}

  /**
   * The layout of a page.
   *
   * @param crumbs the steps between the front page and this one
   */
  static Layout of(
      AdminRequest request, String title, @Nullable ModelName current, List<Link> crumbs) {
    AdminSite site = request.site();
    List<Link> way = new ArrayList<>();
    boolean front = current == null && crumbs.isEmpty();
    if (!front) {
      way.add(new Link("Home", request.home()));
      way.addAll(crumbs);
      way.add(new Link(title, null, true));
    }
    return new Layout(
        title,
        site.title(),
        StaticFiles.url("plectrum/admin/admin.css"),
        StaticFiles.url("plectrum/admin/admin.js"),
        request.home(),
        request.request().csrf(),
        request.user().name(),
        site.signOut(),
        site.changePassword(),
        apps(request, current),
        way,
        request.messages(),
        request.isPopup());
  }

  private static List<App> apps(AdminRequest request, @Nullable ModelName current) {
    Map<String, List<Entry>> models = new LinkedHashMap<>();
    for (AdminPages<?, ?, ?, ?> pages : request.site().pages()) {
      ModelName name = pages.name();
      boolean adds = pages.mayAdd(request.user());
      if (adds || pages.mayView(request.user(), null)) {
        models
            .computeIfAbsent(name.app(), app -> new ArrayList<>())
            .add(
                new Entry(
                    name.title(),
                    request.list(name),
                    adds ? request.add(name) : null,
                    name.equals(current)));
      }
    }
    List<App> apps = new ArrayList<>();
    models.forEach(
        (app, entries) -> apps.add(new App(Words.capitalized(app), request.app(app), entries)));
    return apps;
  }
}
