package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the compiler wrote for the store, compared as text with what people have read and agreed to.
 * With {@code -Dplectrum.update} it takes over what is written now; see CONTRIBUTING.md.
 */
class GoldenTest {
  private static final Path WRITTEN = Path.of("target/generated-sources/annotations");
  private static final Path RESOURCES = Path.of("target/classes");
  private static final Path GOLDEN = Path.of("src/test/golden");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "storefront/store/TrackDao.java",
        "storefront/store/TrackDraft.java",
        "storefront/store/TrackFields.java",
        "storefront/store/TrackQuery.java",
        "storefront/store/TrackTable.java",
        "storefront/store/PlaylistDao.java",
        "storefront/store/PlaylistDraft.java",
        "storefront/store/PlaylistTable.java",
        "storefront/store/TrackAdminPages.java",
        "storefront/store/InvoiceAdminPages.java",
        "storefront/store/StoreAdmin.java",
        "storefront/store/StoreRoutes.java",
        "storefront/store/StoreUrls.java",
        "storefront/store/StoreInfo.java",
        "storefront/store/StoreManage.java",
        "storefront/store/PlaylistInputJson.java",
        "storefront/store/TrackViewJson.java",
        "storefront/StorefrontSite.java",
        "storefront/Manage.java"
      })
  void sourcesAreAsAgreed(String file) throws IOException {
    compare(WRITTEN.resolve(file), GOLDEN.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plectrum/migrations/store.sqlite.sql",
        "plectrum/migrations/store.postgresql.sql"
      })
  void migrationsAreAsAgreed(String file) throws IOException {
    compare(RESOURCES.resolve(file), GOLDEN.resolve(file));
  }

  private static void compare(Path written, Path golden) throws IOException {
    assertThat(written).exists();
    if (System.getProperty("plectrum.update") != null) {
      Files.createDirectories(golden.getParent());
      Files.copy(written, golden, StandardCopyOption.REPLACE_EXISTING);
      Assumptions.abort("Took over " + golden + "; read it before you commit it.");
    }
    assertThat(Files.readString(written)).isEqualTo(Files.readString(golden));
  }
}
