package storefront.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  void itFillsOnOneLine() {
    ProgressBar bar = bar(true);
    bar.advance(50);
    bar.advance(50);
    assertThat(written())
        .startsWith("\rLoading [" + "#".repeat(20) + ".".repeat(20) + "]  50 % 50/100\r")
        .endsWith("[" + "#".repeat(40) + "] 100 % 100/100" + System.lineSeparator());
  }

  @Test
  void stepsTooSmallToSeeAreNotDrawn() {
    ProgressBar bar = new ProgressBar(out(), "Loading", 10_000, true);
    for (int i = 0; i < 99; i++) {
      bar.advance(1);
    }
    assertThat(written().chars().filter(c -> c == '\r')).hasSize(1);
  }

  @Test
  void withoutATerminalThereIsNone() {
    bar(false).advance(100);
    assertThat(written()).isEmpty();
  }

  private ProgressBar bar(boolean visible) {
    return new ProgressBar(out(), "Loading", 100, visible);
  }

  private PrintStream out() {
    return new PrintStream(screen, true, StandardCharsets.UTF_8);
  }

  private String written() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
