package storefront.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, driven by the chromedriver that is installed beside it. */
final class Chromium implements AutoCloseable {
  private static final String MISSING =
      """

      ==================================================================================
      The pages were NOT looked at in a browser: %s is not installed.
      On Debian and Ubuntu: apt-get install chromium chromium-driver
      ==================================================================================
      """;

  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final int HEIGHT = 900;

  // Kept, because what is set on a logger is forgotten with the logger.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** What has to be installed and is not, as a sentence that nobody overlooks; empty if nothing. */
  private static Optional<String> missing() {
    if (browser().isEmpty()) {
      return Optional.of(MISSING.formatted("chromium"));
    }
    return program("chromedriver").isEmpty()
        ? Optional.of(MISSING.formatted("chromedriver"))
        : Optional.empty();
  }

  /** Starts one, or skips the test where there is none; a build server has to have one. */
  static Chromium startOrSkip() {
    Optional<String> missing = missing();
    missing.ifPresent(System.err::println);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(missing).as("A build server has a browser.").isEmpty();
    }
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    return start();
  }

  private static Chromium start() {
    // Selenium says for every newer Chromium that it does not know its protocol, which nobody uses.
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser().orElseThrow().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox", // Build machines run as root, where the sandbox refuses to start.
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        "--hide-scrollbars");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    return new Chromium(new ChromeDriver(service, options));
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Gives the page this width, as a phone or a desk has it. */
  void width(int pixels) {
    size(pixels, HEIGHT);
  }

  private void size(long width, long height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Lets pages run their scripts, or not. */
  void scripts(boolean run) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /** Keeps what the page looks like from top to end, in {@code target/screenshots}. */
  void screenshot(String name) {
    long width = (Long) driver.executeScript("return window.innerWidth");
    long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
    size(width, Math.min(Math.max(height, HEIGHT), 4 * HEIGHT));
    byte[] picture = driver.getScreenshotAs(OutputType.BYTES);
    size(width, HEIGHT);
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets what {@code prefers-color-scheme} answers: {@code light} or {@code dark}. */
  void colorScheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What the browser complained about since the last call. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> program(name).stream())
        .findFirst();
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
