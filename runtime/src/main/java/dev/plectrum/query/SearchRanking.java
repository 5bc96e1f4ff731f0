package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rank of a full-text search is worked out. */
public final class SearchRanking {
  private final boolean density;
  private final int normalization;
  private final @Nullable String weights;

  private SearchRanking(boolean density, int normalization, @Nullable String weights) {
    this.density = density;
    this.normalization = normalization;
    this.weights = weights;
  }

  /** By how often the words are there. */
  public static SearchRanking standard() {
    return new SearchRanking(false, 0, null);
  }

  /** By how near to each other the words are too. */
  public static SearchRanking coverDensity() {
    return new SearchRanking(true, 0, null);
  }

  /** The same, divided by what these say. */
  public SearchRanking normalized(Normalization... by) {
    int all = normalization;
    for (Normalization one : by) {
      all |= one.bit;
    }
    return new SearchRanking(density, all, weights);
  }

  /**
   * The same with other numbers than 1.0, 0.4, 0.2 and 0.1 for what words of each weight count.
   *
   * @throws IllegalArgumentException if one is not between 0 and 1
   */
  public SearchRanking weights(double a, double b, double c, double d) {
    for (double weight : new double[] {a, b, c, d}) {
      if (!(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException("A weight is between 0 and 1, and not " + weight + ".");
      }
    }
    return new SearchRanking(
        density, normalization, "{" + d + ", " + c + ", " + b + ", " + a + "}");
  }

  void write(SqlText out, List<Term> parts) {
    out.append(density ? "ts_rank_cd(" : "ts_rank(");
    String own = weights;
    if (own != null) {
      out.append("CAST(").value(ValueKind.TEXT, own).append(" AS real[]), ");
    }
    out.list(parts).append(normalization == 0 ? ")" : ", " + normalization + ")");
  }

  /** What a rank is divided by. */
  public enum Normalization {
    /** One and the logarithm of how many words there are. */
    LOG_OF_LENGTH(1),
    /** How many words there are. */
    LENGTH(2),
    /** How far the words that were found are apart; for cover density. */
    DISTANCE(4),
    /** How many different words there are. */
    UNIQUE_WORDS(8),
    /** One and the logarithm of how many different words there are. */
    LOG_OF_UNIQUE_WORDS(16),
    /** Itself and one, so that it lies between 0 and 1. */
    ITSELF(32);

    private final int bit;

    Normalization(int bit) {
      this.bit = bit;
    }
  }
}
