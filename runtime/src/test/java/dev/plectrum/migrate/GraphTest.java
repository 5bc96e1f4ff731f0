package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphTest {
  @Test
  void aSquashedMigrationComesBeforeWhatNeedsAPartOfIt() {
    Migration first = new Migration("shop", "0001_initial", List.of(), true, "a");
    Migration second = new Migration("shop", "0002_more", List.of(first.key()), true, "b");
    Migration other = new Migration("blog", "0001_initial", List.of(second.key()), true, "c");
    Migration third = new Migration("shop", "0003_last", List.of(second.key()), true, "d");
    Migration squashed =
        new Migration("shop", "0001_squashed_0003_last", List.of(), true, "e")
            .replacing(first.key(), second.key(), third.key());
    // As the compiler writes them: what was squashed behind the last that it stands for.
    List<Migration> all = List.of(first, second, other, third, squashed);

    Graph fresh = Graph.of(all, Set.of());
    assertThat(fresh.all()).containsExactly(squashed, other);
    assertThat(fresh.upTo(List.of(other))).containsExactly(squashed, other);
    assertThat(fresh.backFrom(List.of(squashed))).containsExactly(other, squashed);
    Graph some = Graph.of(all, Set.of(first.key()));
    assertThat(some.all()).containsExactly(first, second, other, third);
  }
}
