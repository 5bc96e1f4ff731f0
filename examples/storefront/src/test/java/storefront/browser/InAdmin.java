package storefront.browser;

import org.junit.jupiter.api.BeforeAll;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import storefront.RunningStore;

/** What tests share that look at the admin as somebody who has signed in and may do everything. */
abstract class InAdmin extends InChromium {
  static final String PASSWORD = "Nuages-et-Douce-Ambiance";

  @BeforeAll
  static void signInOnce() {
    RunningStore.onSqlite().superuser("stephane", PASSWORD);
    page.get(site + "/accounts/login?next=/admin");
    signIn("stephane", PASSWORD);
    appears(".board");
  }

  /** Signs out, by the menu under the name of whoever is signed in. */
  static void leave() {
    page.get(site + "/admin");
    element(".account summary").click();
    follow(button("Sign out"));
  }

  static WebElement button(String text) {
    return page.findElement(By.xpath("//button[normalize-space()='" + text + "']"));
  }

  static WebElement link(String text) {
    return page.findElement(By.cssSelector("main")).findElement(By.linkText(text));
  }

  static String message() {
    return element(".messages li").getText();
  }

  /** Types into an autocomplete until there is one row, and chooses that. */
  static void search(String field, String text) {
    WebElement box = element("#id_" + field);
    String found = "#id_" + field + "_list:not([hidden]) [role=option]:not(.dim)";
    box.sendKeys(text);
    until(text + " is found", () -> page.findElements(By.cssSelector(found)).size() == 1);
    box.sendKeys(Keys.ENTER);
  }
}
