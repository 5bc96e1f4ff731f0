package storefront.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Every kind of page of the admin, wide and narrow, light and dark: axe finds nothing. */
class AdminAccessibilityTest extends InAdmin {
  private static final AtomicInteger PRICES = new AtomicInteger(100);

  /** Pages by what they are called, with what is done to see them as they are worst. */
  private static Map<String, Runnable> pages() {
    Map<String, Runnable> pages = new LinkedHashMap<>();
    pages.put("index", at("/admin"));
    pages.put("app", at("/admin/stage"));
    pages.put("list", at("/admin/store/track?genre=2"));
    pages.put("dates", at("/admin/stage/concert"));
    pages.put("empty", at("/admin/store/track?q=nobody+sang+this"));
    pages.put("filter", AdminAccessibilityTest::openFilter);
    pages.put("form", at("/admin/store/track/5/change"));
    pages.put("inlines", at("/admin/store/invoice/98/change"));
    pages.put("stacked", at("/admin/stage/concert/9/change"));
    pages.put("errors", AdminAccessibilityTest::wrongForm);
    pages.put("found", AdminAccessibilityTest::openList);
    pages.put("conflict", AdminAccessibilityTest::conflict);
    pages.put("delete", at("/admin/stage/concert/1/delete"));
    pages.put("protected", at("/admin/store/customer/5/delete"));
    pages.put("confirmation", AdminAccessibilityTest::confirmation);
    pages.put("history", AdminAccessibilityTest::history);
    pages.put("password", at("/accounts/password"));
    pages.put("login", AdminAccessibilityTest::login);
    return pages;
  }

  private static Runnable at(String path) {
    return () -> page.get(site + path);
  }

  private static void openFilter() {
    page.get(site + "/admin/stage/concert");
    click(element(".filter summary"));
  }

  private static void wrongForm() {
    page.get(site + "/admin/stage/concert/add");
    type("price", "much");
    search("pieces-0-track", "Desafinado");
    type("pieces-0-minutes", "-1");
    follow(button("Save"));
    appears("[role=alert]");
  }

  private static void openList() {
    page.get(site + "/admin/stage/concert/add");
    click(element("#id_venue"));
    element("#id_venue").sendKeys("the");
    appears("#id_venue_list [aria-selected=true]");
  }

  /** Two people edit the same concert; each time both want another price than it has. */
  private static void conflict() {
    page.get(site + "/admin/stage/concert/2/change");
    int price = PRICES.incrementAndGet();
    page.executeAsyncScript(
        """
        const form = document.querySelector("form[data-guard]");
        const other = new FormData(form);
        other.set("price", arguments[0]);
        other.set("programme", "Begins at eight.");
        fetch(form.action, { method: "POST", body: new URLSearchParams(other) }).then(arguments[1]);
        """,
        price + ".50");
    type("price", price + ".75");
    follow(button("Save and continue editing"));
    assertThat(appears("[role=alert]").getText()).contains("Price", price + ".50");
  }

  private static void confirmation() {
    page.get(site + "/admin/store/track?q=desafinado");
    click(element("[data-all]"));
    page.findElement(By.name("action")).sendKeys("Put");
    follow(button("Go"));
  }

  private static void history() {
    page.get(site + "/admin/stage/venue/1/change");
    type("city", "Harbour Town");
    follow(button("Save and continue editing"));
    follow(page.findElement(By.linkText("History")));
  }

  private static void login() {
    leave();
    page.get(site + "/admin");
    chromium.screenshot("login");
    checkHere("login");
    signIn("stephane", "guess");
    appears("[role=alert]");
    checkHere("login, refused");
    signIn("stephane", PASSWORD);
    appears(".board");
  }

  private static void checkHere(String name) {
    assertThat(violations()).as(name).isEmpty();
    assertThat(scrollWidth()).as("Width of " + name).isLessThanOrEqualTo(innerWidth());
  }

  private static long innerWidth() {
    return (Long) page.executeScript("return window.innerWidth");
  }

  @ParameterizedTest
  @CsvSource({"light, 360", "dark, 360", "light, 1280", "dark, 1280", "light, 768"})
  void axeFindsNothingAndNothingIsWiderThanTheScreen(String scheme, int width) {
    chromium.colorScheme(scheme);
    chromium.width(width);
    pages()
        .forEach(
            (name, open) -> {
              open.run();
              checkHere(name + " in " + scheme + ", " + width + " wide");
              chromium.screenshot("admin-" + name + "-" + scheme + "-" + width);
            });
  }

  @Test
  void theMenuOfSmallScreensOpensAndClosesWithTheKeyboard() {
    chromium.width(360);
    page.get(site + "/admin");
    assertThat(element(".side").isDisplayed()).isFalse();
    click(element(".menu summary"));
    assertThat(element(".menu nav").isDisplayed()).isTrue();
    checkHere("menu");
    page.switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ESCAPE);
    assertThat(element(".menu nav").isDisplayed()).isFalse();
  }
}
