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

/** What a class overrides that extends its pages: rights by row and field, and what saving does. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OfficeHooksTest {
  private static final String LIST = "/admin/office/department";

  @Parameter Dialect dialect;

  private Office office;
  private Browser bob;

  @BeforeEach
  void open() {
    office = Office.open(dialect);
    office.furnish();
    office.run("INSERT INTO office_department (id, name) VALUES (3, 'Secret'), (4, 'Locked in')");
    office.staff(
        "bob",
        "office.view_department",
        "office.add_department",
        "office.change_department",
        "office.delete_department");
    bob = office.browser("bob");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private long skills(String name) {
    return office.number("SELECT count(*) FROM office_skill WHERE name = '" + name + "'");
  }

  @Test
  void aRowThatIsNotVisibleDoesNotExist() {
    assertThat(bob.get(LIST).body()).contains("Research", "3 departments").doesNotContain("Secret");
    assertThat(bob.get(LIST + "/3/change").statusCode()).isEqualTo(303);
    assertThat(bob.get(LIST + "/autocomplete?term=secret").body()).doesNotContain("Secret");
    bob.get(LIST);
    bob.post(LIST, "action", "delete_selected", "selected", "3", "confirmed", "1");
    assertThat(office.number("SELECT count(*) FROM office_department WHERE id = 3")).isEqualTo(1);
    assertThat(office.browser().get(LIST).body()).contains("Secret");
  }

  @Test
  void aRowCanBeOutOfReach() {
    String row = LIST + "/4/change";
    assertThat(bob.get(row).body()).contains("Locked in").doesNotContain("name=\"_save\"");
    assertThat(bob.post(row, "name", "Opened").statusCode()).isEqualTo(403);
    assertThat(bob.post(LIST + "/4/delete").statusCode()).isEqualTo(403);
    HttpResponse<String> selected =
        bob.post(LIST, "action", "delete_selected", "selected", "4", "confirmed", "1");
    assertThat(Office.followed(bob, selected)).contains("You may not delete all");
    assertThat(office.number("SELECT count(*) FROM office_department WHERE id = 4")).isEqualTo(1);
  }

  @Test
  void aFieldCanBeOutOfReach() {
    String row = LIST + "/2/change";
    assertThat(bob.get(row).body()).contains("Sales").doesNotContain("name=\"name\"");
    bob.post(row, "name", "Forged");
    assertThat(office.number("SELECT count(*) FROM office_department WHERE name = 'Sales'"))
        .isEqualTo(1);
    assertThat(bob.get(LIST + "/add").body()).contains("name=\"name\"");
  }

  @Test
  void whoMadeARowIsWrittenWithIt() {
    bob.get(LIST + "/add");
    HttpResponse<String> added = bob.post(LIST + "/add", "name", "Logistics", "createdBy", "");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    long id = office.users.find("bob").orElseThrow().id();
    assertThat(
            office.number("SELECT created_by_id FROM office_department WHERE name = 'Logistics'"))
        .isEqualTo(id);
    assertThat(skills("bob added Logistics")).isEqualTo(1);
  }

  @Test
  void whatAHookRefusesIsNotWritten() {
    Browser ada = office.browser();
    ada.get(LIST + "/add");
    assertThat(ada.post(LIST + "/add", "name", "Impossible").body())
        .contains("There is no such thing.", "value=\"Impossible\"");
    assertThat(office.number("SELECT count(*) FROM office_department WHERE name = 'Impossible'"))
        .isZero();
    office.run("UPDATE office_department SET name = 'Frozen' WHERE id = 2");
    ada.get(LIST + "/2/change");
    assertThat(ada.post(LIST + "/2/change", "name", "Melted").body()).contains("It is frozen.");
    assertThat(skills("ada saved Melted")).isZero();
  }

  @Test
  void changingAndDeletingAreNoticed() {
    Browser ada = office.browser();
    ada.get(LIST + "/2/change");
    ada.post(LIST + "/2/change", "name", "Selling");
    assertThat(skills("ada saved Selling")).isEqualTo(1);
    ada.post(LIST + "/2/change", "name", "Selling");
    assertThat(skills("ada saved Selling")).as("nothing changed").isEqualTo(1);
    ada.post(LIST + "/2/delete");
    assertThat(skills("ada deleted Selling")).isEqualTo(1);
  }
}
