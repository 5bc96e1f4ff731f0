package storefront.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.app.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import storefront.RunningStore;

/** The pages in a real browser, wide and narrow, light and dark, with a keyboard. */
class PagesInChromiumTest extends InChromium {
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
    assertThat(scrollWidth()).isLessThanOrEqualTo(width);
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
  void whoSignsInChangesTheirPasswordAndSignsInAgain() {
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
    assertThat(violations()).isEmpty();
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
  void axeFindsNothing(String scheme) {
    chromium.colorScheme(scheme);
    for (String path :
        List.of("/", "/?search=nobody", "/albums/94", "/accounts/login", "/accounts/reset/sent")) {
      for (int width : new int[] {360, 1280}) {
        chromium.width(width);
        page.get(site + path);
        assertThat(chromium.complaints()).isEmpty();
        assertThat(violations()).as("%s, %d wide, %s", path, width, scheme).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void errorsAreHeldToTheSame(String scheme) {
    chromium.colorScheme(scheme);
    try (Server developing = RunningStore.empty(true)) {
      String debug = "http://127.0.0.1:" + developing.port() + "/trouble/exception?page=7";
      for (String url : List.of(site + "/nowhere", site + "/trouble/exception", debug)) {
        for (int width : new int[] {360, 1280}) {
          chromium.width(width);
          page.get(url);
          assertThat(violations()).as("%s, %d wide, %s", url, width, scheme).isEmpty();
          assertThat(scrollWidth()).as(url).isLessThanOrEqualTo(width);
          String name = url.equals(debug) ? "debug" : url.endsWith("nowhere") ? "404" : "500";
          chromium.screenshot("error-" + name + "-" + scheme + "-" + width);
        }
      }
    }
  }
}
