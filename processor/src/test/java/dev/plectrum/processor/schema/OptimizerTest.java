package dev.plectrum.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The cases of Django's own optimizer, by what is left of them. */
class OptimizerTest {
  private static final String FOO = create("Foo", "");
  private static final String BAR = create("Bar", "");
  private static final String BAR_TO_FOO = create("Bar", "," + key("Foo"));
  private static final String TABLE =
      "{'operation': 'RenameTable', 'model': 'Foo', 'table': 'woohoo'}";
  private static final String COMMENT =
      "{'operation': 'AlterComment', 'model': 'Foo', 'comment': 'Much'}";
  private static final String INDEX =
      "{'operation': 'AddIndex', 'model': 'Foo', 'index': {'name': 'a', 'fields': ['name']}}";
  private static final String CHECK =
      "{'operation': 'AddConstraint', 'model': 'Foo', 'constraint': {'name': 'c', 'check': 'true'}}";

  @Test
  void aNewModelThatGoesAgainIsNothing() {
    assertThat(left(FOO, delete("Foo"))).isEmpty();
    assertThat(left(FOO, TABLE, COMMENT, INDEX, CHECK, delete("Foo"))).isEmpty();
    assertThat(left(FOO, BAR, delete("Foo"))).containsExactly("+ Create model Bar");
    assertThat(left(FOO, BAR, delete("Bar"), delete("Foo"))).isEmpty();
    assertThat(left(FOO, BAR, delete("Foo"), delete("Bar"))).isEmpty();
    assertThat(left(FOO, BAR_TO_FOO, delete("Foo"))).hasSize(3);
  }

  @Test
  void aNewModelTakesInWhatHappensToIt() {
    assertThat(left(FOO, rename("Foo", "Bar"))).containsExactly("+ Create model Bar");
    assertThat(left(FOO, add("Foo", "age"))).containsExactly("+ Create model Foo");
    assertThat(fields(FOO, add("Foo", "age"))).containsExactly("id", "name", "age");
    assertThat(fields(FOO, alter("Foo", "name"))).containsExactly("id", "name");
    assertThat(fields(FOO, renameField("Foo", "name", "title"))).containsExactly("id", "title");
    assertThat(fields(FOO, remove("Foo", "name"))).containsExactly("id");
    assertThat(left(FOO, INDEX, CHECK, TABLE, COMMENT)).containsExactly("+ Create model Foo");
    assertThat(left(FOO, BAR, add("Foo", "age"))).hasSize(2);
  }

  @Test
  void aNewModelWaitsForWhatItLeadsTo() {
    assertThat(left(FOO, BAR, addKey("Foo", "Bar")))
        .containsExactly("+ Create model Bar", "+ Create model Foo");
    assertThat(left(FOO, BAR_TO_FOO, addKey("Foo", "Bar")))
        .as("a circle")
        .containsExactly("+ Create model Foo", "+ Create model Bar", "+ Add field bar to Foo");
    String link = addKey("Foo", "Bar");
    assertThat(left(FOO, BAR, BAR_TO_FOO.replace("Bar", "Baz"), link))
        .as("something leads to it in between")
        .hasSize(4);
  }

  @Test
  void whatHappensToOneFieldIsOneThing() {
    assertThat(left(add("Foo", "age"), alter("Foo", "age")))
        .containsExactly("+ Add field age to Foo");
    assertThat(left(add("Foo", "age"), remove("Foo", "age"))).isEmpty();
    assertThat(left(add("Foo", "age"), renameField("Foo", "age", "years")))
        .containsExactly("+ Add field years to Foo");
    assertThat(left(alter("Foo", "age"), alter("Foo", "age")))
        .containsExactly("~ Alter field age on Foo");
    assertThat(left(alter("Foo", "age"), remove("Foo", "age")))
        .containsExactly("- Remove field age from Foo");
    assertThat(left(renameField("Foo", "age", "years"), renameField("Foo", "years", "old")))
        .containsExactly("~ Rename field age on Foo to old");
    assertThat(left(renameField("Foo", "age", "years"), remove("Foo", "years")))
        .containsExactly("- Remove field age from Foo");
    assertThat(left(add("Foo", "age"), add("Bar", "age"), remove("Foo", "age")))
        .containsExactly("+ Add field age to Bar");
  }

  @Test
  void namesThatAreHandedOnStayApart() {
    List<String> swap =
        List.of(
            renameField("Foo", "a", "aside"),
            renameField("Foo", "b", "a"),
            renameField("Foo", "aside", "b"));
    assertThat(left(swap.toArray(String[]::new))).hasSize(3);
    assertThat(left(rename("Foo", "Baa"), rename("Baa", "Bar")))
        .containsExactly("~ Rename model Foo to Bar");
    assertThat(left(rename("Foo", "Aside"), rename("Bar", "Foo"), rename("Aside", "Bar")))
        .hasSize(3);
    assertThat(left(remove("Foo", "a"), add("Foo", "a"))).hasSize(2);
    String other = TABLE.replace("Foo", "Bar").replace("woohoo", "app_Foo");
    assertThat(left(TABLE, other, TABLE.replace("woohoo", "app_Bar"))).as("tables").hasSize(3);
    assertThat(left(FOO, other.replace("app_Foo", "x"), TABLE.replace("woohoo", "app_Bar")))
        .containsExactly("~ Rename table for Bar to x", "+ Create model Foo");
    assertThat(left(inColumn("a", "aside"), inColumn("b", "a"), inColumn("a", "b")))
        .as("columns")
        .hasSize(3);
  }

  @Test
  void rowsKeepTheValueThatTheyGotFirst() {
    String added = add("Foo", "age").replace("}}", "}, 'fill': '1'}");
    String altered = alter("Foo", "age").replace("}}", "}, 'fill': '2'}");
    assertThat(shorten(added, altered))
        .singleElement()
        .extracting(one -> ((FieldOperation.AddField) one).fill())
        .isEqualTo("1");
    assertThat(left(added.replace("'1'", "'one'"), alter("Foo", "age")))
        .as("no value of the type that it gets")
        .hasSize(2);
    String nullable = alter("Foo", "age");
    String required = nullable.replace(", 'nullable': true}}", "}, 'fill': '%s'}");
    assertThat(shorten(add("Foo", "age"), required.formatted("2")))
        .singleElement()
        .extracting(one -> ((FieldOperation.AddField) one).fill())
        .isEqualTo("2");
    assertThat(shorten(altered, required.formatted("1")))
        .as("a field that can be null takes nothing")
        .singleElement()
        .extracting(one -> ((FieldOperation.AlterField) one).fill())
        .isEqualTo("1");
    assertThat(shorten(required.formatted("1"), required.formatted("2")))
        .singleElement()
        .extracting(one -> ((FieldOperation.AlterField) one).fill())
        .isEqualTo("1");
    assertThat(left(required.formatted("1"), nullable))
        .as("the rows would stay without a value")
        .hasSize(2);
    assertThat(shorten(required.formatted("1"), nullable, required.formatted("2")))
        .singleElement()
        .extracting(one -> ((FieldOperation.AlterField) one).fill())
        .isEqualTo("1");
  }

  private static String inColumn(String field, String column) {
    return alter("Foo", field).replace("'column': '" + field + "'", "'column': '" + column + "'");
  }

  @Test
  void whatGetsItsNameBackIsNotRenamed() {
    assertThat(left(rename("Foo", "Bar"), rename("Bar", "Foo")))
        .containsExactly("~ Rename table for Foo to app_Foo");
    assertThat(left(renameField("Foo", "age", "years"), renameField("Foo", "years", "age")))
        .containsExactly("~ Alter field age on Foo");
    Schema before = shorten(FOO).get(0).apply(Schema.EMPTY);
    List<Operation> there =
        read(
            rename("Foo", "Bar"),
            renameField("Bar", "name", "title"),
            renameField("Bar", "title", "name"),
            rename("Bar", "Foo"));
    assertThat(Optimizer.shorten(there, before)).as("as it was").isEmpty();
  }

  @Test
  void aModelGoesAfterWhatLeadsToIt() {
    String key = "{'operation': 'RemoveField', 'model': 'Bar', 'name': 'foo'}";
    assertThat(left(alter("Foo", "name"), key, delete("Foo")))
        .containsExactly("- Remove field foo from Bar", "- Delete model Foo");
    assertThat(left(TABLE, delete("Bar"), delete("Foo")))
        .containsExactly("- Delete model Bar", "- Delete model Foo");
    assertThat(left(key, delete("Foo"), delete("Bar"))).hasSize(3);
    assertThat(left(COMMENT, rename("Foo", "Bar"), FOO, delete("Foo"))).hasSize(2);
  }

  @Test
  void aNewModelDoesNotLeadToANameThatWasGivenUp() {
    assertThat(left(BAR_TO_FOO, rename("Foo", "Baz"), rename("Bar", "Qux")))
        .first()
        .isEqualTo("+ Create model Bar");
    assertThat(left(BAR_TO_FOO, rename("Foo", "Baz"), add("Bar", "age"))).hasSize(2);
    assertThat(left(BAR_TO_FOO, rename("Foo", "Baz"), addKey("Bar", "Baz")))
        .as("one name before it, one after it")
        .hasSize(3);
  }

  @Test
  void aNameOfAnIndexIsFreeBeforeItIsGiven() {
    String other = INDEX.replace("Foo", "Bar");
    assertThat(left(FOO, "{'operation': 'RemoveIndex', 'model': 'Old', 'name': 'a'}", INDEX))
        .containsExactly("- Remove index a from Old", "+ Create model Foo");
    assertThat(left(FOO, delete("Old"), INDEX)).hasSize(2).last().isEqualTo("+ Create model Foo");
    String added = add("Old", "age");
    assertThat(left(FOO, added, "{'operation': 'RemoveIndex', 'model': 'Old', 'name': 'a'}", INDEX))
        .last()
        .isEqualTo("+ Create model Foo");
    assertThat(left(FOO, "{'operation': 'RemoveIndex', 'model': 'Old', 'name': 'b'}", INDEX))
        .containsExactly("+ Create model Foo", "- Remove index b from Old");
    assertThat(left(FOO, BAR, other, INDEX.replace("'a'", "'b'"))).hasSize(2);
  }

  @Test
  void whatComesAndGoesOfIndexesAndConstraints() {
    String gone = "{'operation': 'RemoveIndex', 'model': 'Foo', 'name': 'a'}";
    String renamed = "{'operation': 'RenameIndex', 'model': 'Foo', 'from': 'a', 'to': 'b'}";
    String again = "{'operation': 'RenameIndex', 'model': 'Foo', 'from': 'b', 'to': 'c'}";
    assertThat(left(INDEX, gone)).isEmpty();
    assertThat(left(INDEX, renamed)).containsExactly("+ Create index b on model Foo");
    assertThat(left(renamed, again)).containsExactly("~ Rename index a on Foo to c");
    assertThat(left(CHECK, CHECK.replace("Add", "Alter").replace("true", "false")))
        .containsExactly("+ Create constraint c on model Foo");
    String altered = CHECK.replace("Add", "Alter");
    assertThat(left(altered, altered.replace("true", "false")))
        .containsExactly("~ Alter constraint c on model Foo");
    String dropped = "{'operation': 'RemoveConstraint', 'model': 'Foo', 'name': 'c'}";
    assertThat(left(altered, dropped)).containsExactly("- Remove constraint c from Foo");
    assertThat(left(renamed, gone.replace("'a'", "'b'")))
        .containsExactly("- Remove index a from Foo");
    assertThat(left(TABLE, TABLE.replace("woohoo", "other")))
        .containsExactly("~ Rename table for Foo to other");
    assertThat(left(COMMENT, COMMENT)).hasSize(1);
  }

  @Test
  void nothingGoesPastWhatPeopleWrote() {
    String sql = "{'operation': 'RunSql', 'up': 'SELECT 1'}";
    assertThat(left(FOO, sql, add("Foo", "age"))).hasSize(3);
    assertThat(left(add("Foo", "age"), sql, remove("Foo", "age"))).hasSize(3);
  }

  private static String create(String model, String more) {
    return "{'operation': 'CreateModel', 'model': '%s', 'table': 'app_%s', 'fields': [%s, %s%s]}"
        .formatted(
            model,
            model,
            "{'name': 'id', 'column': 'id', 'type': 'long', 'primaryKey': true}",
            field("name"),
            more);
  }

  private static String field(String name) {
    return "{'name': '%s', 'column': '%s', 'type': 'int', 'nullable': true}".formatted(name, name);
  }

  private static String key(String to) {
    return ("{'name': '%s', 'column': 'to_id', 'type': 'key', 'to': 'app.%s', 'nullable': true,"
            + " 'onDelete': 'cascade', 'constraint': 'fk'}")
        .formatted(to.toLowerCase(Locale.ROOT), to);
  }

  private static String add(String model, String name) {
    return "{'operation': 'AddField', 'model': '%s', 'field': %s}".formatted(model, field(name));
  }

  private static String addKey(String model, String to) {
    return "{'operation': 'AddField', 'model': '%s', 'field': %s}".formatted(model, key(to));
  }

  private static String alter(String model, String name) {
    return "{'operation': 'AlterField', 'model': '%s', 'field': %s}".formatted(model, field(name));
  }

  private static String remove(String model, String name) {
    return "{'operation': 'RemoveField', 'model': '%s', 'name': '%s'}".formatted(model, name);
  }

  private static String renameField(String model, String from, String to) {
    return "{'operation': 'RenameField', 'model': '%s', 'from': '%s', 'field': %s}"
        .formatted(model, from, field(to));
  }

  private static String rename(String from, String to) {
    return "{'operation': 'RenameModel', 'model': '%s', 'to': '%s', 'table': 'app_%s'}"
        .formatted(from, to, to);
  }

  private static String delete(String model) {
    return "{'operation': 'DeleteModel', 'model': '%s'}".formatted(model);
  }

  private static List<String> left(String... operations) {
    return shorten(operations).stream().map(Operation::line).toList();
  }

  private static List<String> fields(String... operations) {
    return shorten(operations).get(0).fields().stream().map(FieldState::name).toList();
  }

  private static List<Operation> shorten(String... operations) {
    return Optimizer.shorten(read(operations));
  }

  private static List<Operation> read(String... operations) {
    String text = "{'parents': [], 'operations': [" + String.join(", ", operations) + "]}";
    return MigrationReader.read("app", "0001_initial", "", text.replace('\'', '"')).operations();
  }
}
