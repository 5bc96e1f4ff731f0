package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.vault.Scan;
import dev.plectrum.fixture.vault.Vault;
import dev.plectrum.validation.ValidationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes go in and come back equal, all of them. */
@ParameterizedClass
@EnumSource(Dialect.class)
class BytesTest {
  @Parameter Dialect dialect;
  Vault vault;

  @BeforeEach
  void open() {
    vault = Vault.open(dialect);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private Scan scan(String name, byte... data) {
    return vault.scans.create(d -> d.name(name).data(data));
  }

  @Test
  void everyByteComesBack() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    Scan scan = scan("all", all);

    assertThat(scan.data()).isEqualTo(all);
    assertThat(vault.scans.get(scan.id()).data()).isEqualTo(all);
    assertThat(scan.thumbnail()).isNull();
    assertThat(scan.mark()).isEqualTo(new byte[] {(byte) 0xca, (byte) 0xfe});
  }

  @Test
  void emptyIsNotNull() {
    Scan scan = vault.scans.create(d -> d.name("empty").data(new byte[0]).thumbnail(new byte[0]));

    assertThat(scan.data()).isEmpty();
    assertThat(scan.thumbnail()).isNotNull().isEmpty();
    assertThat(vault.scans.update(scan, d -> d.thumbnail(null)).thumbnail()).isNull();
    assertThat(vault.scans.query().where(f -> f.thumbnail.isNull()).count()).isEqualTo(1);
  }

  @Test
  void theyAreFoundByValue() {
    Scan one = scan("one", (byte) 0, (byte) 1);
    Scan two = scan("two", "0001".getBytes(StandardCharsets.UTF_8));

    assertThat(vault.scans.query().where(f -> f.data.eq(one.data())).list())
        .extracting(Scan::name)
        .containsExactly("one");
    assertThat(vault.scans.query().where(f -> f.data.ne(one.data())).list())
        .extracting(Scan::name)
        .containsExactly("two");
    assertThat(vault.scans.query().where(f -> f.data.in(List.of(one.data(), two.data()))).count())
        .isEqualTo(2);
    assertThat(vault.scans.query().where(f -> f.data.length().gt(2)).list())
        .extracting(Scan::name)
        .containsExactly("two");
    assertThat(vault.scans.query().values(f -> f.data.asText()).list())
        .containsExactlyInAnyOrder("\\x0001", "\\x30303031");
  }

  @Test
  void theyAreWrittenByAQueryAndInBulk() {
    scan("one", (byte) 1);
    vault.scans.query().update(f -> f.data.to(new byte[] {9, 8}), f -> f.thumbnail.to(f.mark));

    Scan changed = vault.scans.query().get();
    assertThat(changed.data()).containsExactly(9, 8);
    assertThat(changed.thumbnail()).isEqualTo(changed.mark());

    vault.scans.updateAll(List.of(changed), (row, d) -> d.data(new byte[] {7}));
    assertThat(vault.scans.refresh(changed).data()).containsExactly(7);
  }

  @Test
  void theirNumberIsChecked() {
    assertThatThrownBy(() -> scan("large", new byte[1001]))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("at most 1000 bytes (it has 1001)");
  }
}
