package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.auth.Browser;
import dev.plectrum.db.Dialect;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the options of lists, forms and inlines come to. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OfficeOptionsTest {
  private static final String LIST = "/admin/office/employee";
  private static final String BERT = LIST + "/2/change";

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

  private void employees(int from, int to) {
    for (int id = from; id <= to; id++) {
      office.run(
          """
          INSERT INTO office_employee (id, name, notes, department_id, level, salary, active)
          VALUES (%d, 'Somebody %d', '', 1, 'JUNIOR', 1, %s)
          """
              .formatted(id, id, dialect == Dialect.SQLITE ? "1" : "true"));
    }
  }

  /** What the form of Bert sends, and besides {@code more}. */
  private HttpResponse<String> save(String url, String... more) {
    List<String> fields =
        new ArrayList<>(List.of("name", "Bert", "department", "1", "boss", "1", "level", "JUNIOR"));
    fields.addAll(List.of("salary", "1000.00", "active", "on", "skills", "1", "skills", "2"));
    fields.addAll(List.of("tasks-0-KEY", "1", "tasks-0-title", "Task 1", "tasks-0-place", "2"));
    fields.addAll(List.of("tasks-1-KEY", "2", "tasks-1-title", "Task 2", "tasks-1-place", "1"));
    fields.addAll(List.of(more));
    return ada.postAll(url, fields);
  }

  @Test
  void whatIsEmptyIsSaidInItsOwnWords() {
    assertThat(ada.get(LIST).body()).contains("(none)");
  }

  @Test
  void aListIsSortedByWhatItSays() {
    String body = ada.get(LIST).body().replace("&#x3D;", "=");
    assertThat(body).contains("?o=1\"", "?o=4\"").doesNotContain("?o=2\"", "?o=3\"", "?o=5\"");
    assertThat(ada.get(LIST + "?o=-2").body()).doesNotContain("aria-sort");
    assertThat(ada.get(LIST + "?o=1").body()).containsSubsequence("Bert", "Carla");
    assertThat(ada.get(LIST + "?o=-1").body()).contains("aria-sort=\"descending\"");
  }

  @Test
  void allAreShownUpToANumber() {
    employees(11, 11);
    assertThat(ada.get(LIST).body()).contains("Show all", "3 employees");
    assertThat(ada.get(LIST + "?all=1").body()).contains("Bert", "Carla", "Somebody 11");
    employees(12, 12);
    assertThat(ada.get(LIST).body()).doesNotContain("Show all");
    assertThat(ada.get(LIST + "?all=1").body())
        .contains("4 employees")
        .doesNotContain("Somebody 12");
  }

  @Test
  void wordsAreFoundInAnyOrder() {
    office.run("UPDATE office_employee SET notes = 'was running very Quickly' WHERE id = 2");
    assertThat(ada.get(LIST).body()).contains("A name, a number, or words of the notes.");
    assertThat(ada.get(LIST + "?q=quickly").body()).contains("1 employee", "Bert");
    assertThat(ada.get(LIST + "?q=%22quickly+running%22").body()).contains("1 employee", "Bert");
    assertThat(ada.get(LIST + "?q=%22quickly+walking%22").body()).contains("Nothing matches");
    assertThat(ada.get(LIST + "?q=%27%3A*%26+%7C+%21").statusCode()).isEqualTo(200);
  }

  @Test
  void theButtonsAreOnTopAsWell() {
    assertThat(ada.get(BERT).body().split("name=\"_save\"", -1)).hasSize(3);
    assertThat(ada.get("/admin/office/skill/1/change").body().split("name=\"_save\"", -1))
        .hasSize(2);
  }

  @Test
  void choicesCanBeButtonsBelowEachOther() {
    assertThat(ada.get(BERT).body()).contains("class=\"radios vertical\"");
  }

  @Test
  void linesHaveAnOrderOfTheirOwn() {
    assertThat(ada.get(BERT).body()).containsSubsequence("value=\"Task 2\"", "value=\"Task 1\"");
  }

  @Test
  void aGroupOfColumnsIsAFieldset() {
    String add = "/admin/office/department/add";
    assertThat(ada.get(add).body())
        .containsSubsequence(">Room<", "name=\"room.building\"", "name=\"room.since\"");

    HttpResponse<String> half = ada.postAll(add, List.of("name", "Hall", "room.floor", "12"));
    assertThat(half.statusCode()).isEqualTo(200);
    assertThat(half.body()).contains("id_room.building_errors", "id_room.floor_errors");
    assertThat(office.number("SELECT count(*) FROM office_department WHERE name = 'Hall'"))
        .isZero();

    assertThat(
            ada.postAll(add, List.of("name", "Hall", "room.floor", "2", "room.building", "B"))
                .statusCode())
        .isEqualTo(303);
    long id = office.number("SELECT id FROM office_department WHERE room_floor = 2");
    assertThat(ada.get("/admin/office/department?q=B&room.floor=2").body())
        .contains("Hall", "Room building");
    String change = "/admin/office/department/" + id + "/change";
    assertThat(ada.get(change).body()).contains("value=\"B\"");
    HttpResponse<String> rest = ada.postAll(change, List.of("name", "Hall", "room.floor", "2"));
    assertThat(rest.statusCode()).as(rest.body()).isEqualTo(200);
    assertThat(rest.body()).contains("id_room.building_errors");
    assertThat(ada.postAll(change, List.of("name", "Hall")).statusCode()).isEqualTo(303);
    assertThat(
            office.number(
                "SELECT count(*) FROM office_department"
                    + " WHERE name = 'Hall' AND room_building IS NULL AND room_floor IS NULL"))
        .isEqualTo(1);
  }

  @Test
  void aKeyToSeveralModelsIsAChoiceAndAnId() {
    String list = "/admin/office/sticker";
    assertThat(ada.get(list + "/add").body())
        .containsSubsequence(
            ">Target<",
            "name=\"target.type\"",
            "value=\"office.employee\"",
            "value=\"office.skill\"",
            "name=\"target.id\"")
        .containsSubsequence(">Above<", "name=\"above.type\"", "name=\"above.id\"");
    HttpResponse<String> wrong =
        ada.postAll(
            list + "/add",
            List.of("word", "Odd", "target.type", "auth.user", "target.id", "1", "above.id", "1"));
    assertThat(wrong.statusCode()).isEqualTo(200);
    assertThat(wrong.body()).contains("id_target.type_errors", "Choose one of the values offered.");
    assertThat(
            ada.postAll(
                    list + "/add",
                    List.of("word", "Good", "target.type", "office.skill", "target.id", "3"))
                .statusCode())
        .isEqualTo(303);
    long id = office.number("SELECT id FROM office_sticker WHERE target_id = 3");
    assertThat(ada.get(list + "?target.type=office.skill").body())
        .contains("Good", "office.skill", "Target type");
    assertThat(ada.get(list + "?target.type=office.employee").body()).doesNotContain("Good");
    String change = list + "/" + id + "/change";
    assertThat(ada.get(change).body()).contains("value=\"office.skill\" selected");
    assertThat(
            ada.postAll(
                    change,
                    List.of("word", "Good", "target.type", "office.employee", "target.id", "99"))
                .statusCode())
        .isEqualTo(303);
    assertThat(ada.get(change).statusCode()).as("of what is not there").isEqualTo(200);
    assertThat(ada.get(list).body()).contains("office.employee", "99");
  }

  @Test
  void rowsWithAKeyToSeveralModelsAreInlines() {
    String url = "/admin/office/skill/3/change";
    office.run(
        "INSERT INTO office_sticker (id, word, target_type, target_id)"
            + " VALUES (71, 'Loud', 'office.skill', 3), (72, 'Tall', 'office.employee', 3)");
    assertThat(ada.get(url).body())
        .contains("name=\"sticker-target-0-word\"", "value=\"Loud\"", "sticker-target-1-above.type")
        .doesNotContain("Tall", "sticker-target-0-target");
    List<String> fields = new ArrayList<>(List.of("name", "Piano", "level", "1", "state", ""));
    fields.addAll(List.of("since", "2024-01-31T10:00:00", "sticker-target-TOTAL", "2"));
    fields.addAll(List.of("sticker-target-0-KEY", "71", "sticker-target-0-word", "Louder"));
    fields.addAll(List.of("sticker-target-1-word", "Soft", "sticker-target-1-above.id", "2"));
    fields.addAll(List.of("sticker-target-1-above.type", "office.employee"));
    HttpResponse<String> saved = ada.postAll(url, fields);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(
            office.number(
                "SELECT count(*) FROM office_sticker WHERE target_type = 'office.skill'"
                    + " AND target_id = 3 AND word IN ('Louder', 'Soft')"))
        .isEqualTo(2);
  }

  @Test
  void jsonHasKeysToSeveralModelsAndGroupsAsObjects() {
    ada.get(LIST + "/add");
    HttpResponse<String> made =
        ada.postJson(
            "/api/stickers",
            """
            {"word": "Old", "type": "office.skill", "id": 2,
              "room": {"building": "B", "floor": 3, "since": "2024-02-29"}}
            """);
    assertThat(made.body())
        .contains("\"room\":{\"building\":\"B\",\"floor\":3,\"since\":\"2024-02-29\"}");
    long id = office.number("SELECT id FROM office_sticker");
    String key = "{\"type\":\"office.skill\",\"id\":2}";
    assertThat(ada.get("/api/stickers/" + id).body())
        .isEqualTo("{\"id\":" + id + ",\"word\":\"Old\",\"target\":" + key + ",\"above\":null}");
    assertThat(ada.get("/api/stickers").body())
        .isEqualTo("[{\"word\":\"Old\",\"above\":null,\"targets\":[" + key + "]}]");
    HttpResponse<String> wrong =
        ada.postJson(
            "/api/stickers",
            "{\"word\": \"New\", \"type\": \"auth.user\", \"id\": 1, \"room\": null}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("target.type", "is none of office.employee, office.skill");
  }

  @Test
  void thereIsALeastNumberOfLines() {
    ada.get(BERT);
    assertThat(ada.get(LIST + "/add").body()).contains("name=\"tasks-0-title\"");
    HttpResponse<String> none =
        save(BERT, "tasks-TOTAL", "2", "tasks-0-DELETE", "on", "tasks-1-DELETE", "on");
    assertThat(none.body()).contains("Please submit at least 1 task.");
    assertThat(office.number("SELECT count(*) FROM office_task")).isEqualTo(2);
    HttpResponse<String> one = save(BERT, "tasks-TOTAL", "2", "tasks-0-DELETE", "on");
    assertThat(one.statusCode()).isEqualTo(303);
    assertThat(office.number("SELECT count(*) FROM office_task")).isEqualTo(1);
  }

  @Test
  void aLineThatOthersNeedStaysAndSaysWhoTheyAre() {
    ada.get(BERT);
    office.run("INSERT INTO vault_note (id, task_id, author_id) VALUES (8, 1, 1)");
    HttpResponse<String> kept = save(BERT, "tasks-TOTAL", "2", "tasks-0-DELETE", "on");
    assertThat(kept.body())
        .contains("It cannot be deleted: other rows point to it: Note: Note object (8).");
    assertThat(office.number("SELECT count(*) FROM office_task")).isEqualTo(2);
    office.run("DELETE FROM vault_note");
    assertThat(save(BERT, "tasks-TOTAL", "2", "tasks-0-DELETE", "on").statusCode()).isEqualTo(303);
    assertThat(office.number("SELECT count(*) FROM office_task")).isEqualTo(1);
  }

  @Test
  void whatTheDatabaseHasAValueForMayBeLeftEmpty() {
    String add = ada.get("/admin/office/skill/add").body();
    assertThat(add).contains("name=\"level\" value=\"1\"");
    assertThat(add.replaceAll("(?s).*(<[^>]*name=\"since\"[^>]*>).*", "$1"))
        .contains("since")
        .doesNotContain("required");
    HttpResponse<String> added =
        ada.post("/admin/office/skill/add", "name", "Oud", "level", "3", "state", "", "since", "");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    String oud = " FROM office_skill WHERE name = 'Oud' AND since IS NOT NULL AND level = 3";
    assertThat(office.number("SELECT count(*)" + oud + " AND state = 'learning'")).isEqualTo(1);
    // A row that exists has no default any more.
    String url = "/admin/office/skill/" + office.number("SELECT id" + oud) + "/change";
    String[] empty = {"name", "Oud", "level", "3", "state", "", "since", ""};
    assertThat(ada.get(url).body()).contains("learning");
    assertThat(ada.post(url, empty).body()).contains("This field is required.");
    empty[7] = "2024-05-01T10:00";
    assertThat(ada.post(url, empty).statusCode()).isEqualTo(303);
    assertThat(office.number("SELECT count(*)" + oud + " AND state IS NULL")).isEqualTo(1);
  }

  @Test
  void aListOfTextsLosesNothing() {
    String url = "/admin/office/skill/1/change";
    ada.get(url);
    String lines = "Échecs\r\n\"\"\r\n\r\n\"two\\nlines\"\r\n\" spaces \"\r\n\"half\r\n";
    String[] fields = {
      "name", "Chess", "level", "1", "since", "2024-05-01T10:00", "aliases", lines
    };
    assertThat(ada.post(url, fields).statusCode()).isEqualTo(303);
    assertThat(aliases()).isEqualTo("[\"Échecs\",\"\",\"two\\nlines\",\" spaces \",\"\\\"half\"]");
    String shown = ada.get(url).body().replace("&quot;", "\"").replace("&#34;", "\"");
    assertThat(shown)
        .contains("Échecs\n\"\"\n\"two\\nlines\"\n\" spaces \"\n\"\\\"half\"</textarea>");
  }

  private String aliases() {
    String sql =
        dialect == Dialect.SQLITE
            ? "SELECT aliases FROM office_skill WHERE id = 1"
            : "SELECT to_json(aliases)::text FROM office_skill WHERE id = 1";
    return office.database.withConnection(
        connection -> {
          try (var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1).replace("\\u000a", "\\n");
          }
        });
  }

  @Test
  void thereIsALargestNumberOfLines() {
    ada.get(BERT);
    HttpResponse<String> four =
        save(BERT, "tasks-TOTAL", "4", "tasks-2-title", "Third", "tasks-3-title", "Fourth");
    assertThat(four.body()).contains("Please submit at most 3 tasks.", "value=\"Fourth\"");
    assertThat(office.number("SELECT count(*) FROM office_task")).isEqualTo(2);
    HttpResponse<String> three =
        save(BERT, "tasks-TOTAL", "3", "tasks-2-title", "Third", "tasks-2-place", "0");
    assertThat(three.statusCode()).as(three.body()).isEqualTo(303);
    assertThat(office.number("SELECT count(*) FROM office_task")).isEqualTo(3);
  }

  @Test
  void linesAreAsFarOutOfReachAsTheirOwnPagesSay() {
    ada.get(BERT);
    HttpResponse<String> ticked = save(BERT, "tasks-TOTAL", "2", "tasks-0-done", "on");
    assertThat(ticked.body()).contains("You may not change this task.");
    office.run(
        "UPDATE office_task SET done = "
            + (dialect == Dialect.SQLITE ? "1" : "true")
            + " WHERE id = 1");
    String[] changed = {"tasks-TOTAL", "2", "tasks-0-done", "on", "tasks-0-title", "Undone"};
    assertThat(save(BERT, changed).body()).contains("You may not change this task.");
    HttpResponse<String> deleted =
        save(BERT, "tasks-TOTAL", "2", "tasks-0-done", "on", "tasks-0-DELETE", "on");
    assertThat(deleted.body()).contains("You may not delete this task.");
    assertThat(office.number("SELECT count(*) FROM office_task WHERE title = 'Task 1'"))
        .isEqualTo(1);
    HttpResponse<String> rest = save(BERT, "tasks-TOTAL", "2", "tasks-0-done", "on");
    assertThat(rest.statusCode()).isEqualTo(303);
  }

  @Test
  void aRowLeadsToWhereTheSiteShowsIt() {
    assertThat(ada.get("/admin/office/department/1/change").body())
        .contains("href=\"/departments/1\"", "View on site");
    assertThat(ada.get("/admin/office/department/add").body()).doesNotContain("View on site");
  }

  @Test
  void deletingManyCanBeLeftOut() {
    assertThat(ada.get("/admin/office/skill").body()).doesNotContain("delete_selected");
    HttpResponse<String> forged =
        ada.post(
            "/admin/office/skill", "action", "delete_selected", "selected", "3", "confirmed", "1");
    assertThat(Office.followed(ada, forged)).contains("There is no such action");
    assertThat(office.number("SELECT count(*) FROM office_skill")).isEqualTo(3);
  }

  @Test
  void theFiltersAreStillThereAfterSaving() {
    String list = LIST + "?q=bert&level=JUNIOR";
    String kept = "_changelist_filters=q%3Dbert%26level%3DJUNIOR";
    assertThat(ada.get(list).body().replace("&#x3D;", "=")).contains(BERT + "?" + kept);
    String form = ada.get(BERT + "?" + kept).body().replace("&#x3D;", "=");
    assertThat(form).contains("action=\"" + BERT + "?" + kept);
    HttpResponse<String> saved = save(BERT + "?" + kept, "tasks-TOTAL", "2");
    assertThat(Office.location(saved)).isEqualTo(list);
    HttpResponse<String> goesOn =
        save(BERT + "?" + kept, "tasks-TOTAL", "2", "name", "Albert", "_continue", "1");
    assertThat(Office.location(goesOn)).isEqualTo(BERT + "?" + kept);
    ada.get(LIST + "/2/delete?" + kept);
    HttpResponse<String> deleted = ada.post(LIST + "/2/delete?" + kept);
    assertThat(Office.location(deleted)).isEqualTo(list);
    assertThat(ada.get(LIST + "/1/change?_changelist_filters=%25%25").statusCode()).isEqualTo(200);
    assertThat(ada.get(LIST + "/1/change?_changelist_filters=//evil").body())
        .doesNotContain("href=\"//evil");
  }
}
