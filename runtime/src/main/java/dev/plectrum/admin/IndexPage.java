package dev.plectrum.admin;

import dev.plectrum.auth.ContentType;
import dev.plectrum.config.SiteZone;
import dev.plectrum.db.Draft;
import dev.plectrum.db.TimeLimitException;
import dev.plectrum.http.Response;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import io.jstach.jstache.JStache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front page: models by app, what the user did last, and charts.
 *
 * @param apps the apps and their models
 * @param recent what the user did last
 * @param charts rows by month
 */
@JStache(path = "index")
record IndexPage(
    Layout layout,
    String heading,
    List<Layout.App> apps,
    boolean whole,
    List<Recent> recent,
    List<ChartView> charts) {
  private static final Logger LOG = LoggerFactory.getLogger(IndexPage.class);
  private static final int RECENT = 10;

  /** Something that the user did. */
  record Recent(
      String title, @Nullable String href, String model, String kind, String iso, String time) {
    /** Its class in the style sheet. */
    String sign() {
      return kind.toLowerCase(Locale.ROOT);
    }

    /** Its sign, as the path of an SVG. */
    String path() {
      return switch (kind) {
        case "Added" -> "M10 4v12M4 10h12";
        case "Deleted" -> "M5 5l10 10M15 5L5 15";
        default -> "M4 16l1-4 8-8 3 3-8 8z";
      };
    }
  }

  static Response answer(AdminRequest request, @Nullable String app) {
    String heading = app == null ? request.site().title() : Words.capitalized(app);
    Layout layout = Layout.of(request, heading, null, List.of());
    List<Layout.App> apps = new ArrayList<>();
    for (Layout.App one : layout.apps()) {
      if (app == null || one.title().equals(Words.capitalized(app))) {
        apps.add(one);
      }
    }
    if (app != null && apps.isEmpty()) {
      return Response.status(403);
    }
    return request.page(
        Response.html(
            IndexPageRenderer.of(),
            new IndexPage(
                layout,
                heading,
                apps,
                app == null,
                app == null ? recent(request) : List.of(),
                charts(request, app))));
  }

  private static List<Recent> recent(AdminRequest request) {
    List<Recent> recent = new ArrayList<>();
    History history = request.site().history();
    List<Done> done = history.by(request.user(), RECENT);
    Map<Long, ContentType> types = history.types(done);
    for (Done entry : done) {
      ContentType type = entry.contentType() == null ? null : types.get(entry.contentType());
      AdminPages<?, ?, ?, ?> pages =
          type == null ? null : request.site().pages(type.appLabel(), type.model());
      String key = entry.objectId();
      boolean linked = pages != null && key != null && entry.flag() != LogEntry.DELETION;
      recent.add(
          new Recent(
              entry.title(),
              linked ? request.row(pages.name(), key, "change") : null,
              pages != null ? Words.capitalized(pages.name().singular()) : named(request, type),
              switch (entry.flag()) {
                case LogEntry.ADDITION -> "Added";
                case LogEntry.DELETION -> "Deleted";
                default -> "Changed";
              },
              entry.time().toString(),
              Display.instant(entry.time())));
    }
    return recent;
  }

  private static String named(AdminRequest request, @Nullable ContentType type) {
    if (type == null) {
      return "";
    }
    ModelName name = request.site().name(type.appLabel(), type.model());
    return name == null ? type.model() : Words.capitalized(name.singular());
  }

  private static List<ChartView> charts(AdminRequest request, @Nullable String app) {
    List<ChartView> charts = new ArrayList<>();
    for (AdminPages<?, ?, ?, ?> pages : request.site().pages()) {
      if ((app == null || app.equals(pages.name().app())) && pages.mayView(request.user(), null)) {
        try {
          ChartView chart = pages.chart(request, SiteZone.today());
          if (chart != null) {
            charts.add(chart);
          }
        } catch (TimeLimitException e) {
          LOG.warn("The chart of {} takes too long; an index on its date may help.", pages.name());
        }
      }
    }
    return charts;
  }

  /** The chart of a model, if it asks for one. */
  static <T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>>
      @Nullable ChartView chart(
          AdminRequest request, AdminPages<T, F, Q, D> pages, LocalDate today) {
    Chart<F> chart = pages.list().chart();
    if (chart == null) {
      return null;
    }
    return ChartView.of(
        chart.title(),
        today,
        (from, to) ->
            pages
                .rows(request)
                .where(fields -> chart.dates().between(fields, from, to))
                .countUpTo(ListRows.COUNTED));
  }
}
