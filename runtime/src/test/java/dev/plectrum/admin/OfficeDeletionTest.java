package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.auth.Browser;
import dev.plectrum.db.Dialect;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes with a row and what keeps it, wherever it is. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OfficeDeletionTest {
  @Parameter Dialect dialect;

  private Office office;
  private Browser ada;

  @BeforeEach
  void open() {
    office = Office.open(dialect);
    office.furnish();
    office.run("INSERT INTO office_badge (id, code, holder_id) VALUES (1, 'B-1', 2)");
    office.run("INSERT INTO vault_locker (id, number, owner_id) VALUES (7, 'L-7', 2)");
    office.run("INSERT INTO vault_contract (id, number, skill_id) VALUES (5, 'C-5', 1)");
    ada = office.browser();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void everythingThatGoesIsListed() {
    String url = "/admin/office/employee/2/delete";
    assertThat(ada.get(url).body())
        .contains("Task 1", "Task 2")
        .as("a model that is not registered")
        .contains("Badges", "B-1")
        .as("a model of an app without pages")
        .contains("Lockers", "Locker object (7)")
        .as("many to many")
        .contains("Employee–skill links");
    assertThat(ada.post(url).statusCode()).isEqualTo(303);
    assertThat(office.number("SELECT count(*) FROM vault_locker")).isZero();
    assertThat(office.number("SELECT count(*) FROM office_employee_skills")).isZero();
  }

  @Test
  void whatPointsToSeveralModelsGoesAlongOrKeepsThem() {
    office.run(
        "INSERT INTO office_sticker (id, word, target_type, target_id)"
            + " VALUES (1, 'Bright', 'office.employee', 2), (2, 'Hard', 'office.skill', 2)");
    office.run(
        "INSERT INTO office_sticker (id, word, target_type, target_id, above_type, above_id)"
            + " VALUES (3, 'Very', 'office.skill', 3, 'office.sticker', 1)");
    office.run(
        "INSERT INTO vault_receipt (id, about_type, about_id) VALUES (8, 'office.skill', 2)");
    String skill = "/admin/office/skill/2/delete";
    assertThat(ada.get(skill).body())
        .contains("Receipt: Receipt object (8)", "Hard")
        .doesNotContain("Bright", "Are you sure");
    assertThat(ada.post(skill).statusCode()).isEqualTo(200);
    String bert = "/admin/office/employee/2/delete";
    assertThat(ada.get(bert).body()).contains("Bright", "Very").doesNotContain("Hard");
    assertThat(ada.post(bert).statusCode()).isEqualTo(303);
    assertThat(office.number("SELECT count(*) FROM office_sticker")).isEqualTo(1);
    office.run("DELETE FROM vault_receipt");
    assertThat(ada.post(skill).statusCode()).isEqualTo(303);
    assertThat(office.number("SELECT count(*) FROM office_sticker")).isZero();
  }

  @Test
  void aRowThatMayNotGoDoesNotGoAlongEither() {
    office.run(
        "INSERT INTO office_task (id, title, owner_id, place, done) VALUES (90, 'Done', 2, 9, true)");
    String url = "/admin/office/employee/2/delete";
    assertThat(ada.get(url).body()).doesNotContain("Are you sure");
    ada.post(url);
    assertThat(office.number("SELECT count(*) FROM office_employee WHERE id = 2")).isEqualTo(1);
    office.run("UPDATE office_task SET done = false WHERE id = 90");
    assertThat(ada.post(url).statusCode()).isEqualTo(303);
    assertThat(office.number("SELECT count(*) FROM office_employee WHERE id = 2")).isZero();
  }

  @Test
  void aRowOfAnAppWithoutPagesProtects() {
    String url = "/admin/office/skill/1/delete";
    String page = ada.get(url).body();
    assertThat(page).contains("Contract: Contract object (5)", "Skill–employee links");
    assertThat(ada.post(url).statusCode()).isEqualTo(200);
    assertThat(office.number("SELECT count(*) FROM office_skill")).isEqualTo(3);
    assertThat(ada.get("/admin/office/skill/3/delete").body()).doesNotContain("links");
  }

  @Test
  void whatGoesAlongAnyhowRestrictsNothing() {
    String url = "/admin/office/employee/2/delete";
    office.run("INSERT INTO vault_note (id, task_id, author_id) VALUES (1, 1, 2)");
    assertThat(ada.get(url).body())
        .contains("Are you sure", "Note object (1)")
        .doesNotContain("Note: Note");
    office.run("INSERT INTO vault_note (id, task_id, author_id) VALUES (2, 1, 1)");
    assertThat(ada.get(url).body())
        .contains("Note: Note object (2)")
        .doesNotContain("Note: Note object (1)");
    assertThat(ada.post(url).statusCode()).isEqualTo(200);
    assertThat(office.number("SELECT count(*) FROM office_task")).isEqualTo(2);
    office.run("DELETE FROM vault_note WHERE id = 2");
    assertThat(ada.post(url).statusCode()).isEqualTo(303);
    assertThat(office.number("SELECT count(*) FROM office_task")).isZero();
  }

  @Test
  void selectedRowsThatOthersNeedStay() {
    String list = "/admin/office/department";
    ada.get(list);
    HttpResponse<String> asked =
        ada.post(list, "action", "delete_selected", "selected", "1", "confirmed", "1");
    assertThat(asked.body()).contains("Employee: Carla", "Employee: Bert");
    assertThat(office.number("SELECT count(*) FROM office_department")).isEqualTo(2);
  }
}
