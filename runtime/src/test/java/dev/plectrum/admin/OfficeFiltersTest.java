package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.auth.Browser;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.StatementListener;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What filters over other models keep, and what they cost. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OfficeFiltersTest {
  private static final String LIST = "/admin/office/employee";

  @Parameter Dialect dialect;

  private Office office;
  private Browser ada;

  @BeforeEach
  void open() {
    office = Office.open(dialect);
    office.furnish();
    ada = office.browser();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String list(String query) {
    HttpResponse<String> answer = ada.get(LIST + "?" + query);
    assertThat(answer.statusCode()).as(query).isEqualTo(200);
    return answer.body();
  }

  @Test
  void aRelationToManyKeepsThoseThatHaveTheRow() {
    assertThat(list("skills=1")).contains("1 employee<", "Bert", "<b>Chess</b>");
    assertThat(list("skills=3")).contains("0 employees", "<b>Piano</b>");
    assertThat(list("skills=__none")).contains("1 employee<", "Carla", "<b>None</b>");
    assertThat(list("skills=99")).contains("0 employees");
    assertThat(Office.location(ada.get(LIST + "?skills=x"))).endsWith("?e=1");
  }

  @Test
  void aReverseRelationIsAFilterToo() {
    assertThat(list("tasks=1")).contains("1 employee<", "Bert", "<b>Task 1</b>");
    assertThat(list("tasks=__none")).contains("1 employee<", "Carla");
    assertThat(list("tasks.place=2")).contains("1 employee<", "Bert");
    assertThat(list("tasks.place=7")).contains("0 employees");
  }

  @Test
  void twoFiltersMayMeanDifferentRows() {
    // Task 1 has the place 2, and it is Task 2 that has the place 1.
    assertThat(list("tasks=1&tasks.place=1")).contains("1 employee<", "Bert");
  }

  @Test
  void eachRowIsThereOnceHoweverManyMatch() {
    office.run("UPDATE office_task SET place = 5");
    assertThat(list("tasks.place=5")).contains("1 employee<");
    assertThat(list("q=ju")).contains("1 employee<", "Bert");
  }

  @Test
  void keysThatMayBeNullCanBeAskedForNone() {
    assertThat(list("boss=__none")).contains("1 employee<", "Carla");
    assertThat(list("boss=1")).contains("1 employee<", "Bert", "<b>Carla</b>");
    assertThat(list("department.createdBy=__none")).contains("2 employees");
    assertThat(list("")).doesNotContain("department=__none");
  }

  @Test
  void aFilteredListTakesThreeStatements() {
    for (int id = 10; id < 12; id++) {
      office.run(
          """
          INSERT INTO office_employee
            (id, name, notes, department_id, boss_id, level, salary, active, since)
          VALUES (%d, 'Somebody %d', '', 1, 1, 'JUNIOR', 1, %s, '2026-01-02')
          """
              .formatted(id, id, dialect == Dialect.SQLITE ? "1" : "true"));
    }
    for (String query : List.of("department=1", "boss=1", "boss=1&department=1")) {
      List<String> sent = new CopyOnWriteArrayList<>();
      StatementListener listener = (sql, nanoseconds) -> sent.add(sql);
      office.database.addListener(listener);
      assertThat(list(query)).contains("Page 2", "Bert");
      office.database.removeListener(listener);
      assertThat(sent.stream().filter(sql -> sql.contains("office_")).toList())
          .as(query)
          .hasSizeLessThanOrEqualTo(3);
    }
    assertThat(list("boss=1&department=1")).contains("<b>Carla</b>", "<b>Research</b>");
  }

  @Test
  void anAppForAnyProjectPointsToTheUsersOfAuth() {
    String remarks = "/admin/remarks/remark";
    String ada = "" + office.users.find("ada").orElseThrow().id();
    this.ada.get(remarks + "/add");
    this.ada.post(remarks + "/add", "text", "Hello", "author", ada);
    this.ada.post(remarks, "action", "praise", "selected", "1");
    assertThat(this.ada.get(remarks + "?author=" + ada + "&praised=" + ada).body())
        .contains("1 remark<", "Hello", "<b>ada</b>");
    assertThat(this.ada.get(remarks + "/1/change").body()).contains("/admin/auth/user/");
    assertThat(this.ada.get("/admin/auth/user/" + ada + "/delete").body())
        .contains("Hello", "Log entries");
  }

  @Test
  void whatIsWrongWithNewLinesIsSaidTogetherWithTheRow() {
    ada.get(LIST + "/add");
    HttpResponse<String> answer =
        ada.postAll(
            LIST + "/add",
            List.of(
                "name",
                "",
                "department",
                "1",
                "level",
                "JUNIOR",
                "salary",
                "x",
                "tasks-TOTAL",
                "3",
                "tasks-0-title",
                "",
                "tasks-0-place",
                "many",
                "tasks-1-title",
                "Fine",
                "tasks-1-place",
                "1"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("id=\"id_name_errors\"", "id=\"id_salary_errors\"")
        .contains("id=\"id_tasks-0-title_errors\"", "id=\"id_tasks-0-place_errors\"")
        .doesNotContain("id=\"id_tasks-1-title_errors\"", "owner:");
    assertThat(office.number("SELECT count(*) FROM office_task")).isEqualTo(2);
  }
}
