package storefront.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import storefront.RunningStore;

/** The pages in a real browser, wide and narrow, light and dark, with a keyboard. */
class PagesInChromiumTest {
  private static Chromium chromium;
  private static ChromeDriver page;
  private static String site;

  @BeforeAll
  static void start() {
    Optional<String> missing = Chromium.missing();
    missing.ifPresent(System.err::println);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(missing).as("A build server has a browser.").isEmpty();
    }
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    site = RunningStore.onSqlite().url();
    chromium = Chromium.start();
    page = chromium.driver();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void aDeskInDaylight() {
    chromium.width(1280);
    chromium.colorScheme("light");
  }

  @AfterEach
  void theBrowserHasNothingToComplainAbout() {
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 360",
    "/?search=iron, 360",
    "/?search=nobody, 360",
    "/?page=12, 360",
    "/albums/1, 360",
    "/albums/94, 360",
    "/albums/252, 360",
    "/accounts/login, 360",
    "/accounts/reset, 360",
    "/accounts/logout/done, 360",
    "/, 768",
    "/albums/94, 768",
    "/, 1280",
    "/albums/94, 1280"
  })
  void nothingIsWiderThanTheScreen(String path, int width) {
    chromium.width(width);
    page.get(site + path);
    assertThat((Long) page.executeScript("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  @Test
  void aSearchShowsTheArtistsThatMatch() {
    page.get(site + "/");
    page.findElement(By.name("search")).sendKeys("iron");
    page.findElement(By.cssSelector(".search button")).click();
    appears(".heading a");
    assertThat(page.findElement(By.id("found")).getText()).isEqualTo("1 artist for “iron”");
    assertThat(texts(".artist h3")).containsExactly("Iron Maiden");
    assertThat(page.findElement(By.name("search")).getDomProperty("value")).isEqualTo("iron");
  }

  @Test
  void whoSignsInChangesTheirPasswordAndSignsInAgain() throws IOException {
    RunningStore.onSqlite().user("django", "Nuages-1940");
    page.get(site + "/accounts/password");
    signIn("django", "guess");
    appears("[role=alert]");
    assertThat(page.findElement(By.cssSelector("[role=alert]")).getText())
        .startsWith("Please enter a correct username and password.");
    assertThat(page.findElement(By.name("username")).getDomProperty("value")).isEqualTo("django");
    signIn("django", "Nuages-1940");

    appears("#old_password");
    assertThat(page.getCurrentUrl()).isEqualTo(site + "/accounts/password");
    type("old_password", "Nuages-1940");
    type("new_password1", "12345");
    type("new_password2", "12345");
    page.findElement(By.tagName("button")).click();
    appears("#new_password1-errors");
    assertThat(texts("#new_password1-errors li"))
        .contains("This password is too short. It must contain at least 8 characters.");
    page.executeScript(axe());
    assertThat(violations()).isEmpty();
    chromium.complaints(); // About how axe reads the colours, not about the page.
    type("old_password", "Nuages-1940");
    type("new_password1", "Minor-Swing-1937");
    type("new_password2", "Minor-Swing-1937");
    page.findElement(By.tagName("button")).click();
    appears("a.button");
    assertThat(page.findElement(By.tagName("h1")).getText()).isEqualTo("Password changed");

    page.manage().deleteAllCookies();
    page.get(site + "/accounts/login");
    signIn("django", "Minor-Swing-1937");
    appears(".masthead");
    assertThat(page.getCurrentUrl()).isEqualTo(site + "/");
    page.manage().deleteAllCookies();
  }

  /** Waits for the page that a form leads to, which has such an element. */
  private static void appears(String selector) {
    page.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
    page.findElement(By.cssSelector(selector));
    page.manage().timeouts().implicitlyWait(Duration.ZERO);
  }

  private static void signIn(String username, String password) {
    type("username", username);
    type("password", password);
    page.findElement(By.tagName("button")).click();
  }

  private static void type(String field, String text) {
    WebElement input = page.findElement(By.name(field));
    input.clear();
    input.sendKeys(text);
  }

  @Test
  void thePagesOfTheListLeadToEachOther() {
    page.get(site + "/");
    String first = texts(".artist h3").get(0);
    page.findElement(By.linkText("Next")).click();
    assertThat(page.findElement(By.cssSelector("[aria-current=page]")).getText()).isEqualTo("2");
    assertThat(texts(".artist h3")).doesNotContain(first);
    page.findElement(By.linkText("Previous")).click();
    assertThat(texts(".artist h3").get(0)).isEqualTo(first);
  }

  @Test
  void aSleeveOpensItsAlbum() {
    page.get(site + "/?search=ac%2Fdc");
    page.findElement(By.partialLinkText("For Those About To Rock")).click();
    assertThat(page.findElement(By.tagName("h1")).getText())
        .isEqualTo("For Those About To Rock We Salute You");
    assertThat(texts(".tracks tbody .name")).hasSize(10).contains("Put The Finger On You");
  }

  @Test
  void darknessTurnsPaperAndInkAround() {
    page.get(site + "/");
    String paper = page.findElement(By.tagName("body")).getCssValue("background-color");
    String ink = page.findElement(By.tagName("body")).getCssValue("color");
    chromium.colorScheme("dark");
    assertThat(page.findElement(By.tagName("body")).getCssValue("background-color"))
        .isNotEqualTo(paper);
    assertThat(page.findElement(By.tagName("body")).getCssValue("color")).isNotEqualTo(ink);
  }

  @Test
  void theFirstTabStopIsTheWayToTheContentAndCanBeSeen() {
    page.get(site + "/");
    page.findElement(By.tagName("body")).sendKeys(Keys.TAB);
    WebElement focused = page.switchTo().activeElement();
    assertThat(focused.getText()).isEqualTo("Skip to the content");
    assertThat(focused.getCssValue("outline-style")).isEqualTo("solid");
    assertThat(focused.getRect().getY()).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothing(String scheme) throws IOException {
    chromium.colorScheme(scheme);
    for (String path :
        List.of("/", "/?search=nobody", "/albums/94", "/accounts/login", "/accounts/reset/sent")) {
      for (int width : new int[] {360, 1280}) {
        chromium.width(width);
        page.get(site + path);
        assertThat(chromium.complaints()).isEmpty();
        page.executeScript(axe());
        assertThat(violations()).as("%s, %d wide, %s", path, width, scheme).isEmpty();
        chromium.complaints(); // About how axe reads the colours, not about the page.
      }
    }
  }

  private static List<?> violations() {
    Object found =
        page.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run().then(result => done(result.violations.map(
                v => v.id + ": " + v.nodes.map(n => n.html + " " + n.failureSummary).join("\\n"))));
            """);
    return found instanceof List<?> list ? list : List.of(Map.of("axe", String.valueOf(found)));
  }

  private static String axe() throws IOException {
    try (InputStream in =
        PagesInChromiumTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> texts(String selector) {
    return page.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }
}
