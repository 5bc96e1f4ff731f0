package dev.plectrum.processor.schema;

import static dev.plectrum.processor.schema.Models.id;
import static dev.plectrum.processor.schema.Models.indexed;
import static dev.plectrum.processor.schema.Models.key;
import static dev.plectrum.processor.schema.Models.many;
import static dev.plectrum.processor.schema.Models.model;
import static dev.plectrum.processor.schema.Models.nullable;
import static dev.plectrum.processor.schema.Models.text;
import static dev.plectrum.processor.schema.Models.value;
import static dev.plectrum.processor.schema.Models.was;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType.Kind;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names in the database that one thing gives up and another one takes in the same migration. */
class NameUseTest extends Detecting {
  private static final Model WRITER = author(NAME);
  private static final Field FIRST = text("first", 50);
  private static final Field SECOND = value("second", Kind.INT);

  @Test
  void tablesGoFromOneModelToAnother() throws IOException {
    assertThat(
            between(
                List.of(in("t1", WRITER), in("t2", PUBLISHER)),
                List.of(in("t2", WRITER), in("t3", PUBLISHER))))
        .containsExactly(
            "testapp.0002_alter_publisher_table_alter_author_table:"
                + " ~ Rename table for Publisher to t3, ~ Rename table for Author to t2");
    assertThat(again(List.of(in("t3", WRITER), in("t2", PUBLISHER))))
        .as("in a circle")
        .containsExactly(
            "testapp.0003_alter_publisher_table_alter_author_table_and_more:"
                + " ~ Rename table for Publisher to aside__t3,"
                + " ~ Rename table for Author to t3,"
                + " ~ Rename table for Publisher to t2");
    assertThat(again(List.of(in("t2", WRITER))))
        .as("from one that goes")
        .containsExactly(
            "testapp.0004_delete_publisher_alter_author_table:"
                + " - Delete model Publisher, ~ Rename table for Author to t2 loses Publisher");
    assertThat(
            again(
                List.of(
                    was(in("testapp_writer", model("testapp", "Writer", id(), NAME)), "Author"),
                    in("t2", PUBLISHER))))
        .containsExactly(
            "testapp.0005_rename_author_writer_publisher:"
                + " ~ Rename model Author to Writer, + Create model Publisher");
    assertThat(again(List.of(was(in("t2", model("testapp", "Author", id(), NAME)), "Writer"))))
        .as("from one that goes, with another name")
        .containsExactly(
            "testapp.0006_rename_writer_author_delete_publisher_and_more:"
                + " ~ Rename model Writer to Author, - Delete model Publisher,"
                + " ~ Rename table for Author to t2 loses Publisher");
  }

  @Test
  void theTableBetweenTwoModelsGetsAModelAndLosesItAgain() throws IOException {
    List<Model> automatic =
        List.of(author(many("books", "testapp", "Author", "Publisher")), PUBLISHER);
    Model through =
        in(
            "testapp_author_books",
            model(
                "testapp",
                "Authorship",
                id(),
                TO_AUTHOR,
                key("publisher", "testapp", "Publisher", DeleteAction.CASCADE)));
    assertThat(between(automatic, List.of(author(), PUBLISHER, through)))
        .containsExactly(
            "testapp.0002_remove_author_books_authorship:"
                + " - Remove field books from Author, + Create model Authorship"
                + " loses Author.books");
    assertThat(again(automatic))
        .containsExactly(
            "testapp.0003_delete_authorship_author_books:"
                + " - Delete model Authorship, + Add field books to Author loses Authorship");
  }

  @Test
  void indexesGoFromOneModelToAnother() throws IOException {
    assertThat(
            between(
                List.of(indexed(WRITER, "by_name", "name"), PUBLISHER),
                List.of(WRITER, indexed(PUBLISHER, "by_name", "name"))))
        .containsExactly(
            "testapp.0002_remove_author_by_name_publisher_by_name:"
                + " - Remove index by_name from Author,"
                + " + Create index by_name on model Publisher");
    assertThat(again(List.of(indexed(WRITER, "by_name", "name"))))
        .as("from one that goes")
        .containsExactly(
            "testapp.0003_delete_publisher_author_by_name:"
                + " - Delete model Publisher, + Create index by_name on model Author"
                + " loses Publisher");
    assertThat(again(List.of(indexed(WRITER, "by name/of: all", "name"))))
        .as("a name that is none for a file")
        .containsExactly(
            "testapp.0004_rename_by_name_by_name_of_all:"
                + " ~ Rename index by_name on Author to by name/of: all");
  }

  @Test
  void columnsGoFromOneFieldToAnother() throws IOException {
    assertThat(
            between(
                List.of(author(FIRST, SECOND)),
                List.of(author(in("second", FIRST), in("third", SECOND)))))
        .containsExactly(
            "testapp.0002_alter_author_second_alter_author_first:"
                + " ~ Alter field second on Author, ~ Alter field first on Author");
    assertThat(again(List.of(author(in("third", FIRST), in("second", SECOND)))))
        .as("in a circle")
        .containsExactly(
            "testapp.0003_alter_author_second_alter_author_first_and_more:"
                + " ~ Alter field second on Author, ~ Alter field first on Author,"
                + " ~ Alter field second on Author");
    assertThat(again(List.of(author(FIRST, SECOND)))).as("back to their own").hasSize(1);
    assertThat(
            again(
                List.of(
                    author(
                        FIRST, in("other", SECOND), in("second", nullable("newer", Kind.STRING))))))
        .as("to a new one")
        .containsExactly(
            "testapp.0005_alter_author_second_author_newer:"
                + " ~ Alter field second on Author, + Add field newer to Author");
    assertThat(again(List.of(author(in("second", FIRST), in("other", SECOND)))))
        .as("from one that goes")
        .containsExactly(
            "testapp.0006_remove_author_newer_alter_author_first:"
                + " - Remove field newer from Author, ~ Alter field first on Author"
                + " loses Author.newer");
    assertThat(again(List.of(author(in("other", "first", text("title", 50))))))
        .as("from one that goes, with another name")
        .containsExactly(
            "testapp.0007_rename_first_author_title_remove_author_second_and_more:"
                + " ~ Rename field first on Author to title,"
                + " - Remove field second from Author,"
                + " ~ Alter field title on Author loses Author.second");
  }

  @Test
  void whatTakesTheNameOfOneThatIsRenamedIsNew() throws IOException {
    assertThat(
            between(
                List.of(author(FIRST)),
                List.of(
                    author(in("title", "first", text("title", 50)), nullable("first", Kind.INT)))))
        .containsExactly(
            "testapp.0002_rename_first_author_title_author_first:"
                + " ~ Rename field first on Author to title, + Add field first to Author");
    Model author = author(text("title", 50), nullable("first", Kind.INT));
    assertThat(
            again(
                List.of(
                    was(
                        model("testapp", "Writer", author.fields().toArray(Field[]::new)),
                        "Author"),
                    author(value("other", Kind.INT)))))
        .containsExactly(
            "testapp.0003_rename_author_writer_author:"
                + " ~ Rename model Author to Writer, + Create model Author");
  }

  @Test
  void modelsThatLeadToEachOtherAcrossAppsGo() throws IOException {
    Model book = indexed(book(TO_AUTHOR, NAME), "by_author", "author", "name");
    assertThat(
            between(
                List.of(author(key("book", "otherapp", "Book", DeleteAction.SET_NULL)), book),
                List.of()))
        .containsExactly(
            "otherapp.0003_remove_book_by_author_remove_book_author:"
                + " - Remove index by_author from Book, - Remove field author from Book"
                + " loses Book.author",
            "testapp.0002_delete_author: - Delete model Author loses Author",
            "otherapp.0004_delete_book: - Delete model Book loses Book");
  }

  @Test
  void aModelThatLeadsToItselfIsAskedForToo() throws IOException {
    List<Model> before =
        List.of(author(NAME, key("parent", "testapp", "Author", DeleteAction.SET_NULL)));
    between(
        before,
        List.of(
            model(
                "testapp",
                "Writer",
                id(),
                NAME,
                key("parent", "testapp", "Writer", DeleteAction.SET_NULL))));
    assertThat(questions)
        .contains(new Question.Renamed(new ModelName("testapp", "Writer"), "", List.of("Author")));
    // And two that lead to each other, or one to the other.
    between(
        List.of(author(NAME), book(NAME, TO_AUTHOR)),
        List.of(
            model("testapp", "Writer", id(), NAME),
            model(
                "otherapp",
                "Novel",
                id(),
                NAME,
                key("author", "testapp", "Writer", DeleteAction.CASCADE))));
    assertThat(questions)
        .containsExactlyInAnyOrder(
            new Question.Renamed(new ModelName("otherapp", "Novel"), "", List.of("Book")),
            new Question.Renamed(new ModelName("testapp", "Writer"), "", List.of("Author")));
  }

  private static Model in(String table, Model model) {
    return new Model(
        model.app(),
        model.type(),
        table,
        model.fields(),
        model.ordering(),
        model.indexes(),
        model.uniques(),
        null,
        model.was(),
        false,
        model.position());
  }

  private static Field in(String column, Field field) {
    return in(column, null, field);
  }

  private static Field in(String column, @Nullable String was, Field field) {
    Field.Value value = (Field.Value) field;
    return new Field.Value(
        value.name(),
        column,
        value.type(),
        value.nullable(),
        value.id(),
        value.unique(),
        value.auto(),
        value.defaultValue(),
        List.of(),
        was,
        value.storage(),
        value.position());
  }
}
