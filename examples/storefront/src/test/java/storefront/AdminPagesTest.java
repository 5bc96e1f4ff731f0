package storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storefront.stage.Concert;
import storefront.stage.ConcertDao;
import storefront.stage.Piece;
import storefront.stage.PieceDao;
import storefront.stage.Venue;
import storefront.stage.VenueDao;

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

  @Test
  void aConcertIsSavedAsANewOneWithItsPieces() {
    VenueDao venues = new VenueDao(store.database());
    ConcertDao concerts = new ConcertDao(store.database());
    PieceDao pieces = new PieceDao(store.database());
    Venue venue = venues.create(d -> d.name("Cellar").city("Paris").capacity(80));
    Concert concert =
        concerts.create(
            d ->
                d.title("Quintet")
                    .slug("quintet")
                    .venue(venue.id())
                    .day(LocalDate.of(2027, 1, 23))
                    .price(BigDecimal.TEN));
    pieces.create(d -> d.concert(concert.id()).track(1L).minutes(3));
    pieces.create(d -> d.concert(concert.id()).track(2L).note("an encore"));
    String path = "/admin/stage/concert/" + concert.id() + "/change";
    FormElement form = (FormElement) page(path).selectFirst("main form[data-guard]");
    form.selectFirst("[name=slug]").val("quintet-again");

    Answer saved = store.submit(path, fields(form) + "&_saveasnew=1");

    assertThat(saved.status()).as(saved.body()).isEqualTo(303);
    Concert copy = concerts.query().where(f -> f.slug.eq("quintet-again")).get();
    assertThat(copy.pieces().list())
        .extracting(piece -> piece.track().key(), Piece::minutes, Piece::note)
        .containsExactly(tuple(1L, 3, null), tuple(2L, 5, "an encore"));
    assertThat(concert.pieces().count()).as("The pieces of the first stay.").isEqualTo(2);
    assertThat(store.followed(saved).page().text())
        .contains("was added successfully")
        .doesNotContain("deleted meanwhile");
    concerts.delete(copy);
    concerts.delete(concert);
    venues.delete(venue);
  }

  private static String fields(FormElement form) {
    return form.formData().stream()
        .map(field -> field.key() + "=" + RunningStore.encoded(field.value()))
        .collect(Collectors.joining("&"));
  }
}
