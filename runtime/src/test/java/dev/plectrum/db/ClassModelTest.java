package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.vault.Crate;
import dev.plectrum.fixture.vault.Safe;
import dev.plectrum.fixture.vault.Vault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that is a class is written, read and asked for like one that is a record. */
@ParameterizedClass
@EnumSource(Dialect.class)
class ClassModelTest {
  @Parameter Dialect dialect;
  Vault vault;
  Crate crate;

  @BeforeEach
  void open() {
    vault = Vault.open(dialect);
    crate = vault.crates.create(d -> d.label("c").width(1));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private Safe safe(String name) {
    return vault.safes.create(d -> d.name(name).crate(crate).wheels(3));
  }

  @Test
  void itIsWrittenAndRead() {
    Safe safe = safe("a");

    assertThat(safe.sentence()).isEqualTo("a has 3 wheels.");
    Safe again = vault.safes.get(safe.id());
    assertThat(again)
        .usingRecursiveComparison()
        .ignoringFields("crate", "sentence")
        .isEqualTo(safe);
    assertThat(again.crate().get()).isEqualTo(crate);
    assertThat(vault.safes.update(safe, d -> d.wheels(4)).sentence()).isEqualTo("a has 4 wheels.");
    assertThat(vault.safes.delete(safe)).isTrue();
  }

  @Test
  void itIsAskedFor() {
    safe("b");
    safe("a");

    assertThat(vault.safes.query().list()).extracting(Safe::name).containsExactly("a", "b");
    assertThat(
            vault.safes.query().where(f -> f.crate().label.eq("c")).select(f -> f.crate()).list())
        .extracting(safe -> safe.crate().get().label())
        .containsExactly("c", "c");
    assertThatThrownBy(() -> safe("a"))
        .isInstanceOf(UniqueException.class)
        .hasMessageContaining("vault.Safe");
  }

  @Test
  void whatADeletionFreesIsToldBefore() {
    safe("a");
    Safe safe = safe("b");
    vault.safes.create(d -> d.name("c").wheels(1));

    Deletion deletion = vault.crates.query().where(f -> f.label.eq("c")).deletion();
    assertThat(deletion.preview().counts()).containsOnlyKeys("vault.Crate");
    assertThat(deletion.freed()).containsEntry("vault.Safe.crate", 2L).hasSize(1);
    assertThat(deletion.referrers()).isEmpty();
    assertThat(vault.crates.query().none().deletion().freed()).isEmpty();

    assertThat(deletion.run().total()).isEqualTo(1);
    assertThat(vault.safes.refresh(safe).crate()).isNull();
    assertThat(vault.safes.deletion(safe).freed()).isEmpty();
    assertThat(vault.safes.query().values(f -> f.wheels).list()).isEqualTo(List.of(3, 3, 1));
  }
}
