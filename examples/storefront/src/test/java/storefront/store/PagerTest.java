package storefront.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.query.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PagerTest {
  @Test
  void theFirstTheLastAndTheNeighboursAreLinked() {
    assertThat(steps(1)).isEqualTo("[1] 2 … 12");
    assertThat(steps(3)).isEqualTo("1 2 [3] 4 … 12");
    assertThat(steps(6)).isEqualTo("1 … 5 [6] 7 … 12");
    assertThat(steps(12)).isEqualTo("1 … 11 [12]");
  }

  @Test
  void onePageNeedsNoPager() {
    Pager pager = Pager.of(new Page<>(List.of("x"), 1, 24, 1), number -> "?page=" + number);
    assertThat(pager.isNeeded()).isFalse();
    assertThat(pager.previous()).isNull();
    assertThat(pager.next()).isNull();
  }

  private static String steps(int number) {
    Pager pager = Pager.of(new Page<>(List.of("x"), number, 24, 275), n -> "?page=" + n);
    return pager.steps().stream()
        .map(
            step ->
                (step.afterGap() ? "… " : "")
                    + (step.current() ? "[" + step.number() + "]" : step.number()))
        .collect(Collectors.joining(" "));
  }
}
