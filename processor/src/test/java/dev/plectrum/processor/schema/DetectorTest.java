package dev.plectrum.processor.schema;

import static dev.plectrum.processor.schema.Models.app;
import static dev.plectrum.processor.schema.Models.decimal;
import static dev.plectrum.processor.schema.Models.id;
import static dev.plectrum.processor.schema.Models.indexed;
import static dev.plectrum.processor.schema.Models.key;
import static dev.plectrum.processor.schema.Models.many;
import static dev.plectrum.processor.schema.Models.model;
import static dev.plectrum.processor.schema.Models.nullable;
import static dev.plectrum.processor.schema.Models.text;
import static dev.plectrum.processor.schema.Models.unique;
import static dev.plectrum.processor.schema.Models.value;
import static dev.plectrum.processor.schema.Models.was;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The situations of Django's autodetector tests: models before, models after, and the operations
 * between. Each test also accepts what was found and expects that nothing is left to find.
 */
class DetectorTest extends Detecting {
  private static final Field NAMES = nullable("names", Kind.STRING);

  @Test
  void noChange() throws IOException {
    assertThat(between(List.of(author(NAME)), List.of(author(NAME)))).isEmpty();
  }

  @Test
  void aNewModel() throws IOException {
    assertThat(between(List.of(), List.of(AUTHOR)))
        .containsExactly("testapp.0001_initial: + Create model Author");
  }

  @Test
  void aDeletedModel() throws IOException {
    assertThat(between(List.of(author(NAME)), List.of()))
        .containsExactly("testapp.0002_delete_author: - Delete model Author loses Author");
  }

  @Test
  void aNewField() throws IOException {
    assertThat(between(List.of(AUTHOR), List.of(author(nullable("name", Kind.STRING)))))
        .containsExactly("testapp.0002_author_name: + Add field name to Author");
  }

  @Test
  void aNewFieldThatCannotBeNullAsksForAValue() throws IOException {
    assertThat(between(List.of(AUTHOR), List.of(author(NAME)))).isEmpty();
    assertThat(questions)
        .containsExactly(
            new Question.Fill(new ModelName("testapp", "Author"), "name", "string(200)", true));

    request = Request.parse("fill testapp.Author.name Anonymous of Nowhere");
    assertThat(again(List.of(author(NAME))))
        .containsExactly("testapp.0002_author_name: + Add field name to Author");
    assertThat(file("testapp", "0002_author_name")).contains("\"fill\": \"Anonymous of Nowhere\"");
  }

  @Test
  void aNewFieldTakesItsValueFromTheAnnotation() throws IOException {
    Field.Value rating = value("rating", Kind.INT);
    assertThat(between(List.of(AUTHOR), List.of(author(withDefault(rating, "3")))))
        .containsExactly("testapp.0002_author_rating: + Add field rating to Author");
    assertThat(file("testapp", "0002_author_rating")).contains("\"fill\": \"3\"");
  }

  @Test
  void whatIsNoValueIsNoAnswer() throws IOException {
    request = Request.parse("fill testapp.Author.rating much");
    assertThat(between(List.of(AUTHOR), List.of(author(value("rating", Kind.INT))))).isEmpty();
    assertThat(questions)
        .containsExactly(
            new Question.Fill(new ModelName("testapp", "Author"), "rating", "int", true));
  }

  @Test
  void aNewTimeOfCreationIsThatOfTheMigration() throws IOException {
    Field.Value created = value("created", Kind.INSTANT);
    Field.Value auto =
        new Field.Value(
            created.name(),
            created.column(),
            created.type(),
            false,
            false,
            null,
            Field.Auto.CREATED_AT,
            null,
            List.of(),
            null,
            Field.Storage.NONE,
            created.position());
    assertThat(between(List.of(AUTHOR), List.of(author(auto))))
        .containsExactly("testapp.0002_author_created: + Add field created to Author");
    assertThat(file("testapp", "0002_author_created")).contains("\"fill\": \"now\"");
  }

  @Test
  void aRemovedField() throws IOException {
    assertThat(between(List.of(author(NAME)), List.of(AUTHOR)))
        .containsExactly(
            "testapp.0002_remove_author_name: - Remove field name from Author loses Author.name");
  }

  @Test
  void anAlteredField() throws IOException {
    assertThat(between(List.of(author(NAME)), List.of(author(text("name", 400)))))
        .containsExactly("testapp.0002_alter_author_name: ~ Alter field name on Author");
  }

  @Test
  void nullNoLongerAsksForAValue() throws IOException {
    List<Model> before = List.of(author(nullable("age", Kind.INT)));
    assertThat(between(before, List.of(author(value("age", Kind.INT))))).isEmpty();
    assertThat(questions)
        .containsExactly(
            new Question.Fill(new ModelName("testapp", "Author"), "age", "int", false));

    request = Request.parse("filled testapp.Author.age");
    assertThat(again(List.of(author(value("age", Kind.INT)))))
        .containsExactly("testapp.0002_alter_author_age: ~ Alter field age on Author");
  }

  @Test
  void nullNoLongerWithADefault() throws IOException {
    assertThat(
            between(
                List.of(author(nullable("age", Kind.INT))),
                List.of(author(withDefault(value("age", Kind.INT), "40")))))
        .containsExactly("testapp.0002_alter_author_age: ~ Alter field age on Author");
    assertThat(file("testapp", "0002_alter_author_age")).contains("\"fill\": \"40\"");
  }

  @Test
  void aFieldUnderAnotherNameIsAnErrorUntilSomebodySaysWhich() throws IOException {
    Field names = text("names", 200);
    assertThat(between(List.of(author(NAME)), List.of(author(names)))).isEmpty();
    assertThat(questions)
        .contains(
            new Question.Renamed(new ModelName("testapp", "Author"), "names", List.of("name")));
    // Another length may come with another name.
    assertThat(again(List.of(author(text("names", 80))))).isEmpty();
    assertThat(questions).hasSize(1);

    request = Request.parse("rename testapp.Author.names name");
    assertThat(again(List.of(author(names))))
        .containsExactly(
            "testapp.0002_rename_name_author_names: ~ Rename field name on Author to names");
  }

  @Test
  void aFieldUnderAnotherNameThatIsNew() throws IOException {
    request = Request.parse("new testapp.Author.names\nfill testapp.Author.names nobody");
    assertThat(between(List.of(author(NAME)), List.of(author(text("names", 200)))))
        .containsExactly(
            "testapp.0002_remove_author_name_author_names: - Remove field name from Author,"
                + " + Add field names to Author loses Author.name");
  }

  @Test
  void aRenamedFieldByAnnotation() throws IOException {
    assertThat(
            between(
                List.of(author(NAME)), List.of(author(value("names", string(200), false, "name")))))
        .containsExactly(
            "testapp.0002_rename_name_author_names: ~ Rename field name on Author to names");
  }

  @Test
  void aRenamedFieldThatIsSomethingElseToo() throws IOException {
    assertThat(
            between(
                List.of(author(NAME)), List.of(author(value("names", string(400), true, "name")))))
        .containsExactly(
            "testapp.0002_rename_name_author_names_alter_author_names:"
                + " ~ Rename field name on Author to names, ~ Alter field names on Author");
  }

  @Test
  void twoFieldsSwapTheirNames() throws IOException {
    List<Model> swapped =
        List.of(
            author(
                value("first", string(50), false, "second"),
                value("second", string(80), false, "first")));
    assertThat(between(List.of(author(text("first", 80), text("second", 50))), swapped))
        .containsExactly(
            "testapp.0002_rename_first_author_aside_first_rename_second_author_and_more:"
                    .replace("_rename_second_author", "")
                + " ~ Rename field first on Author to asideFirst,"
                + " ~ Rename field second on Author to first,"
                + " ~ Rename field asideFirst on Author to second");
    // Once more looks the same, and has to be said in another way.
    assertThat(again(swapped)).isEmpty();
    request =
        Request.parse("rename testapp.Author.first second\nrename testapp.Author.second first\n");
    assertThat(again(swapped))
        .singleElement()
        .asString()
        .contains("~ Rename field second on Author to first", "~ Alter field first on Author");
  }

  @Test
  void aNameForMeanwhileIsOneThatNothingHas() throws IOException {
    assertThat(
            between(
                List.of(
                    author(
                        text("first", 80),
                        text("second", 50),
                        text("asideFirst", 9),
                        text("aside__first", 9))),
                List.of(
                    author(
                        value("first", string(50), false, "second"),
                        value("second", string(80), false, "first"),
                        text("asideFirst", 9),
                        text("aside__first", 9)))))
        .singleElement()
        .asString()
        .contains("~ Rename field first on Author to asideAsideFirst,");
  }

  @Test
  void threeFieldsHandTheirNamesOn() throws IOException {
    List<Model> turned =
        List.of(
            author(
                value("one", ValueType.of(Kind.INT, false), false, "three"),
                value("two", string(50), false, "one"),
                value("three", string(80), false, "two")));
    assertThat(
            between(
                List.of(author(text("one", 50), text("two", 80), value("three", Kind.INT))),
                turned))
        .containsExactly(
            "testapp.0002_rename_one_author_aside_one_rename_three_author_one_and_more:"
                + " ~ Rename field one on Author to asideOne,"
                + " ~ Rename field three on Author to one,"
                + " ~ Rename field two on Author to three,"
                + " ~ Rename field asideOne on Author to two");
  }

  @Test
  void aFieldTakesTheNameOfOneThatIsRenamedToo() throws IOException {
    assertThat(
            between(
                List.of(author(text("first", 50), text("second", 80))),
                List.of(
                    author(
                        value("second", string(50), false, "first"),
                        value("third", string(80), false, "second")))))
        .containsExactly(
            "testapp.0002_rename_second_author_third_and_more:"
                + " ~ Rename field second on Author to third,"
                + " ~ Rename field first on Author to second");
  }

  @Test
  void aFormerNameIsOfNoMoreUseOnceAnotherFieldHasIt() throws IOException {
    Field.Value names = value("names", string(200), false, "name");
    between(List.of(author(NAME)), List.of(author(names)));
    assertThat(again(List.of(author(names, nullable("name", Kind.STRING)))))
        .containsExactly("testapp.0003_author_name: + Add field name to Author");
    assertThat(again(List.of(author(names))))
        .containsExactly(
            "testapp.0004_remove_author_name: - Remove field name from Author loses Author.name");
  }

  /** The problems of models whose migrations say something else. */
  private List<String> refused(List<Model> before, List<Model> after) throws IOException {
    between(before, before);
    Report report = new Report();
    List<App> apps = List.of(app("testapp", after.toArray(Model[]::new)));
    Migrations migrations =
        new MigrationPlanner(project, false, report).plan(apps, List.of(), Request.NONE);
    assertThat(migrations.candidates()).isEmpty();
    assertThat(migrations.complete()).isFalse();
    return report.findings().stream().map(found -> found.message()).toList();
  }

  @Test
  void aFormerNameThatWasThereBesideTheNewOneIsRefused() throws IOException {
    assertThat(
            refused(
                List.of(author(text("pen", 50), NAME)),
                List.of(author(value("name", string(200), false, "pen")))))
        .singleElement()
        .asString()
        .contains("PL4114", "Author.name", "pen");
  }

  @Test
  void aFormerNameOfTwoFieldsIsRefused() throws IOException {
    assertThat(
            refused(
                List.of(author(NAME)),
                List.of(
                    author(
                        value("first", string(200), false, "name"),
                        value("last", string(200), false, "name")))))
        .singleElement()
        .asString()
        .contains("PL4115", "Author.last", "name", "first");
  }

  @Test
  void aFormerNameOfAModelThatWasThereBesideTheNewOneIsRefused() throws IOException {
    assertThat(refused(List.of(author(NAME), PUBLISHER), List.of(was(author(NAME), "Publisher"))))
        .singleElement()
        .asString()
        .contains("PL4114", "Author", "testapp.Publisher");
  }

  @Test
  void aFormerNameOfTwoModelsIsRefused() throws IOException {
    assertThat(
            refused(
                List.of(author(NAME)),
                List.of(
                    was(model("testapp", "Poet", id(), NAME), "Author"),
                    was(model("testapp", "Writer", id(), NAME), "Author"))))
        .singleElement()
        .asString()
        .contains("PL4115", "Writer", "testapp.Author", "testapp.Poet");
  }

  @Test
  void aFormerNameThatIsStillThereIsLeftAlone() throws IOException {
    assertThat(
            between(
                List.of(author(text("pen", 50), NAME)),
                List.of(author(text("pen", 50), value("name", string(200), false, "pen")))))
        .isEmpty();
  }

  @Test
  void twoModelsSwapTheirNames() throws IOException {
    assertThat(
            between(
                List.of(author(NAME), PUBLISHER, book(TO_AUTHOR)),
                List.of(
                    was(model("testapp", "Author", id(), text("name", 100)), "Publisher"),
                    was(model("testapp", "Publisher", id(), NAME), "Author"),
                    book(key("author", "testapp", "Publisher", DeleteAction.CASCADE)))))
        .containsExactly(
            "testapp.0002_rename_author_asideauthor_rename_publisher_author_and_more:"
                + " ~ Rename model Author to AsideAuthor,"
                + " ~ Rename model Publisher to Author,"
                + " ~ Rename model AsideAuthor to Publisher",
            // Its name says which table it leads to.
            "otherapp.0002_alter_book_author: ~ Alter field author on Book");
  }

  @Test
  void whoeverLedToAModelComesBeforeItsNewName() throws IOException {
    List<Model> before =
        List.of(author(key("book", "otherapp", "Book", DeleteAction.CASCADE)), book());
    List<Model> after =
        List.of(
            author(key("book", "otherapp", "Novel", DeleteAction.CASCADE)),
            was(model("otherapp", "Novel", id()), "Book"));
    assertThat(between(before, after))
        .containsExactly(
            "otherapp.0002_rename_book_novel: ~ Rename model Book to Novel",
            "testapp.0002_alter_author_book: ~ Alter field book on Author");
    assertThat(file("otherapp", "0002_rename_book_novel"))
        .contains("\"parents\": [\"otherapp.0001_initial\", \"testapp.0001_initial\"]");
    // Its table is written anew on SQLite, and leads to the one of today.
    assertThat(
            again(
                List.of(
                    author(NAMES, key("book", "otherapp", "Novel", DeleteAction.CASCADE)),
                    after.get(1))))
        .containsExactly("testapp.0003_author_names: + Add field names to Author");
    assertThat(again(List.of(author(NAMES), after.get(1)))).hasSize(1);
    assertThat(again(List.of(author(NAMES))))
        .containsExactly("otherapp.0003_delete_novel: - Delete model Novel loses Novel");
    assertThat(file("otherapp", "0003_delete_novel"))
        .contains("\"otherapp.0002_rename_book_novel\", \"testapp.0004_remove_author_book\"");
  }

  @Test
  void anIndexOverAFieldThatGoesGoesBeforeIt() throws IOException {
    Model both = indexed(author(NAME, nullable("age", Kind.INT)), "author_both_idx", "name", "age");
    assertThat(between(List.of(both), List.of(indexed(author(NAME), "author_both_idx", "name"))))
        .containsExactly(
            "testapp.0002_remove_author_author_both_idx_remove_author_age_and_more:"
                + " - Remove index author_both_idx from Author,"
                + " - Remove field age from Author,"
                + " + Create index author_both_idx on model Author loses Author.age");
  }

  @Test
  void aUniqueFieldIsNotFilledWithOneValue() throws IOException {
    Field.Value code = nullable("code", Kind.STRING);
    Field.Value unique =
        new Field.Value(
            "code",
            "code",
            code.type(),
            true,
            false,
            "author_code_key",
            Field.Auto.NONE,
            "none",
            List.of(),
            null,
            Field.Storage.NONE,
            code.position());
    between(List.of(AUTHOR), List.of(author(unique)));
    assertThat(file("testapp", "0002_author_code")).doesNotContain("fill");
  }

  @Test
  void aRenamedModelByAnnotation() throws IOException {
    assertThat(
            between(
                List.of(author(NAME)),
                List.of(was(model("testapp", "Writer", id(), NAME), "Author"))))
        .containsExactly("testapp.0002_rename_author_writer: ~ Rename model Author to Writer");
    assertThat(file("testapp", "0002_rename_author_writer"))
        .contains("\"table\": \"testapp_writer\"");
  }

  @Test
  void aModelUnderAnotherNameIsAnErrorUntilSomebodySaysWhich() throws IOException {
    List<Model> after = List.of(model("testapp", "Writer", id(), NAME));
    assertThat(between(List.of(author(NAME)), after)).isEmpty();
    assertThat(questions)
        .containsExactly(
            new Question.Renamed(new ModelName("testapp", "Writer"), "", List.of("Author")));

    request = Request.parse("rename testapp.Writer Author");
    assertThat(again(after))
        .containsExactly("testapp.0002_rename_author_writer: ~ Rename model Author to Writer");
  }

  @Test
  void aRenamedModelThatOthersLeadTo() throws IOException {
    assertThat(
            between(
                List.of(author(NAME), book(TO_AUTHOR)),
                List.of(
                    was(model("testapp", "Writer", id(), NAME), "Author"),
                    book(key("author", "testapp", "Writer", DeleteAction.CASCADE)))))
        .containsExactly(
            "testapp.0002_rename_author_writer: ~ Rename model Author to Writer",
            // Its name says which table it leads to.
            "otherapp.0002_alter_book_author: ~ Alter field author on Book");
  }

  @Test
  void aRenamedModelWithARenamedField() throws IOException {
    assertThat(
            between(
                List.of(author(NAME)),
                List.of(
                    was(
                        model(
                            "testapp", "Writer", id(), value("names", string(200), false, "name")),
                        "Author"))))
        .containsExactly(
            "testapp.0002_rename_author_writer_rename_name_writer_names:"
                + " ~ Rename model Author to Writer, ~ Rename field name on Writer to names");
  }

  @Test
  void aModelMovesToAnotherApp() throws IOException {
    assertThat(
            between(
                List.of(author(NAME), book(TO_AUTHOR)),
                List.of(
                    was(model("otherapp", "Author", id(), NAME), "testapp.Author"),
                    book(key("author", "otherapp", "Author", DeleteAction.CASCADE)))))
        .containsExactly(
            "otherapp.0002_move_author_alter_book_author:"
                + " ~ Move model testapp.Author to otherapp.Author, ~ Alter field author on Book");
    assertThat(file("otherapp", "0002_move_author_alter_book_author"))
        .contains("\"parents\": [\"otherapp.0001_initial\", \"testapp.0001_initial\"]");
  }

  @Test
  void keysComeAfterWhatTheyLeadTo() throws IOException {
    assertThat(between(List.of(), List.of(book(TO_AUTHOR), author(NAME))))
        .containsExactly(
            "testapp.0001_initial: + Create model Author",
            "otherapp.0001_initial: + Create model Book");
    assertThat(file("otherapp", "0001_initial"))
        .contains("\"parents\": [\"testapp.0001_initial\"]");
  }

  @Test
  void aChainOfKeysInOneApp() throws IOException {
    assertThat(
            between(
                List.of(),
                List.of(
                    model("testapp", "A", id(), key("b", "testapp", "B", DeleteAction.CASCADE)),
                    model("testapp", "B", id(), key("c", "testapp", "C", DeleteAction.CASCADE)),
                    model("testapp", "C", id()))))
        .containsExactly(
            "testapp.0001_initial: + Create model C, + Create model B, + Create model A");
  }

  @Test
  void aCircleOfKeysInOneApp() throws IOException {
    assertThat(
            between(
                List.of(),
                List.of(
                    model("testapp", "A", id(), key("b", "testapp", "B", DeleteAction.CASCADE)),
                    model("testapp", "B", id(), key("a", "testapp", "A", DeleteAction.CASCADE)))))
        .containsExactly("testapp.0001_initial: + Create model A, + Create model B");
  }

  @Test
  void aKeyToTheModelItself() throws IOException {
    assertThat(
            between(
                List.of(),
                List.of(author(key("mentor", "testapp", "Author", DeleteAction.SET_NULL)))))
        .containsExactly("testapp.0001_initial: + Create model Author");
  }

  @Test
  void aCircleOfKeysAcrossApps() throws IOException {
    assertThat(
            between(
                List.of(),
                List.of(
                    author(key("book", "otherapp", "Book", DeleteAction.CASCADE)),
                    book(TO_AUTHOR))))
        .containsExactly(
            "otherapp.0001_initial: + Create model Book",
            "testapp.0001_initial: + Create model Author",
            "otherapp.0002_book_author: + Add field author to Book");
    assertThat(file("otherapp", "0002_book_author")).contains("\"initial\": true");
    assertThat(file("otherapp", "0001_initial")).doesNotContain("\"initial\"");
  }

  @Test
  void appsThatWaitForEachOtherWithoutACircleOfModels() throws IOException {
    assertThat(
            between(
                List.of(),
                List.of(
                    author(NAME),
                    book(TO_AUTHOR),
                    model(
                        "testapp",
                        "Shelf",
                        id(),
                        key("book", "otherapp", "Book", DeleteAction.CASCADE)))))
        .containsExactly(
            "testapp.0001_initial: + Create model Author",
            "otherapp.0001_initial: + Create model Book",
            "testapp.0002_shelf: + Create model Shelf");
  }

  @Test
  void aNewModelAndAKeyToItInOneGo() throws IOException {
    assertThat(
            between(
                List.of(author(NAME)),
                List.of(
                    author(NAME, key("publisher", "testapp", "Publisher", DeleteAction.SET_NULL)),
                    PUBLISHER)))
        .containsExactly(
            "testapp.0002_publisher_author_publisher:"
                + " + Create model Publisher, + Add field publisher to Author");
  }

  @Test
  void aDeletedModelAndTheKeyToItInOneGo() throws IOException {
    assertThat(
            between(
                List.of(
                    author(NAME, key("publisher", "testapp", "Publisher", DeleteAction.SET_NULL)),
                    PUBLISHER),
                List.of(author(NAME))))
        .containsExactly(
            "testapp.0002_remove_author_publisher_delete_publisher:"
                + " - Remove field publisher from Author, - Delete model Publisher"
                + " loses Author.publisher, Publisher");
  }

  @Test
  void deletedModelsOfTwoApps() throws IOException {
    assertThat(between(List.of(author(NAME), book(TO_AUTHOR)), List.of()))
        .containsExactly(
            "otherapp.0002_delete_book: - Delete model Book loses Book",
            "testapp.0002_delete_author: - Delete model Author loses Author");
  }

  @Test
  void aDeletedModelToWhichAnotherAppHadAKey() throws IOException {
    assertThat(between(List.of(author(NAME), book(TO_AUTHOR)), List.of(book())))
        .containsExactly(
            "otherapp.0002_remove_book_author: - Remove field author from Book loses Book.author",
            "testapp.0002_delete_author: - Delete model Author loses Author");
  }

  @Test
  void aKeyThatLeadsElsewhere() throws IOException {
    assertThat(
            between(
                List.of(author(NAME), PUBLISHER, book(TO_AUTHOR)),
                List.of(
                    author(NAME),
                    PUBLISHER,
                    book(key("author", "testapp", "Publisher", DeleteAction.CASCADE)))))
        .containsExactly("otherapp.0002_alter_book_author: ~ Alter field author on Book");
  }

  @Test
  void aKeyThatLeadsToANewModelWhileTheOldOneGoes() throws IOException {
    assertThat(
            between(
                List.of(author(NAME), book(TO_AUTHOR)),
                List.of(
                    PUBLISHER, book(key("author", "testapp", "Publisher", DeleteAction.CASCADE)))))
        .containsExactly(
            "testapp.0002_publisher: + Create model Publisher",
            "otherapp.0002_alter_book_author: ~ Alter field author on Book",
            "testapp.0003_delete_author: - Delete model Author loses Author");
  }

  @Test
  void anotherRuleOnDelete() throws IOException {
    assertThat(
            between(
                List.of(author(NAME), book(TO_AUTHOR)),
                List.of(
                    author(NAME), book(key("author", "testapp", "Author", DeleteAction.PROTECT)))))
        .containsExactly("otherapp.0002_alter_book_author: ~ Alter field author on Book");
  }

  @Test
  void manyToMany() throws IOException {
    Field many = many("publishers", "testapp", "Author", "Publisher");
    assertThat(between(List.of(author(NAME), PUBLISHER), List.of(author(NAME, many), PUBLISHER)))
        .containsExactly("testapp.0002_author_publishers: + Add field publishers to Author");
  }

  @Test
  void migrationsSayWhatHoldsBothWays() throws IOException {
    Field.Many friends = many("friends", "testapp", "Author", "Author");
    Field.Many bothWays =
        new Field.Many(
            friends.name(),
            friends.target(),
            friends.targetTable(),
            friends.table(),
            friends.ownColumn(),
            friends.targetColumn(),
            friends.between(),
            null,
            true,
            null,
            Position.NONE);
    assertThat(between(List.of(author(friends)), List.of(author(bothWays))))
        .containsExactly("testapp.0002_alter_author_friends: ~ Alter field friends on Author");
    String moved = "testapp_author_friends\tfrom_author_id\tto_author_id\tlong";
    assertThat(seenBy(plan(List.of(author(bothWays)))))
        .as("before and after, whatever the models say today")
        .containsExactly(moved, moved + "\tsymmetrical");
  }

  /** What data migrations would see of the relation to many behind each of the migrations. */
  private static List<String> seenBy(Migrations migrations) {
    return migrations.history().entries().stream()
        .map(entry -> HistoricText.of(new FreeOperation.RunJava("fill", false), entry.after()))
        .map(text -> text.substring(text.indexOf("testapp_author_friends")).strip())
        .toList();
  }

  @Test
  void manyToManyInANewModel() throws IOException {
    Field many = many("publishers", "testapp", "Author", "Publisher");
    assertThat(between(List.of(), List.of(author(NAME, many), PUBLISHER)))
        .containsExactly("testapp.0001_initial: + Create model Publisher, + Create model Author");
  }

  @Test
  void manyToManyBecomesAKey() throws IOException {
    Field many = many("publishers", "testapp", "Author", "Publisher");
    Field one = key("publishers", "testapp", "Publisher", DeleteAction.SET_NULL);
    assertThat(
            between(List.of(author(NAME, many), PUBLISHER), List.of(author(NAME, one), PUBLISHER)))
        .containsExactly(
            "testapp.0002_remove_author_publishers_author_publishers:"
                + " - Remove field publishers from Author, + Add field publishers to Author"
                + " loses Author.publishers");
  }

  @Test
  void aKeyBecomesManyToMany() throws IOException {
    Field many = many("publishers", "testapp", "Author", "Publisher");
    Field one = key("publishers", "testapp", "Publisher", DeleteAction.SET_NULL);
    assertThat(
            between(List.of(author(NAME, one), PUBLISHER), List.of(author(NAME, many), PUBLISHER)))
        .containsExactly(
            "testapp.0002_remove_author_publishers_author_publishers:"
                + " - Remove field publishers from Author, + Add field publishers to Author"
                + " loses Author.publishers");
  }

  @Test
  void indexesComeGoAndChangeTheirNames() throws IOException {
    Model plain = author(NAME);
    Model one = indexed(plain, "author_name_idx", "name");
    Model other = indexed(plain, "author_names_idx", "name");
    assertThat(between(List.of(plain), List.of(one)))
        .containsExactly(
            "testapp.0002_author_author_name_idx:"
                + " + Create index author_name_idx on model Author");
    assertThat(again(List.of(other)))
        .containsExactly(
            "testapp.0003_rename_author_name_idx_author_names_idx:"
                + " ~ Rename index author_name_idx on Author to author_names_idx");
    assertThat(again(List.of(indexed(plain, "author_names_idx", "-name"))))
        .containsExactly(
            "testapp.0004_alter_author_author_names_idx:"
                + " ~ Alter index author_names_idx on model Author");
    assertThat(again(List.of(plain)))
        .containsExactly(
            "testapp.0005_remove_author_author_names_idx:"
                + " - Remove index author_names_idx from Author");
  }

  @Test
  void constraintsComeGoAndFollowTheirFields() throws IOException {
    Model plain = author(NAME, nullable("age", Kind.INT));
    assertThat(between(List.of(plain), List.of(unique(plain, "author_uniq", "name", "age"))))
        .containsExactly(
            "testapp.0002_author_author_uniq: + Create constraint author_uniq on model Author");
    Model renamed =
        unique(
            author(value("names", string(200), false, "name"), nullable("age", Kind.INT)),
            "author_uniq",
            "names",
            "age");
    assertThat(again(List.of(renamed)))
        .containsExactly(
            "testapp.0003_rename_name_author_names: ~ Rename field name on Author to names");
    assertThat(again(List.of(author(text("names", 200)))))
        .containsExactly(
            "testapp.0004_remove_author_author_uniq_remove_author_age:"
                + " - Remove constraint author_uniq from Author, - Remove field age from Author"
                + " loses Author.age");
  }

  @Test
  void aNewFieldWithAnIndexOverIt() throws IOException {
    Model plain = author(NAME);
    Model after = indexed(author(NAME, nullable("age", Kind.INT)), "author_age_idx", "age");
    assertThat(between(List.of(plain), List.of(after)))
        .containsExactly(
            "testapp.0002_author_age_author_author_age_idx:"
                + " + Add field age to Author, + Create index author_age_idx on model Author");
  }

  @Test
  void aFieldMovesToAnotherModel() throws IOException {
    assertThat(
            between(
                List.of(author(NAME, nullable("age", Kind.INT)), PUBLISHER),
                List.of(
                    author(NAME),
                    model(
                        "testapp",
                        "Publisher",
                        id(),
                        text("name", 100),
                        nullable("age", Kind.INT)))))
        .containsExactly(
            "testapp.0002_remove_author_age_publisher_age:"
                + " - Remove field age from Author, + Add field age to Publisher loses Author.age");
  }

  @Test
  void anotherTypeThatHoldsTheSame() throws IOException {
    assertThat(
            between(
                List.of(author(value("age", Kind.INT))), List.of(author(value("age", Kind.LONG)))))
        .containsExactly("testapp.0002_alter_author_age: ~ Alter field age on Author");
  }

  @Test
  void anotherTypeThatHoldsLess() throws IOException {
    assertThat(
            between(
                List.of(author(decimal("fee", 10, 2))), List.of(author(value("fee", Kind.INT)))))
        .containsExactly(
            "testapp.0002_alter_author_fee: ~ Alter field fee on Author loses Author.fee");
  }

  @Test
  void anotherTypeThatCannotHoldIt() throws IOException {
    request = Request.parse("fill testapp.Author.born 2000-01-01");
    assertThat(
            between(
                List.of(author(value("born", Kind.INT))),
                List.of(author(value("born", Kind.LOCAL_DATE)))))
        .containsExactly(
            "testapp.0002_remove_author_born_author_born:"
                + " - Remove field born from Author, + Add field born to Author loses Author.born");
  }

  @Test
  void severalChangesToOneField() throws IOException {
    assertThat(
            between(List.of(author(NAME)), List.of(author(value("name", string(300), true, null)))))
        .containsExactly("testapp.0002_alter_author_name: ~ Alter field name on Author");
  }

  @Test
  void theSameModelsGiveTheSameBytes() throws IOException {
    List<Model> models = List.of(author(NAME), PUBLISHER, book(TO_AUTHOR));
    between(List.of(), models);
    String first = file("testapp", "0001_initial") + file("otherapp", "0001_initial");
    delete();
    List<Model> turned = new ArrayList<>(models);
    Collections.reverse(turned);
    between(List.of(), turned);
    assertThat(file("testapp", "0001_initial") + file("otherapp", "0001_initial")).isEqualTo(first);
  }

  private static ValueType string(int length) {
    return new ValueType(Kind.STRING, false, length, 0, 0, null);
  }

  private static Field.Value withDefault(Field.Value value, @Nullable String text) {
    return new Field.Value(
        value.name(),
        value.column(),
        value.type(),
        value.nullable(),
        false,
        null,
        Field.Auto.NONE,
        text,
        List.of(),
        null,
        Field.Storage.NONE,
        value.position());
  }
}
