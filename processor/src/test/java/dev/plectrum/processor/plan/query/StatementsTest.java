package dev.plectrum.processor.plan.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.ValueType;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementsTest {
  @Test
  void areWhatOneWouldTypeIntoAConsole() {
    Statements sql =
        Statements.of(
            Models.thing(
                Models.value("name", "name", ValueType.Kind.STRING),
                Models.value("order", "order", ValueType.Kind.INT)));

    assertThat(sql.find()).isEqualTo("SELECT id, name, \"order\"\nFROM shop_thing\nWHERE id = ?\n");
    assertThat(sql.exists()).isEqualTo("SELECT 1 FROM shop_thing WHERE id = ?");
    assertThat(sql.count()).isEqualTo("SELECT COUNT(*) FROM shop_thing");
    assertThat(sql.insert()).isEqualTo("INSERT INTO shop_thing (name, \"order\")\nVALUES (?, ?)\n");
    assertThat(sql.insertWithId())
        .isEqualTo("INSERT INTO shop_thing (id, name, \"order\")\nVALUES (?, ?, ?)\n");
    assertThat(sql.returning()).isEqualTo("RETURNING id, name, \"order\"\n");
    assertThat(sql.delete()).isEqualTo("DELETE FROM shop_thing WHERE id = ?");
  }

  @Test
  void ofATableWithNothingButAKeyAskForDefaultValues() {
    assertThat(Statements.of(Models.thing()).insert())
        .isEqualTo("INSERT INTO shop_thing DEFAULT VALUES\n");
  }

  @Test
  void wrapLongListsOfColumns() {
    Field[] fields =
        IntStream.range(0, 40)
            .mapToObj(i -> Models.value("field" + i, "field" + i, ValueType.Kind.INT))
            .toArray(Field[]::new);

    Statements sql = Statements.of(Models.thing(fields));

    assertThat(sql.find().lines()).allMatch(line -> line.length() <= 88).hasSizeGreaterThan(4);
    assertThat(sql.insert().lines()).allMatch(line -> line.length() <= 88);
    assertThat(sql.insert()).startsWith("INSERT INTO shop_thing\n  (field0, field1,");
  }
}
