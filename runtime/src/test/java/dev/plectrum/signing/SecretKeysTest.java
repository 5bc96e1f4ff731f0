package dev.plectrum.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeysTest {
  private static final Settings NONE = Settings.of(Map.of());

  @TempDir Path folder;

  @Test
  void theSettingsNameTheKeys() {
    SecretKeys keys =
        SecretKeys.of(
            Settings.of(Map.of("SECRET_KEY", "new", "SECRET_KEY_FALLBACKS", "old,older")));

    assertThat(keys.current()).isEqualTo("new");
    assertThat(keys.all()).containsExactly("new", "old", "older");
  }

  @Test
  void withoutAKeyTheSiteDoesNotStart() {
    assertThatThrownBy(() -> SecretKeys.of(NONE))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("SECRET_KEY is missing");
  }

  @Test
  void aKeyThatIsMadeStaysAndOnlyItsOwnerReadsIt() throws IOException {
    Path file = folder.resolve("shop.db.secret-key");

    String made = SecretKeys.orKeptIn(file, NONE).current();

    assertThat(made).hasSizeGreaterThan(60);
    assertThat(SecretKeys.orKeptIn(file, NONE).current()).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void processesThatStartAtTheSameTimeAgreeOnOneKey() {
    Path file = folder.resolve("shop.db.secret-key");
    Set<String> made = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> made.add(SecretKeys.orKeptIn(file, NONE).current()));

    assertThat(made).hasSize(1);
  }

  @Test
  void aKeyInTheSettingsNeedsNoFile() {
    Path file = folder.resolve("shop.db.secret-key");

    SecretKeys.orKeptIn(file, Settings.of(Map.of("SECRET_KEY", "given")));

    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatOthersReadHoldsNoSecret() throws IOException {
    Path file = folder.resolve("shop.db.secret-key");
    Files.writeString(file, "known to all");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> SecretKeys.orKeptIn(file, NONE))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("others may read it")
        .hasMessageNotContaining("known to all");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidInOneSentence() {
    List.of("none/shop.db.secret-key", "../" + folder.getFileName() + "/none/x")
        .forEach(
            path ->
                assertThatThrownBy(() -> SecretKeys.orKeptIn(folder.resolve(path), NONE))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("Set SECRET_KEY."));
  }
}
