package storefront.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * The pictures of docs/admin.md. With {@code -Dplectrum.update} they are written; otherwise what
 * they show is looked for on the pages, and they in the documentation.
 */
class AdminPicturesTest extends InAdmin {
  private static final Path DOCS = Path.of("../../docs");
  private static final Path PICTURES = DOCS.resolve("images/admin");
  private static final int MOST_BYTES = 60_000;

  /**
   * A picture.
   *
   * @param selector what it shows, with everything between if there is more than one
   * @param height how high it is at most
   */
  record Shot(String name, String path, Runnable before, String selector, int width, int height) {
    Shot(String name, String path, String selector, int height) {
      this(name, path, () -> {}, selector, 890, height);
    }

    Shot(String name, String path, Runnable before, String selector, int height) {
      this(name, path, before, selector, 890, height);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Shot> shots() {
    String concerts = "/admin/stage/concert";
    String concert = "/admin/stage/concert/9/change";
    return List.of(
        new Shot("index", "/admin", () -> {}, "body", 1280, 720),
        new Shot("list", concerts, () -> {}, "body", 1280, 580),
        new Shot("small-list", concerts, () -> {}, "body", 360, 720),
        new Shot("list-display", "/admin/store/track?q=miles", ".list", 230),
        new Shot("display", concerts + "?o=5", ".list", 230),
        new Shot("list-display-links", concerts, ".list", 190),
        new Shot("list-filter", concerts, AdminPicturesTest::openFilter, ".tools, .choices", 400),
        new Shot("search-fields", "/admin/store/track?q=smoke", ".head, .tools", 200),
        new Shot("search-help", "/admin/stage/venue", ".tools", 160),
        new Shot("filter-many", concerts + "?genres=2", AdminPicturesTest::openMany, "body", 480),
        new Shot("sortable", "/admin/stage/venue?o=4", ".list", 240),
        new Shot("list-editable", "/admin/store/track?q=desafinado", ".bar, .save", 400),
        new Shot("list-per-page", "/admin/store/track", ".pager", 100),
        new Shot("show-all", "/admin/store/customer", ".pager", 100),
        new Shot("date-hierarchy", concerts, ".periods", 120),
        new Shot("ordering", concerts, ".list", 190),
        new Shot("admin-chart", "/admin", ".aside .card:nth-of-type(2)", 300),
        new Shot("action", "/admin/store/track?q=smoke", AdminPicturesTest::choose, ".bar", 200),
        new Shot(
            "delete-selected",
            "/admin/store/genre?q=rock",
            AdminPicturesTest::chooseDeletion,
            ".bar, .list",
            300),
        new Shot("confirmation", "/admin/store/track?q=smoke", AdminPicturesTest::go, "main", 400),
        new Shot("fieldset", concert, AdminPicturesTest::openLast, ".group", 1000),
        new Shot("fields", "/admin/stage/venue/1/change", ".group", 300),
        new Shot("exclude", "/admin/stage/piece/1/change", ".group", 300),
        new Shot(
            "read-only",
            "/admin/store/track/5/change",
            AdminPicturesTest::openLast,
            "details.group",
            400),
        new Shot(
            "prepopulated",
            concerts + "/add",
            AdminPicturesTest::title,
            ".group:first-of-type .field:nth-of-type(-n + 2)",
            200),
        new Shot("checkboxes", "/admin/auth/group/add", ".field:has(.boxes)", 220),
        new Shot("radio", concert, ".field:has(.radios)", 100),
        new Shot("radio-vertical", "/admin/stage/venue/1/change", ".field:has(.radios)", 200),
        new Shot("save-on-top", "/admin/stage/venue/1/change", ".head, .save:first-of-type", 240),
        new Shot("view-on-site", "/admin/store/track/5/change", ".head", 160),
        new Shot("change-password", "/admin/auth/user/1/password", "main", 620),
        new Shot("save-as", concert, ".save", 100),
        new Shot(
            "autocomplete",
            concerts + "/add",
            AdminPicturesTest::find,
            ".field:has(#id_venue), .found:not([hidden])",
            300),
        new Shot("many", "/admin/store/track/5/change", ".field:has(.keys)", 200),
        new Shot("inline", "/admin/store/invoice/98/change", ".inline", 500),
        new Shot(
            "inline-min",
            "/admin/store/invoice/98/change",
            AdminPicturesTest::removeLines,
            ".inline",
            420),
        new Shot("inline-read-only", "/admin/store/employee/3/change", ".inline", 300),
        new Shot("history", "/admin/stage/venue/1/change", AdminPicturesTest::enlarge, "main", 330),
        new Shot("log", "/admin/admin/logentry", () -> {}, "main", 1280, 320),
        new Shot("inline-stacked", concert, ".inline", 480),
        new Shot(
            "errors",
            concerts + "/add",
            AdminPicturesTest::fail,
            ".alert, .group:first-of-type",
            460),
        new Shot("delete", concerts + "/9/delete", "main", 400),
        new Shot("protected", "/admin/stage/venue/2/delete", "main", 420),
        new Shot("users", "/admin/auth/user", () -> {}, "main", 1280, 420),
        new Shot("dark", concert, () -> chromium.colorScheme("dark"), "body", 1280, 720));
  }

  private static void openFilter() {
    click(element(".filter summary"));
  }

  private static void openMany() {
    page.executeScript("document.querySelectorAll('details.filter')[5].open = true");
  }

  private static void chooseDeletion() {
    click(element("[data-all]"));
    element("#action").sendKeys("Delete");
  }

  private static void removeLines() {
    page.executeScript(
        "document.querySelectorAll('[name$=-DELETE]').forEach(box => box.checked = true)");
    follow(button("Save"));
  }

  private static void enlarge() {
    String before = element("#id_capacity").getDomProperty("value");
    type("capacity", before + "0");
    follow(button("Save and continue editing"));
    type("capacity", before);
    follow(button("Save and continue editing"));
    follow(element(".head a[href$=history]"));
  }

  private static void openLast() {
    page.executeScript("document.querySelectorAll('details.group').forEach(d => d.open = true)");
  }

  private static void choose() {
    click(element("[data-all]"));
    element("#action").sendKeys("Put");
  }

  private static void go() {
    choose();
    follow(button("Go"));
  }

  private static void title() {
    type("title", "Bossa nova, encore");
  }

  private static void find() {
    element("#id_venue").sendKeys("ol");
    appears("#id_venue_list [aria-selected=true]");
  }

  private static void fail() {
    type("title", "Late and blue");
    type("slug", "Late and blue");
    follow(button("Save"));
  }

  @ParameterizedTest
  @MethodSource("shots")
  void theDocumentationShows(Shot shot) throws IOException {
    chromium.width(shot.width());
    page.get(site + shot.path());
    shot.before().run();
    byte[] png = Picture.smaller(taken(shot));
    assertThat(png).hasSizeBetween(500, MOST_BYTES);
    Path file = PICTURES.resolve(shot.name() + ".png");
    if (System.getProperty("plectrum.update") != null) {
      Files.createDirectories(PICTURES);
      Files.write(file, png);
    }
    assertThat(file).exists();
    assertThat(Files.readString(DOCS.resolve("admin.md")))
        .contains("](images/admin/" + shot.name() + ".png)");
  }

  @Test
  void noPictureIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(PICTURES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              shots().stream().map(shot -> shot.name() + ".png").toList());
    }
  }

  private static byte[] taken(Shot shot) {
    assertThat(page.findElements(By.cssSelector(shot.selector()))).isNotEmpty();
    page.executeScript(
        "window.scrollTo(0, 0); document.activeElement.blur();"
            + "document.querySelectorAll('.save').forEach(e => e.style.position = 'static')");
    boolean focused = shot.selector().contains(".found");
    if (focused) {
      element("#id_venue").sendKeys(Keys.chord(Keys.CONTROL, "a"), "ol");
      appears("#id_venue_list [aria-selected=true]");
    }
    Object clip =
        page.executeScript(
            """
            const boxes = Array.from(document.querySelectorAll(arguments[0]))
                .map(e => e.getBoundingClientRect()).filter(b => b.width > 0 && b.height > 0);
            const edge = arguments[0] === "body" ? 0 : 8;
            const left = Math.max(0, Math.min(...boxes.map(b => b.left)) - edge);
            const top = Math.max(0, Math.min(...boxes.map(b => b.top)) - edge) + scrollY;
            const right = Math.max(...boxes.map(b => b.right)) + edge;
            const bottom = Math.max(...boxes.map(b => b.bottom)) + edge + scrollY;
            return { x: left, y: top, width: Math.min(right, innerWidth) - left,
                height: Math.min(bottom - top, arguments[1]), scale: 1 };
            """,
            shot.selector(),
            shot.height());
    Map<String, Object> answer =
        page.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    return Base64.getDecoder().decode(answer.get("data").toString());
  }
}
