package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake is one message, also where a class extends what would have been generated. */
class RejectedPagesTest {
  @TempDir private Path folder;

  private List<String> messages(String model, String admin) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("shop"));
    Files.writeString(
        sources.resolve("ShopApp.java"),
        """
        package shop;

        @dev.plectrum.project.App(value = "shop", uses = dev.plectrum.auth.AuthApp.class)
        public final class ShopApp {}
        """);
    Files.writeString(
        sources.resolve("Track.java"),
        """
        package shop;

        import dev.plectrum.model.*;

        @Model%s
        public record Track(@Id long id, String name) {}
        """
            .formatted(model));
    Files.writeString(
        sources.resolve("TrackAdmin.java"),
        """
        package shop;

        import dev.plectrum.admin.AdminUser;
        import dev.plectrum.adminsite.*;
        import dev.plectrum.db.Database;

        @AdminRegister(Track.class)
        %s
        final class TrackAdmin extends TrackAdminPages {
          TrackAdmin(Database db) {
            super(db);
          }

          @Override
          protected TrackQuery visible(AdminUser user, TrackQuery all) {
            return all;
          }

          @Override
          protected void saved(AdminUser user, Track track, boolean added) {}
        }
        """
            .formatted(admin));
    return Generated.from(Generated.sourcesIn(sources), folder.resolve("work")).messages();
  }

  @Test
  void aMistakeInAnOptionIsOneMessage() throws IOException {
    assertThat(messages("", "@ListDisplay(\"nam\")")).singleElement().asString().contains("PL3104");
  }

  @Test
  void aMistakeInTheModelIsOneMessage() throws IOException {
    assertThat(messages("(ordering = \"nam\")", "@ListDisplay(\"name\")"))
        .singleElement()
        .asString()
        .contains("Did you mean \"name\"");
  }

  @Test
  void withoutAMistakeThereIsNone() throws IOException {
    assertThat(messages("", "@ListDisplay(\"name\")")).isEmpty();
  }
}
