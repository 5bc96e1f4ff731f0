package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.app.Site;
import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps with more foreign keys than there is room for in a method. */
class ManyReferencesTest {
  private static final int MODELS = 14;
  private static final int KEYS = 40;

  @TempDir private Path folder;

  private Path app(String name) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources").resolve(name));
    String capital = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    Files.writeString(
        sources.resolve(capital + "App.java"),
        """
        package %s;

        /** An app. */
        @dev.plectrum.project.App(value = "%s", uses = dev.plectrum.auth.AuthApp.class)
        public final class %sApp {
          private %sApp() {}
        }
        """
            .formatted(name, name, capital, capital));
    for (int model = 0; model < MODELS; model++) {
      StringBuilder keys = new StringBuilder();
      for (int key = 0; key < KEYS; key++) {
        keys.append(", @OnDelete(DeleteRule.CASCADE) ForeignKey<")
            .append(capital)
            .append(Math.max(0, model - 1))
            .append("> key")
            .append(key);
      }
      Files.writeString(
          sources.resolve(capital + model + ".java"),
          """
          package %s;

          import dev.plectrum.model.*;

          /** A model. */
          @Model
          public record %s%d(@Id long id%s) {}
          """
              .formatted(name, capital, model, model == 0 ? "" : keys));
    }
    return sources;
  }

  @Test
  void allOfThemAreKnownToTheAdmin() throws IOException {
    Path shop = app("shop");
    app("vault");
    Files.writeString(
        shop.resolve("Shop1Admin.java"),
        """
        package shop;

        @dev.plectrum.adminsite.AdminRegister(Shop1.class)
        final class Shop1Admin {}
        """);
    Files.writeString(
        shop.resolve("Pair.java"),
        """
        package shop;

        import dev.plectrum.model.*;

        /** A model whose rows go along, with a key of several columns. */
        @Model
        public record Pair(
            @Id @OnDelete(DeleteRule.CASCADE) ForeignKey<Shop0> one,
            @Id @OnDelete(DeleteRule.CASCADE) ForeignKey<Shop1> other) {}
        """);
    Files.writeString(
        shop.resolve("Note.java"),
        """
        package shop;

        import dev.plectrum.model.*;

        /** A model that is called by the row it is about. */
        @Model
        public record Note(
            @Id long id,
            @Label @Targets({Shop0.class, Pin.class}) GenericForeignKey<Object> about) {}
        """);
    Files.writeString(
        shop.resolve("Pin.java"),
        """
        package shop;

        import dev.plectrum.model.*;

        /** A model whose rows others are about. */
        @Model
        public record Pin(@Id long id) {}
        """);
    Files.writeString(
        shop.resolve("Fair.java"),
        """
        package shop;

        import dev.plectrum.admin.AdminApp;
        import dev.plectrum.auth.AuthApp;
        import dev.plectrum.project.*;

        /** The site. */
        @Project(
            apps = {AuthApp.class, AdminApp.class, ShopApp.class, vault.VaultApp.class},
            urls = {
              @Include(path = "/accounts", app = AuthApp.class),
              @Include(path = "/admin", app = AdminApp.class)
            })
        final class Fair {
          private Fair() {}
        }
        """);

    CompiledApp app = CompiledApp.of(folder.resolve("sources"), folder.resolve("target"));

    assertThat(app.messages()).noneMatch(message -> message.contains("error:"));
    assertThat(app.written().get("shop/ShopAdmin.java")).contains("addTo2(site, db);");
    assertThat(app.written().get("shop/FairSite.java")).contains("addTo2(admin, db);");
    assertThat(app.written().get("shop/ShopAdmin.java"))
        .contains("\"Pair object \" + PairKey.of(row)");
    Site site = app.create(Site.class, "shop.FairSite");
    try (Database database = Database.open(Databases.sqlite())) {
      assertThat(site.routes(database)).isNotNull();
    }
  }
}
