package dev.plectrum.processor.schema;

import dev.plectrum.processor.schema.LogicalType.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Which values can be values of another type, and which of them lose something by it. */
public final class Conversions {
  private static final Set<Kind> WHOLE = EnumSet.of(Kind.SHORT, Kind.INT, Kind.LONG);

  /** What is no other value. */
  private static final Set<Kind> OPAQUE = EnumSet.of(Kind.BYTES, Kind.JSON);

  private Conversions() {}

  /** Whether values can be converted at all. */
  public static boolean possible(Kind from, Kind to) {
    if (from == to) {
      return true;
    }
    if (isOpaque(from) || isOpaque(to)) {
      return false;
    }
    if (from == Kind.STRING || to == Kind.STRING) {
      return true;
    }
    boolean numbers = isNumber(from) && isNumber(to);
    boolean truth =
        from == Kind.BOOLEAN && WHOLE.contains(to) || to == Kind.BOOLEAN && WHOLE.contains(from);
    boolean times =
        isMoment(from) && (isMoment(to) || to == Kind.DATE || to == Kind.TIME)
            || from == Kind.DATE && isMoment(to);
    return numbers || truth || times;
  }

  private static boolean isOpaque(Kind kind) {
    return OPAQUE.contains(kind) || kind.isArray();
  }

  private static boolean isNumber(Kind kind) {
    return WHOLE.contains(kind) || kind == Kind.DECIMAL || kind == Kind.DOUBLE;
  }

  private static boolean isMoment(Kind kind) {
    return kind == Kind.INSTANT || kind == Kind.DATE_TIME;
  }

  /**
   * Whether every value keeps what it says, or is refused: a text that is too long, a number that
   * is too large and a text that is no number stop the migration.
   */
  static boolean keepsAll(LogicalType from, LogicalType to) {
    Kind kind = to.kind();
    return switch (from.kind()) {
      case STRING, BOOLEAN, UUID, DATE, TIME, SHORT, INT ->
          kind != Kind.BOOLEAN || !isNumber(from.kind());
      case LONG -> kind != Kind.BOOLEAN && kind != Kind.DOUBLE;
      case INSTANT, DATE_TIME -> kind == Kind.STRING || isMoment(kind);
      case DECIMAL -> kind == Kind.STRING || kind == Kind.DECIMAL && from.scale() <= to.scale();
      case DOUBLE -> kind == Kind.STRING || kind == Kind.DOUBLE;
      case DURATION,
          BYTES,
          JSON,
          STRINGS,
          LONGS,
          INTS,
          SHORTS,
          BOOLEANS,
          DOUBLES,
          UUIDS,
          INSTANTS,
          DATES,
          TIMES,
          DATE_TIMES ->
          kind == from.kind();
    };
  }
}
