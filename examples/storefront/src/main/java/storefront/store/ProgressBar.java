package storefront.store;

import java.io.PrintStream;
import java.util.Locale;

/**
 * A bar that fills on one line of a terminal. The libraries for this bring a native terminal access
 * that newer JDKs warn about, which is much for a line of text.
 *
 * <p>Where there is no terminal it draws nothing.
 */
final class ProgressBar {
  private static final int WIDTH = 40;

  private final PrintStream out;
  private final String what;
  private final long total;
  private final boolean visible;
  private long done;
  private long percentDrawn = -1;

  /**
   * A bar on {@code out}, visible if the script {@code manage} found standard output to be a
   * terminal. {@code System.console()} does not say: from JDK 22 it is there without one, too.
   */
  static ProgressBar onTerminal(PrintStream out, String what, long total) {
    return new ProgressBar(out, what, total, Boolean.getBoolean("plectrum.terminal"));
  }

  ProgressBar(PrintStream out, String what, long total, boolean visible) {
    this.out = out;
    this.what = what;
    this.total = total;
    this.visible = visible;
  }

  /** Counts {@code steps} more as done. */
  void advance(long steps) {
    done += steps;
    long percent = total == 0 ? 100 : done * 100 / total;
    if (visible && percent != percentDrawn) {
      percentDrawn = percent;
      draw(percent);
    }
  }

  private void draw(long percent) {
    int filled = (int) (percent * WIDTH / 100);
    out.print(
        String.format(
            Locale.ROOT,
            "\r%s [%s%s] %3d %% %,d/%,d",
            what,
            "#".repeat(filled),
            ".".repeat(WIDTH - filled),
            percent,
            done,
            total));
    if (done == total) {
      out.println();
    }
    out.flush();
  }
}
