package storefront.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The admin without a mouse. */
class AdminKeyboardTest extends InAdmin {
  /** What can be reached with the tab key, as a browser sees it: of radios only one. */
  private static final String REACHABLE =
      """
      const radios = new Set();
      return Array.from(document.querySelectorAll("a[href], button, input, select, textarea, summary"))
        .filter(e => !e.disabled && e.type !== "hidden" && e.checkVisibility())
        .filter(e => e.type !== "radio" || !radios.has(e.name) && radios.add(e.name)).length;
      """;

  /** What has the focus, if that does not show or something covers it. */
  private static final String HIDDEN =
      """
      const focused = document.activeElement;
      const box = focused.getBoundingClientRect();
      const left = box.left + Math.min(box.width / 2, 20);
      const top = document.elementFromPoint(left, box.top + box.height / 2);
      const ring = getComputedStyle(focused).outlineStyle === "solid";
      const seen = top !== null && (focused.contains(top) || top.contains(focused));
      return ring && seen ? "" : focused.outerHTML;
      """;

  @ParameterizedTest
  @CsvSource({
    "/admin, 1280",
    "/admin/store/track?q=desafinado, 1280",
    "/admin/stage/concert, 360",
    "/admin/stage/concert/add, 1280",
    "/admin/store/invoice/98/change, 1280",
    "/admin/store/track/5/change, 360",
    "/admin/stage/concert/1/delete, 1280"
  })
  void tabLeadsToEverythingAndTheFocusIsAlwaysSeen(String path, int width) {
    chromium.width(width);
    page.get(site + path);
    long reachable = (Long) page.executeScript(REACHABLE);
    List<WebElement> stops = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    WebElement body = page.switchTo().activeElement();
    body.sendKeys(Keys.TAB);
    WebElement focused = page.switchTo().activeElement();
    assertThat(focused.getDomAttribute("class")).isEqualTo("skip");
    while (!focused.equals(body) && !(stops.size() > 1 && focused.equals(stops.get(0)))) {
      // A date has several stops in one field.
      if (stops.isEmpty() || !focused.equals(stops.get(stops.size() - 1))) {
        stops.add(focused);
        hidden.add(page.executeScript(HIDDEN).toString());
      }
      focused.sendKeys(Keys.TAB);
      focused = page.switchTo().activeElement();
    }
    assertThat(hidden.stream().filter(html -> !html.isEmpty())).isEmpty();
    assertThat(stops).hasSize((int) reachable);
  }

  @Test
  void theSkipLinkLeadsToTheContent() {
    page.get(site + "/admin/store/track/5/change");
    page.findElement(By.tagName("body")).sendKeys(Keys.TAB);
    page.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(page.switchTo().activeElement().getDomAttribute("id")).isEqualTo("main");
    page.switchTo().activeElement().sendKeys(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
    assertThat(page.switchTo().activeElement().getText()).isEqualTo("View on site");
  }

  @Test
  void aComboboxFollowsThePattern() {
    page.get(site + "/admin/stage/concert/9/change");
    WebElement box = element("#id_venue");
    assertThat(box.getDomAttribute("role")).isEqualTo("combobox");
    assertThat(box.getDomProperty("value")).isEqualTo("The back room");
    String before = held("venue");
    page.executeScript("arguments[0].focus()", box);
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");

    box.sendKeys(Keys.DOWN);
    appears("#id_venue_list:not([hidden])");
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(box.getDomAttribute("aria-controls")).isEqualTo("id_venue_list");
    assertThat(box.getDomAttribute("aria-activedescendant")).isNull();
    assertThat(texts("#id_venue_list [role=option]"))
        .containsExactly("Harbour hall", "The back room", "The old cinema");
    box.sendKeys(Keys.DOWN);
    assertThat(pointedAt(box)).isEqualTo("Harbour hall");
    box.sendKeys(Keys.UP);
    assertThat(pointedAt(box)).isEqualTo("The old cinema");
    box.sendKeys(Keys.ESCAPE);
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");
    assertThat(box.getDomProperty("value")).isEqualTo("The back room");
    assertThat(held("venue")).isEqualTo(before);

    box.sendKeys(Keys.chord(Keys.CONTROL, "a"), "xyz");
    assertThat(appears("#id_venue_list .dim").getText()).isEqualTo("Nothing found");
    box.sendKeys(Keys.ENTER);
    assertThat(page.getTitle()).as("Enter does not send the form").startsWith("Late and blue");
    box.sendKeys(Keys.chord(Keys.CONTROL, "a"), "old");
    until("it is found", () -> box.getDomAttribute("aria-activedescendant") != null);
    box.sendKeys(Keys.ENTER);
    assertThat(box.getDomProperty("value")).isEqualTo("The old cinema");
    assertThat(held("venue")).isEqualTo("3");
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");

    box.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, Keys.TAB);
    assertThat(held("venue")).as("An empty box is no venue").isEmpty();
    page.navigate().refresh();
  }

  @Test
  void aSearchForModelsNarrowsTheSidebar() {
    page.get(site + "/admin");
    WebElement find = element("[data-find]");
    find.sendKeys("play");
    assertThat(texts(".side .app li").stream().filter(text -> !text.isEmpty()))
        .containsExactly("Playlists");
    find.sendKeys(Keys.ENTER);
    until("the list comes", () -> page.getTitle().startsWith("Playlists"));
  }

  @Test
  void aFilterOpensAndClosesAndGivesTheFocusBack() {
    page.get(site + "/admin/stage/concert");
    WebElement filter = element(".filter summary");
    filter.sendKeys(Keys.ENTER);
    assertThat(element(".filter .choices").isDisplayed()).isTrue();
    filter.sendKeys(Keys.TAB);
    page.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertThat(element(".filter .choices").isDisplayed()).isFalse();
    assertThat(page.switchTo().activeElement()).isEqualTo(filter);
  }

  @Test
  void anInlineRowIsAddedAndRemovedAgain() {
    page.get(site + "/admin/store/invoice/98/change");
    int rows = page.findElements(By.cssSelector(".inline .item:not(.heads)")).size();
    button("Add another invoice line").sendKeys(Keys.ENTER);
    assertThat(page.findElements(By.cssSelector(".inline .item:not(.heads)"))).hasSize(rows + 1);
    button("Remove").sendKeys(Keys.ENTER);
    assertThat(texts(".inline .item:not(.heads):not([hidden])")).hasSize(rows);
    assertThat(page.switchTo().activeElement().getText()).isEqualTo("Add another invoice line");
    follow(button("Save and continue editing"));
    assertThat(message()).contains("was not changed");
    assertThat(page.findElements(By.cssSelector(".inline .item:not(.heads)"))).hasSize(rows);
  }

  private static String pointedAt(WebElement box) {
    return element("#" + box.getDomAttribute("aria-activedescendant")).getText();
  }

  private static String held(String name) {
    return page.findElement(By.name(name)).getDomProperty("value");
  }
}
