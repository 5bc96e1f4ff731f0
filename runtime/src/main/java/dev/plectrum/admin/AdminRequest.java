package dev.plectrum.admin;

import dev.plectrum.http.HttpException;
import dev.plectrum.http.QueryString;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.UrlBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to the admin, who sent it, and the URLs that lead on from there. */
final class AdminRequest {
  /** The parameter of pages in a window of their own. */
  static final String POPUP = "_popup";

  /** The parameter of a row's pages that holds the parameters of the list; Django's name. */
  private static final String FILTERS = "_changelist_filters";

  private final Request request;
  private final AdminSite site;
  private final AdminUser user;
  private final String mount;
  private final List<Message> told = new ArrayList<>();

  AdminRequest(Request request, AdminSite site, AdminUser user, String mount) {
    this.request = request;
    this.site = site;
    this.user = user;
    this.mount = mount;
  }

  Request request() {
    return request;
  }

  AdminSite site() {
    return site;
  }

  AdminUser user() {
    return user;
  }

  String mount() {
    return mount;
  }

  /** Whether the page is in a window of its own, opened by a form. */
  boolean isPopup() {
    return request.query(POPUP) != null;
  }

  /** The front page. */
  String home() {
    return UrlBuilder.at(mount).build();
  }

  /** The models of an app. */
  String app(String app) {
    return UrlBuilder.at(mount).path("/").path(app).build();
  }

  /** The list of a model. */
  String list(ModelName name) {
    return of(name).build();
  }

  /** The list of a model with parameters. */
  String list(ModelName name, QueryString query) {
    return query.isEmpty() ? list(name) : list(name) + "?" + query;
  }

  /** A URL of a row that remembers the filters of the list that leads there. */
  String keeping(String url, QueryString query) {
    QueryString kept = query.without(ListState.ERROR).without(POPUP);
    if (isPopup()) {
      return url + "?" + POPUP + "=1";
    }
    return kept.isEmpty() ? url : url + "?" + QueryString.parse("").with(FILTERS, kept.toString());
  }

  /** A URL of a row that still remembers what this one does. */
  String keeping(String url) {
    QueryString filters = filters();
    return filters.isEmpty()
        ? url
        : url + "?" + QueryString.parse("").with(FILTERS, filters.toString());
  }

  /** The list that led here, as it was filtered. */
  String back(ModelName name) {
    return list(name, filters());
  }

  private QueryString filters() {
    String kept = request.query(FILTERS);
    try {
      return QueryString.parse(kept == null ? "" : kept);
    } catch (HttpException e) {
      // Not what a list wrote.
      return QueryString.parse("");
    }
  }

  /** The form for a new row. */
  String add(ModelName name) {
    return of(name).path("/add").build();
  }

  /** What is done with a row: {@code change}, {@code delete} or {@code history}. */
  String row(ModelName name, Object key, String what) {
    return of(name).path("/").variable(key).path("/").path(what).build();
  }

  /** Where rows of a model can be searched for as JSON. */
  String autocomplete(ModelName name) {
    return of(name).path("/autocomplete").build();
  }

  private UrlBuilder of(ModelName name) {
    return UrlBuilder.at(mount).path("/").path(name.app()).path("/").path(name.lower());
  }

  /** Shows a message on the next page. */
  AdminRequest tell(Message.Level level, String text) {
    told.add(new Message(level, text));
    return this;
  }

  /** Leads to another page, which shows what was told. */
  Response redirect(String url) {
    return Message.keep(Response.redirect(url), told, home());
  }

  /** Leads to another page of the admin, in the same window of its own if this one is. */
  Response redirectWithin(String url) {
    return redirect(isPopup() ? url + (url.contains("?") ? "&" : "?") + POPUP + "=1" : url);
  }

  /** What the page before this one told, and this one. */
  List<Message> messages() {
    List<Message> all = new ArrayList<>(Message.read(request));
    all.addAll(told);
    return all;
  }

  /** An answer with a page, after which what was told is forgotten. */
  Response page(Response response) {
    Response answer = response.header("Cache-Control", "no-store");
    return Message.forget(request, answer, home());
  }

  /** The value of a parameter, or null. */
  @Nullable String query(String name) {
    return request.query(name);
  }
}
