package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's admin, as its registered classes describe it. */
class AdminPagesTest {
  private final RunningStore store = RunningStore.onSqlite();

  private Document page(String path) {
    Answer answer = store.getSignedIn(path);
    assertThat(answer.status()).as(path + "\n" + answer.body()).isEqualTo(200);
    return answer.page();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "album",
        "artist",
        "customer",
        "employee",
        "genre",
        "invoice",
        "mediatype",
        "playlist",
        "track"
      })
  void everyModelHasAListAndForms(String model) {
    assertThat(page("/admin").select("a[href='/admin/store/" + model + "']")).isNotEmpty();
    assertThat(page("/admin/store/" + model).select("main table tbody tr")).isNotEmpty();
    assertThat(page("/admin/store/" + model + "/add").select("main form")).isNotEmpty();
    assertThat(page("/admin/store/" + model + "/1/change").select("main form")).isNotEmpty();
    assertThat(page("/admin/store/" + model + "/1/delete").select("main form")).isNotEmpty();
  }

  @Test
  void tracksAreSearchedFilteredAndSorted() {
    Document list = page("/admin/store/track?q=smoke+water&o=-6");

    assertThat(list.select("main table tbody").text()).contains("Smoke On The Water");
    assertThat(list.select("option").eachText()).contains("Put on sale (-10 %)");
    assertThat(list.select("main table input[name$=unitPrice]")).isNotEmpty();
    assertThat(page("/admin/store/track?genre=2").select("main table tbody").text())
        .contains("Desafinado");
  }

  @Test
  void anInvoiceIsEditedWithItsLines() {
    Document form = page("/admin/store/invoice/1/change");

    assertThat(form.select("[name^=lines][name$=quantity]")).hasSizeGreaterThan(2);
    assertThat(form.text()).contains("Billing address");
  }
}
