package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.auth.Browser;
import dev.plectrum.db.Dialect;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Actions with everything they can take and answer with. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OfficeActionsTest {
  private static final String LIST = "/admin/office/employee";

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

  private HttpResponse<String> act(String action, String... keys) {
    List<String> fields = new java.util.ArrayList<>(List.of("action", action));
    for (String key : keys) {
      fields.addAll(List.of("selected", key));
    }
    return ada.postAll(LIST, fields);
  }

  @Test
  void anActionKnowsWhoAsksForItAndSaysWhatItDid() {
    HttpResponse<String> done = act("promote", "1", "2");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(Office.followed(ada, done)).contains("ada promoted 2.");
    assertThat(office.number("SELECT count(*) FROM office_employee WHERE level = 'CHIEF'"))
        .isEqualTo(2);
  }

  @Test
  void anActionCanLookAtTheRequest() {
    assertThat(Office.followed(ada, act("raise", "2"))).contains("“Raise”: done for 1 employee.");
    assertThat(office.number("SELECT salary FROM office_employee WHERE id = 2")).isEqualTo(1001);
  }

  @Test
  void anActionCanAnswerWithAFile() {
    HttpResponse<String> file = act("export", "2", "1");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("text/plain");
    assertThat(file.body()).contains("Bert\n", "Carla\n");
  }

  @Test
  void anActionWithoutResultSaysHowManyRowsItWas() {
    assertThat(Office.followed(ada, act("nothing", "2"))).contains("done for 1 employee");
  }

  @Test
  void whoMayOnlyLookIsOfferedWhatNeedsNoMore() {
    office.staff("bob", "office.view_employee");
    Browser bob = office.browser("bob");
    assertThat(bob.get(LIST).body()).contains("Export").doesNotContain("Promote");
    HttpResponse<String> refused = bob.post(LIST, "action", "promote", "selected", "1");
    assertThat(Office.followed(bob, refused)).contains("There is no such action");
    assertThat(office.number("SELECT count(*) FROM office_employee WHERE level = 'CHIEF'"))
        .isZero();
  }
}
