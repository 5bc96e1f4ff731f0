package storefront.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import storefront.RunningStore;

/** What tests share that look at the store's pages in a browser: one for each class of them. */
@Tag("browser")
abstract class InChromium {
  static Chromium chromium;
  static ChromeDriver page;
  static String site;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @BeforeAll
  static void start() {
    chromium = Chromium.startOrSkip();
    page = chromium.driver();
    site = RunningStore.onSqlite().url();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      chromium = null;
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

  /** Waits until the page has such an element. */
  static WebElement appears(String selector) {
    page.manage().timeouts().implicitlyWait(PATIENCE);
    WebElement found = page.findElement(By.cssSelector(selector));
    page.manage().timeouts().implicitlyWait(Duration.ZERO);
    return found;
  }

  static WebElement element(String selector) {
    return page.findElement(By.cssSelector(selector));
  }

  /** Waits until something is so. */
  static void until(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as("Waited in vain until %s", what).isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** Clicks on something where nothing that sticks to the edge of the window lies over it. */
  static void click(WebElement element) {
    page.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    element.click();
  }

  /** Clicks on what leads to another page, and waits for that. */
  static void follow(WebElement linkOrButton) {
    WebElement before = page.findElement(By.tagName("html"));
    click(linkOrButton);
    until("another page comes", () -> isGone(before));
    until("it is whole", () -> "complete".equals(page.executeScript("return document.readyState")));
  }

  private static boolean isGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (StaleElementReferenceException e) {
      return true;
    } catch (WebDriverException e) {
      // What the driver says while the page is being replaced.
      if (e.getMessage().contains("does not belong to the document")) {
        return true;
      }
      throw e;
    }
  }

  static void signIn(String username, String password) {
    type("username", username);
    type("password", password);
    page.findElement(By.tagName("button")).click();
  }

  static void type(String field, String text) {
    WebElement input = page.findElement(By.name(field));
    input.clear();
    input.sendKeys(text);
  }

  static List<String> texts(String selector) {
    return page.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  /** How wide the page is, with what can only be seen by scrolling. */
  static long scrollWidth() {
    return (Long) page.executeScript("return document.documentElement.scrollWidth");
  }

  /** What axe has to say against the page as it is now. */
  static List<?> violations() {
    page.executeScript(axe());
    Object found =
        page.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run().then(result => done(result.violations.map(
                v => v.id + ": " + v.nodes.map(n => n.html + " " + n.failureSummary).join("\\n"))));
            """);
    chromium.complaints(); // About how axe reads the colours, not about the page.
    return found instanceof List<?> list ? list : List.of(Map.of("axe", String.valueOf(found)));
  }

  private static String axe() {
    try (InputStream in =
        InChromium.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
