package dev.plectrum.management;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What makemigrations asks, and what it takes for an answer. */
final class QuestionerTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private List<String> ask(List<Candidates.Question> questions, String... typed) {
    Deque<String> lines = new ArrayDeque<>(List.of(typed));
    Prompt prompt =
        new Prompt() {
          @Override
          public String ask(String question) {
            printed.writeBytes(question.getBytes(UTF_8));
            return lines.remove();
          }

          @Override
          public String askSecretly(String question) {
            return ask(question);
          }
        };
    List<String> answers =
        new Questioner(prompt, new PrintStream(printed, true, UTF_8)).answers(questions);
    assertThat(lines).as("what was typed and not asked for").isEmpty();
    return answers;
  }

  private static Candidates.Question question(String kind, String key, String... words) {
    return new Candidates.Question(kind, key, List.of(words));
  }

  @Test
  void onlyAnAnswerIsTakenForOne() {
    List<Candidates.Question> questions = List.of(question("renamed", "store.Track.name", "title"));
    assertThat(ask(questions, "maybe", "nope", " Yes "))
        .containsExactly("rename store.Track.name title");
    assertThat(printed.toString(UTF_8)).contains("Please answer y or n: ");
    assertThat(ask(questions, "")).containsExactly("new store.Track.name");
  }

  @Test
  void aFieldBecomesOneOtherOnly() {
    assertThat(
            ask(
                List.of(
                    question("renamed", "store.Track.score", "rating", "rank"),
                    question("renamed", "store.Track.plays", "rating", "rank"),
                    question("renamed", "store.Album.score", "rating")),
                "y",
                "n",
                "y"))
        .containsExactly(
            "rename store.Track.score rating",
            "new store.Track.plays",
            "rename store.Album.score rating");
  }

  @Test
  void aValueOfAnotherTypeIsAskedForAgain() {
    assertThat(
            ask(
                List.of(
                    question("added", "store.Track.plays", "int"),
                    question("added", "store.Track.released", "date"),
                    question("added", "store.Track.price", "decimal(8,", "2)"),
                    question("added", "store.Track.explicit", "boolean"),
                    question("required", "store.Track.note", "string(20)")),
                "abc",
                "7",
                "2020-13-01",
                "2020-01-31",
                "1,5",
                "1.5",
                "yes",
                "true",
                ""))
        .containsExactly(
            "fill store.Track.plays 7",
            "fill store.Track.released 2020-01-31",
            "fill store.Track.price 1.5",
            "fill store.Track.explicit true",
            "filled store.Track.note");
    assertThat(printed.toString(UTF_8))
        .contains("\"abc\" cannot be the value of int; write a whole number, as in 0.")
        .contains("\"2020-13-01\" cannot be the value of date; write now, or one as in 2024-01-31.")
        .contains("\"yes\" cannot be the value of boolean; write true or false.");
    assertThatThrownBy(() -> ask(List.of(question("added", "store.Track.plays", "int")), ""))
        .hasMessageContaining("Nothing was written: give store.Track.plays a @Default");
  }
}
