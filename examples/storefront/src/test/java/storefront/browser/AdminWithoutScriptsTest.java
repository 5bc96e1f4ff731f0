package storefront.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The admin in a browser that runs no scripts: everything works but what only saves typing. */
class AdminWithoutScriptsTest extends InAdmin {
  @BeforeEach
  void runNoScripts() {
    chromium.scripts(false);
  }

  @AfterEach
  void runScripts() {
    chromium.scripts(true);
  }

  @Test
  void aListIsSearchedFilteredSortedAndPaged() {
    page.get(site + "/admin/store/track");
    type("q", "rock");
    follow(button("Search"));
    String count = element(".count").getText();
    assertThat(count).matches("\\d+ tracks");
    follow(page.findElement(By.linkText("Name")));
    assertThat(element("[aria-sort]").getText()).startsWith("Name");
    String first = element(".list tbody th").getText();
    follow(page.findElement(By.linkText("Next")));
    assertThat(element(".list tbody th").getText()).isNotEqualTo(first);

    WebElement artist = page.findElement(By.xpath("//summary[normalize-space()='Artist']"));
    click(artist);
    WebElement key =
        artist.findElement(By.xpath("..")).findElement(By.cssSelector("input:not([type=hidden])"));
    assertThat(key.isDisplayed()).isTrue();
    key.sendKeys("1");
    follow(artist.findElement(By.xpath("..")).findElement(By.tagName("button")));
    assertThat(element(".filter.chosen").getText()).contains("AC/DC");
    assertThat(texts(".list tbody th")).contains("Let There Be Rock").hasSizeLessThan(30);
    follow(page.findElement(By.linkText("Clear all")));
    assertThat(element(".count").getText()).isEqualTo("3,503 tracks");
    assertThat(page.findElements(By.cssSelector("[data-find], [data-all]")))
        .noneMatch(WebElement::isDisplayed);
  }

  @Test
  void aListIsChangedAndActedOn() {
    page.get(site + "/admin/stage/venue");
    WebElement capacity = element(".list tbody .number input");
    String before = capacity.getDomProperty("value");
    capacity.clear();
    capacity.sendKeys("421");
    follow(button("Save changes"));
    assertThat(message()).isEqualTo("1 venue changed.");
    capacity = element(".list tbody .number input");
    capacity.clear();
    capacity.sendKeys(before);
    follow(button("Save changes"));

    page.get(site + "/admin/store/track?q=desafinado");
    click(element("[name=selected]"));
    element("#action").findElement(By.xpath("option[.='Put on sale (-10 %)']")).click();
    follow(button("Go"));
    assertThat(texts("main .plainlist li")).containsExactly("Desafinado");
    follow(link("No, take me back"));
    assertThat(element("h1").getText()).isEqualTo("Tracks");
  }

  @Test
  void rowsAreChosenByTheirKeysAddedAndDeleted() {
    page.get(site + "/admin/stage/concert/add");
    type("title", "No strings attached");
    type("slug", "no-strings-attached");
    type("venue", "3");
    type("genres__more", "1, 2");
    type("day", "12312025");
    type("price", "1");
    type("pieces-0-track", "63");
    follow(button("Save and continue editing"));
    assertThat(message()).startsWith("The concert “No strings attached” was added");
    assertThat(element("#id_venue").getDomProperty("value")).isEqualTo("3");
    assertThat(element("#id_venue ~ .chosen").getText()).isEqualTo("The old cinema");
    assertThat(texts(".chip")).containsExactly("Jazz", "Rock");
    assertThat(page.findElement(By.name("pieces-0-track")).getDomProperty("value")).isEqualTo("63");
    assertThat(page.findElements(By.cssSelector("[data-more]"))).noneMatch(WebElement::isDisplayed);

    click(element(".chip input"));
    follow(button("Save and continue editing"));
    assertThat(texts(".chip")).containsExactly("Rock");
    follow(link("Delete"));
    assertThat(texts(".counts > div")).contains("Concerts\n1", "Pieces\n1");
    follow(button("Yes, delete"));
    assertThat(message()).contains("No strings attached", "deleted");
  }

  @Test
  void aRelatedRowIsAddedOnAPageOfItsOwn() {
    page.get(site + "/admin/stage/concert/add");
    WebElement add = element("a[data-popup=id_venue]:not([data-change])");
    follow(add);
    assertThat(element("h1").getText()).isEqualTo("Add venue");
    type("name", "The garden");
    type("city", "Harbour Town");
    type("capacity", "12");
    follow(button("Save"));
    assertThat(element("main").getText()).contains("The garden", "was saved");
    page.get(site + "/admin/stage/venue?q=garden");
    follow(link("The garden"));
    follow(link("Delete"));
    follow(button("Yes, delete"));
  }

  @Test
  void theMenusOpen() {
    page.get(site + "/admin");
    click(element(".account summary"));
    assertThat(button("Sign out").isDisplayed()).isTrue();
    chromium.width(360);
    click(element(".menu summary"));
    assertThat(element(".menu nav").isDisplayed()).isTrue();
  }
}
