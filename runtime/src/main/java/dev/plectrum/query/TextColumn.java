package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/**
 * A column that holds text. What is searched for is always literal: {@code %}, {@code _} and the
 * like stand for themselves.
 */
public final class TextColumn extends ComparableColumn<String> {
  TextColumn(Place place) {
    super(place, ValueKind.TEXT);
  }

  /** Equals {@code value}, whatever the case of its letters. */
  public Condition iexact(String value) {
    return match(Condition.Match.Part.ALL, true, value);
  }

  /** Contains {@code part}. */
  public Condition contains(String part) {
    return match(Condition.Match.Part.ANYWHERE, false, part);
  }

  /** Contains {@code part}, whatever the case of its letters. */
  public Condition icontains(String part) {
    return match(Condition.Match.Part.ANYWHERE, true, part);
  }

  /** Starts with {@code part}. */
  public Condition startsWith(String part) {
    return match(Condition.Match.Part.START, false, part);
  }

  /** Starts with {@code part}, whatever the case of its letters. */
  public Condition istartsWith(String part) {
    return match(Condition.Match.Part.START, true, part);
  }

  /** Ends with {@code part}. */
  public Condition endsWith(String part) {
    return match(Condition.Match.Part.END, false, part);
  }

  /** Ends with {@code part}, whatever the case of its letters. */
  public Condition iendsWith(String part) {
    return match(Condition.Match.Part.END, true, part);
  }

  private Condition match(Condition.Match.Part part, boolean ignoringCase, String value) {
    return new Condition.Match(place(), part, ignoringCase, (String) stored(value));
  }
}
