package storefront.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What somebody does in the store's admin on a working day, in a real browser. */
class AdminJourneyTest extends InAdmin {
  @BeforeEach
  void signInAgain() {
    page.manage().deleteAllCookies();
    page.get(site + "/admin");
    assertThat(page.getCurrentUrl()).isEqualTo(site + "/accounts/login?next=/admin");
    signIn("stephane", PASSWORD);
    appears(".board");
    assertThat(element(".user").getText()).isEqualTo("stephane");
  }

  @AfterEach
  void signOut() {
    leave();
    page.get(site + "/admin");
    assertThat(page.getCurrentUrl()).endsWith("/accounts/login?next=/admin");
  }

  @Test
  void aTrackIsFoundEditedAndSetRight() {
    find("tracks", "Nega Do Cabelo");
    chromium.screenshot("search");
    follow(page.findElement(By.linkText("Nega Do Cabelo Duro")));
    String composer = element("#id_composer").getDomProperty("value");
    type("composer", "Somebody else");
    follow(button("Save and continue editing"));
    assertThat(message()).startsWith("The track “Nega Do Cabelo Duro” was changed");
    assertThat(element("#id_composer").getDomProperty("value")).isEqualTo("Somebody else");

    type("composer", composer);
    follow(button("Save and continue editing"));
    assertThat(element("#id_composer").getDomProperty("value")).isEqualTo(composer);

    follow(page.findElement(By.linkText("History")));
    assertThat(texts(".list tbody tr")).hasSize(2);
    assertThat(texts(".list tbody tr td:last-child"))
        .containsExactly("Changed Composer.", "Changed Composer.");
    chromium.screenshot("history");
  }

  @Test
  void pricesAreChangedInTheListAndByAnAction() {
    find("tracks", "Desafinado");
    WebElement price = element(".list tbody .number input");
    String before = price.getDomProperty("value");
    price.clear();
    price.sendKeys("free");
    follow(button("Save changes"));
    assertThat(element(".list [aria-invalid]").getDomProperty("value")).isEqualTo("free");
    assertThat(element(".list .error").getText()).isNotBlank();
    chromium.screenshot("list-with-error");

    price = element(".list tbody .number input");
    price.clear();
    price.sendKeys("2.00");
    follow(button("Save changes"));
    assertThat(message()).isEqualTo("1 track changed.");

    element("[data-all]").click();
    assertThat(element("[data-selected]").getText()).isEqualTo("1 of 1 selected");
    choose("action", "Put on sale (-10 %)");
    follow(button("Go"));
    assertThat(element("h1").getText()).isEqualTo("Put on sale (-10 %)");
    assertThat(texts("main .plainlist li")).containsExactly("Desafinado");
    chromium.screenshot("confirmation");
    follow(element(".save button"));
    assertThat(message()).isEqualTo("“Put on sale (-10 %)”: done for 1 track.");
    price = element(".list tbody .number input");
    assertThat(price.getDomProperty("value")).isEqualTo("1.80");

    price.clear();
    price.sendKeys(before);
    follow(button("Save changes"));
  }

  @Test
  void anInvoiceIsWrittenAndDeletedWithItsLines() {
    page.get(site + "/admin/store/invoice/add");
    search("customer", "Kara Nie");
    assertThat(element("#id_customer").getDomProperty("value")).isEqualTo("Kara Nielsen");
    page.executeScript("document.getElementById('id_invoiceDate').value = '2025-12-24T10:30'");
    type("total", "1.98");
    assertThat(page.findElements(By.cssSelector(".inline .item:not(.heads)"))).hasSize(2);
    line(0, "Desafinado", "0.99");
    click(button("Add another invoice line"));
    assertThat(page.findElements(By.cssSelector(".inline .item:not(.heads)"))).hasSize(3);
    assertThat(page.switchTo().activeElement().getDomAttribute("id")).isEqualTo("id_lines-2-track");
    line(2, "Corcovado", "0.99");
    chromium.screenshot("invoice");
    follow(button("Save and continue editing"));
    assertThat(message()).startsWith("The invoice “Invoice 4");
    assertThat(values(".inline [role=combobox]"))
        .contains("Desafinado", "Corcovado (Quiet Nights Of Quiet Stars)");
    assertThat(element("#id_customer").getDomProperty("value")).isEqualTo("Kara Nielsen");

    follow(page.findElement(By.linkText("Delete")));
    assertThat(texts(".counts > div")).containsExactlyInAnyOrder("Invoices\n1", "Invoice lines\n2");
    assertThat(page.findElements(By.cssSelector("main .plainlist li"))).hasSize(3);
    chromium.screenshot("delete");
    follow(button("Yes, delete"));
    assertThat(message()).contains("was deleted");
    chromium.screenshot("invoices");
  }

  @Test
  void aConcertTakesOverTheVenueThatWasAddedForIt() {
    page.get(site + "/admin/stage/concert/add");
    assertThat(asksBeforeLeaving()).isFalse();
    type("title", "Été à l’Île: Django & Stéphane");
    assertThat(element("#id_slug").getDomProperty("value")).isEqualTo("ete-a-lile-django-stephane");
    assertThat(asksBeforeLeaving()).isTrue();

    String window = page.getWindowHandle();
    element("a[data-popup=id_venue]:not([data-change])").click();
    until("the window opens", () -> page.getWindowHandles().size() == 2);
    Set<String> windows = page.getWindowHandles();
    page.switchTo().window(windows.stream().filter(w -> !w.equals(window)).findFirst().get());
    appears("#id_name").sendKeys("Le Quai");
    type("city", "Samois-sur-Seine");
    type("capacity", "300");
    chromium.screenshot("popup");
    button("Save").click();
    until("the window closes", () -> page.getWindowHandles().size() == 1);
    page.switchTo().window(window);
    assertThat(element("#id_venue").getDomProperty("value")).isEqualTo("Le Quai");

    search("genres", "Jazz");
    assertThat(texts(".chip")).containsExactly("Jazz");
    page.executeScript("document.getElementById('id_day').value = '2025-06-21'");
    click(element("input[type=radio][value=FREE]"));
    type("price", "0");
    search("pieces-0-track", "Desafin");
    chromium.screenshot("concert");
    follow(button("Save and continue editing"));
    assertThat(message()).startsWith("The concert “Été à l’Île: Django & Stéphane” was added");
    assertThat(element("#id_venue").getDomProperty("value")).isEqualTo("Le Quai");
    assertThat(element("#id_slug").getDomProperty("value")).isEqualTo("ete-a-lile-django-stephane");

    page.get(site + "/admin/stage/venue?q=%22Le+Quai%22");
    follow(page.findElement(By.linkText("Le Quai")));
    follow(page.findElement(By.linkText("Delete")));
    assertThat(element("#protected + ul").getText()).contains("Été à l’Île");
    chromium.screenshot("protected");
    follow(page.findElement(By.partialLinkText("Été à l’Île")));
    follow(page.findElement(By.linkText("Delete")));
    follow(button("Yes, delete"));
    page.get(site + "/admin/stage/venue?q=%22Le+Quai%22");
    follow(page.findElement(By.linkText("Le Quai")));
    follow(page.findElement(By.linkText("Delete")));
    follow(button("Yes, delete"));
    assertThat(message()).contains("Le Quai", "deleted");
  }

  private static void find(String models, String text) {
    page.get(site + "/admin");
    String title = Character.toUpperCase(models.charAt(0)) + models.substring(1);
    follow(page.findElement(By.cssSelector(".side")).findElement(By.linkText(title)));
    type("q", text);
    follow(button("Search"));
  }

  private static void line(int number, String track, String price) {
    search("lines-" + number + "-track", track);
    type("lines-" + number + "-unitPrice", price);
  }

  private static void choose(String select, String label) {
    page.findElement(By.name(select)).findElement(By.xpath("option[.='" + label + "']")).click();
  }

  private static List<String> values(String selector) {
    return page.findElements(By.cssSelector(selector)).stream()
        .map(input -> input.getDomProperty("value"))
        .toList();
  }

  /** Whether the browser would ask if somebody went away now. */
  private static boolean asksBeforeLeaving() {
    return (Boolean)
        page.executeScript(
            """
            const leaving = new Event("beforeunload", { cancelable: true });
            window.dispatchEvent(leaving);
            return leaving.defaultPrevented;
            """);
  }
}
