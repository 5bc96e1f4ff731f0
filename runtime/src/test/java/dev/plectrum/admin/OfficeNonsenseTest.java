package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.auth.Browser;
import dev.plectrum.db.Dialect;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes no sense is answered, changes nothing that it should not, and is never a 500. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OfficeNonsenseTest {
  private static final String LIST = "/admin/office/employee";
  private static final String BERT = LIST + "/2/change";

  private static final List<String> VALUES =
      List.of(
          "",
          "%20",
          "x",
          "0",
          "-1",
          "1.5",
          "1e3",
          "1e999999999",
          "-1e-999999999",
          "NaN",
          "Infinity",
          "99999999999",
          "9223372036854775808",
          "99999999999999999999999999999999999999999",
          "%00",
          "a%00b",
          "%27%22%3C%3E%5C%25_",
          "%F0%9F%98%80",
          "%D9%A3",
          "true",
          "none",
          "today",
          "JUNIOR",
          "2024-02-30",
          "99999-01-01",
          "%2B1",
          "..",
          "null",
          "%C2%A0");

  @Parameter Dialect dialect;

  private Office office;
  private Browser ada;

  @BeforeEach
  void open() {
    office = Office.open(dialect);
    office.furnish();
    ada = office.browser();
    ada.get(LIST);
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** What the form of Bert sends, where {@code changed} says nothing else. */
  private List<String> bert(String... changed) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "name",
                "Bert",
                "notes",
                "",
                "department",
                "1",
                "boss",
                "1",
                "level",
                "JUNIOR",
                "salary",
                "1000.00",
                "since",
                "",
                "active",
                "on",
                "createdBy",
                "",
                "skills",
                "1",
                "skills",
                "2",
                "tasks-TOTAL",
                "2",
                "tasks-0-KEY",
                "1",
                "tasks-0-title",
                "Task 1",
                "tasks-0-place",
                "2",
                "tasks-1-KEY",
                "2",
                "tasks-1-title",
                "Task 2",
                "tasks-1-place",
                "1"));
    for (int i = 0; i < changed.length; i += 2) {
      String name = changed[i];
      for (int j = fields.size() - 2; j >= 0; j -= 2) {
        if (fields.get(j).equals(name)) {
          fields.remove(j + 1);
          fields.remove(j);
        }
      }
    }
    fields.addAll(List.of(changed));
    return fields;
  }

  private static String decoded(String value) {
    return java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void noParameterOfAListIsTooMuch() {
    SoftAssertions all = new SoftAssertions();
    for (String name :
        List.of(
            "o",
            "p",
            "q",
            "e",
            "all",
            "on",
            "after",
            "before",
            "last",
            "_popup",
            "department",
            "level",
            "since",
            "active",
            "salary",
            "department__name",
            "pk",
            "id",
            "name")) {
      for (String value : VALUES) {
        String url = LIST + "?" + name + "=" + value;
        all.assertThat(ada.get(url).statusCode()).as(url).isLessThan(500);
        String both = url + "&" + name + "=" + value + "&q=" + value;
        all.assertThat(ada.get(both).statusCode()).as(both).isLessThan(500);
      }
    }
    for (String url :
        List.of(
            LIST + "?q=" + "a".repeat(3000),
            LIST + "?q=" + "a+".repeat(1000),
            LIST + "?o=" + "1.".repeat(1000),
            LIST + "?" + "x=1&".repeat(300),
            LIST + "?q=%ED%A0%80",
            LIST + "?%00=1",
            LIST + "?=1",
            LIST + "?q=%22&o=1.-2.3.-4.5.6.1",
            LIST + "?since=week&level=JUNIOR&active=true&department=1&p=1&o=-2")) {
      all.assertThat(ada.get(url).statusCode()).as(url).isLessThan(500);
    }
    all.assertAll();
  }

  @Test
  void noKeyInAUrlIsTooMuch() {
    SoftAssertions all = new SoftAssertions();
    for (String page : List.of("change", "delete", "history", "password", "x", "")) {
      for (String key : VALUES) {
        String url = LIST + "/" + key + "/" + page;
        all.assertThat(ada.get(url).statusCode()).as(url).isLessThan(500);
      }
    }
    for (String term : VALUES) {
      String url = LIST + "/autocomplete?term=" + term + "&page=" + term;
      all.assertThat(ada.get(url).statusCode()).as(url).isLessThan(500);
      String add = LIST + "/add?name=" + term + "&department=" + term + "&level=" + term;
      all.assertThat(ada.get(add + "&skills=" + term + "&since=" + term).statusCode())
          .as(add)
          .isLessThan(500);
    }
    all.assertAll();
  }

  @Test
  void noValueInAFormIsTooMuch() {
    SoftAssertions all = new SoftAssertions();
    for (String name :
        List.of(
            "_seen",
            "name",
            "notes",
            "department",
            "boss",
            "level",
            "salary",
            "since",
            "active",
            "createdBy",
            "skills",
            "skills__more",
            "id",
            "tasks",
            "tasks-TOTAL",
            "tasks-0-KEY",
            "tasks-0-_seen",
            "tasks-0-title",
            "tasks-0-place",
            "tasks-0-owner",
            "tasks-0-DELETE")) {
      for (String value : VALUES) {
        List<String> fields = bert(name, decoded(value));
        all.assertThat(ada.postAll(BERT, fields).statusCode())
            .as(name + "=" + value)
            .isLessThan(500);
        all.assertThat(ada.postAll(LIST + "/add", fields).statusCode())
            .as("add " + name + "=" + value)
            .isLessThan(500);
      }
    }
    all.assertAll();
    assertThat(office.number("SELECT count(*) FROM office_employee WHERE id = 2")).isEqualTo(1);
    assertThat(ada.get(LIST).statusCode()).isEqualTo(200);
  }

  @Test
  void noValueInAListIsTooMuch() {
    SoftAssertions all = new SoftAssertions();
    for (String encoded : VALUES) {
      String value = decoded(encoded);
      for (List<String> fields :
          List.of(
              List.of("action", value, "selected", "2"),
              List.of("action", "raise", "selected", value),
              List.of("action", "raise", "across", value),
              List.of("action", "delete_selected", "selected", value),
              List.of("action", "delete_selected", "selected", value, "confirmed", "1"),
              List.of("_save", "1", "row", value),
              List.of("_save", "1", "row", "2 " + value, "r2-salary", "1"),
              List.of("_save", "1", "row", "2 ", "r2-salary", value),
              List.of("_save", "1", "row", "2 ", "r2-level", value),
              List.of("_save", value))) {
        all.assertThat(ada.postAll(LIST, fields).statusCode())
            .as(fields.toString())
            .isLessThan(500);
      }
    }
    all.assertAll();
    assertThat(office.number("SELECT count(*) FROM office_employee WHERE id = 2")).isEqualTo(1);
  }

  @Test
  void aLineOfSomebodyElseIsNotTouched() {
    ada.get(LIST + "/1/change");
    HttpResponse<String> forged =
        ada.postAll(
            LIST + "/1/change",
            List.of(
                "name",
                "Carla",
                "department",
                "1",
                "level",
                "JUNIOR",
                "salary",
                "1000.00",
                "active",
                "on",
                "tasks-TOTAL",
                "2",
                "tasks-0-KEY",
                "1",
                "tasks-0-title",
                "Stolen",
                "tasks-0-place",
                "0",
                "tasks-1-KEY",
                "2",
                "tasks-1-DELETE",
                "on"));
    assertThat(forged.statusCode()).isLessThan(500);
    assertThat(
            office.number(
                "SELECT count(*) FROM office_task WHERE owner_id = 2 AND title LIKE 'Task %'"))
        .isEqualTo(2);
  }

  @Test
  void withoutTheNumberOfLinesThereAreNone() {
    List<String> fields = bert("tasks-0-title", "Changed", "name", "Albert");
    int at = fields.indexOf("tasks-TOTAL");
    fields.remove(at + 1);
    fields.remove(at);
    ada.get(BERT);
    assertThat(ada.postAll(BERT, fields).statusCode()).isLessThan(500);
    assertThat(office.number("SELECT count(*) FROM office_task WHERE title LIKE 'Task %'"))
        .isEqualTo(2);
  }

  @Test
  void theSameLineTwiceIsOneLine() {
    ada.get(BERT);
    HttpResponse<String> answer =
        ada.postAll(
            BERT,
            bert("tasks-1-KEY", "1", "tasks-0-DELETE", "on", "tasks-1-title", "Deleted and kept"));
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(office.number("SELECT count(*) FROM office_task WHERE id = 2")).isEqualTo(1);
  }

  @Test
  void aLineThatWentMeanwhileIsSaidAndTheRestIsSaved() {
    String page = ada.get(BERT).body();
    office.run("DELETE FROM office_task WHERE id = 1");
    HttpResponse<String> answer =
        ada.postAll(
            BERT,
            bert("_seen", Office.input(page, "_seen"), "name", "Albert", "tasks-1-title", "New"));
    assertThat(Office.followed(ada, answer)).contains("1 task had been deleted meanwhile.");
    assertThat(office.number("SELECT count(*) FROM office_task WHERE title = 'New'")).isEqualTo(1);
    assertThat(office.number("SELECT count(*) FROM office_employee WHERE name = 'Albert'"))
        .isEqualTo(1);
  }

  @Test
  void theSecondOfTwoPeopleIsToldAndLosesNothing() {
    String seen = Office.input(ada.get(BERT).body(), "_seen");
    office.run("UPDATE office_employee SET salary = 2000 WHERE id = 2");
    HttpResponse<String> answer = ada.postAll(BERT, bert("_seen", seen, "name", "Albert"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Somebody else saved this", "Salary is now “2000.00”", "value=\"Albert\"");
    assertThat(office.number("SELECT count(*) FROM office_employee WHERE name = 'Albert'"))
        .isZero();
  }

  @Test
  void ofTwoWhoSaveAtTheSameTimeOneIsTold() throws Exception {
    Browser other = office.browser();
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 5; round++) {
        String seen = Office.input(ada.get(BERT).body(), "_seen");
        other.get(BERT);
        String first = "First " + round;
        String second = "Second " + round;
        Future<HttpResponse<String>> one =
            both.submit(() -> ada.postAll(BERT, bert("_seen", seen, "name", first)));
        Future<HttpResponse<String>> two =
            both.submit(() -> other.postAll(BERT, bert("_seen", seen, "name", second)));
        List<Integer> answers =
            new ArrayList<>(List.of(one.get().statusCode(), two.get().statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 303);
      }
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void aRowThatWentMeanwhileGivesAMessage() {
    String seen = Office.input(ada.get(BERT).body(), "_seen");
    office.run("DELETE FROM office_task");
    office.run("DELETE FROM office_employee_skills");
    office.run("DELETE FROM office_employee WHERE id = 2");
    HttpResponse<String> answer = ada.postAll(BERT, bert("_seen", seen, "name", "Albert"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Office.followed(ada, answer)).contains("doesn’t exist. Perhaps it was deleted?");
    ada.get(LIST);
    HttpResponse<String> saved =
        ada.post(LIST, "_save", "1", "row", "2 x", "r2-salary", "5", "r2-level", "JUNIOR");
    assertThat(Office.followed(ada, saved)).contains("Some rows were deleted meanwhile.");
    HttpResponse<String> acted = ada.post(LIST, "action", "raise", "selected", "2");
    assertThat(acted.statusCode()).isEqualTo(303);
    HttpResponse<String> deleted =
        ada.post(LIST, "action", "delete_selected", "selected", "2", "confirmed", "1");
    assertThat(Office.followed(ada, deleted)).contains("do not exist any more");
  }

  @Test
  void aRowOfTheListThatWasChangedMeanwhileIsNotOverwritten() {
    String page = ada.get(LIST).body();
    String row = page.replaceAll("(?s).*name=\"row\" value=\"(2 [^\"]*)\".*", "$1");
    office.run("UPDATE office_employee SET salary = 2000 WHERE id = 2");
    HttpResponse<String> answer =
        ada.post(LIST, "_save", "1", "row", row, "r2-salary", "3000", "r2-level", "JUNIOR");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Salary is now “2000.00”", "value=\"3000\"");
    assertThat(office.number("SELECT salary FROM office_employee WHERE id = 2")).isEqualTo(2000);
  }

  @Test
  void anActionOnEverythingThatMatchesIsOnNothingElse() {
    HttpResponse<String> done =
        ada.post(LIST + "?q=bert", "action", "raise", "across", "1", "selected", "1");
    assertThat(Office.followed(ada, done)).contains("done for 1 employee");
    assertThat(office.number("SELECT salary FROM office_employee WHERE id = 1")).isEqualTo(1000);
    HttpResponse<String> wrong =
        ada.post(
            LIST + "?level=NOPE", "action", "delete_selected", "across", "1", "confirmed", "1");
    assertThat(wrong.statusCode()).isEqualTo(303);
    assertThat(office.number("SELECT count(*) FROM office_employee")).isEqualTo(2);
  }
}
