package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.auth.Browser;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Track;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire when a browser opens a page for the first time. */
class PageWeightTest {
  private static final int MOST = 60_000;
  private static final int ROWS = 250;
  private static final Pattern PARTS =
      Pattern.compile("<(?:link|script|img)[^>]*? (?:href|src)=\"(/[^\"]+)\"");

  private static Desk desk;
  private static Browser ada;
  private static Album album;
  private static Track track;

  @BeforeAll
  static void open() {
    desk = Desk.open(Dialect.SQLITE);
    ada = desk.browser();
    for (int i = 0; i < ROWS; i++) {
      String name = "Improvisation %d on a theme of %x".formatted(i, i * 7919);
      album =
          desk.store.album("Sessions of %x".formatted(i * 104_729), "Quintette %x".formatted(i));
      track = desk.store.track(name, album, "Swing " + i, "0." + (10 + i % 90));
    }
    for (int i = 0; i < ROWS; i++) {
      desk.store.track("Take %d, %x".formatted(i, i * 7919), album, "Swing", "1.29");
    }
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static int size(Browser browser, String path) {
    HttpResponse<byte[]> answer = browser.getBytes(path, "Accept-Encoding", "gzip");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    int[] size = {answer.body().length};
    answer
        .headers()
        .map()
        .forEach((name, all) -> all.forEach(value -> size[0] += name.length() + value.length()));
    return size[0];
  }

  private static int weight(Browser browser, String path) {
    List<String> parts = new ArrayList<>();
    Matcher found = PARTS.matcher(browser.get(path).body());
    while (found.find()) {
      parts.add(found.group(1).replace("&#x3D;", "="));
    }
    assertThat(parts).as("style sheets and scripts of " + path).isNotEmpty();
    return size(browser, path) + parts.stream().mapToInt(part -> size(browser, part)).sum();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/admin", "/admin/store/track", "/admin/store/album", "/admin/store/track/add"})
  void aPageWeighsLittle(String path) {
    assertThat(weight(ada, path)).isLessThan(MOST);
  }

  @Test
  void aListOfAHundredRowsThatCanBeChangedIsMeant() {
    String page = ada.get("/admin/store/track").body();
    assertThat(page.split("unitPrice\" ", -1)).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"change", "delete", "history"})
  void thePagesOfARowWeighLittle(String what) {
    assertThat(weight(ada, "/admin/store/track/" + track.id() + "/" + what)).isLessThan(MOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"change", "delete"})
  void thePagesOfARowWithManyOthersWeighLittle(String what) {
    assertThat(weight(ada, "/admin/store/album/" + album.id() + "/" + what)).isLessThan(MOST);
  }

  @Test
  void signingInWeighsLittle() {
    Browser stranger = new Browser("http://127.0.0.1:" + desk.port());
    assertThat(weight(stranger, "/accounts/login")).isLessThan(MOST);
  }
}
