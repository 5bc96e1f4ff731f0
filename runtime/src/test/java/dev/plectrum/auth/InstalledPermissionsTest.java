package dev.plectrum.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Database;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.fixture.Databases;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledPermissionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void everyModelGetsItsRowsOnceAndTheirWordsAreKeptUpToDate(String kind) {
    try (Database database =
        AuthTables.in(kind.equals("sqlite") ? Databases.sqlite() : Databases.schema())) {
      InstalledPermissions installed = new InstalledPermissions(database);
      ModelInfo track = ModelInfo.of("store", "Track", "track", "tracks", "store_track");
      ModelInfo line = ModelInfo.of("store", "InvoiceLine", "line", "lines", "store_invoiceline");

      assertThat(installed.update(List.of(track))).isEqualTo(5);
      assertThat(installed.update(List.of(track))).isZero();
      assertThat(installed.update(List.of(track.with("mix_track", "Can mix"), line))).isEqualTo(6);
      ModelInfo song = ModelInfo.of("store", "Track", "song", "songs", "store_track");
      assertThat(installed.update(List.of(song))).isEqualTo(4);

      assertThat(
              new PermissionDao(database)
                      .query()
                      .orderBy(f -> f.contentType().model.asc(), f -> f.codename.asc())
                      .list()
                      .stream()
                      .map(Permission::name))
          .containsExactly(
              "Can add line",
              "Can change line",
              "Can delete line",
              "Can view line",
              "Can add song",
              "Can change song",
              "Can delete song",
              "Can mix",
              "Can view song");
    }
  }
}
