package dev.plectrum.query;

import dev.plectrum.db.CompositeKey;
import dev.plectrum.db.ValueKind;
import java.util.List;

/** A piece of SQL that has a value: what an {@link Expression} is inside, without its type. */
abstract class Term {
  /** Writes it. */
  abstract void write(SqlText out);

  /** Shows what it looks at. */
  abstract void survey(Survey survey);

  /** Whether it can be null. */
  abstract boolean nullable();

  /** Whether it is a null for sure where the rows at the end of this path are missing. */
  boolean isNullWithout(Path<?> path) {
    return false;
  }

  /** Whether it is a parameter. */
  boolean isParameter() {
    return false;
  }

  /** A parameter. */
  static Term value(ValueKind kind, Object value) {
    return new Value(kind, value);
  }

  /** A primary key as a parameter, or as one for each of its parts. */
  static Term key(Object key) {
    if (!(key instanceof CompositeKey composite)) {
      return value(ValueKind.ofKey(key), key);
    }
    return of(
        (out, parts) -> out.append("(").list(parts).append(")"),
        composite.keyParts().stream()
            .map(part -> value(ValueKind.ofPart(part), part))
            .toArray(Term[]::new));
  }

  /** A function that is null where one of its arguments is. */
  static Term call(String function, Term... arguments) {
    return new Composite(
        List.of(arguments),
        false,
        (out, parts) -> out.append(function).append("(").list(parts).append(")"));
  }

  /** Two terms and what stands between them; null where one of them is. */
  static Term infix(Term left, String operator, Term right) {
    return new Composite(
        List.of(left, right),
        false,
        (out, parts) ->
            out.append("(").term(parts.get(0)).append(operator).term(parts.get(1)).append(")"));
  }

  /** Terms put together in any way; null where one of them is. */
  static Term of(Writing writing, Term... parts) {
    return new Composite(List.of(parts), false, writing);
  }

  /** Terms put together in any way; can be null even where none of them is. */
  static Term ofNullable(Writing writing, Term... parts) {
    return new Composite(List.of(parts), true, writing);
  }

  /** The same where it is known not to be null. */
  final Term filled() {
    return new Filled(this);
  }

  /** The same beside columns that no model has, where its own need the names of their tables. */
  final Term besideColumns() {
    return new Beside(this);
  }

  /** A term as it is, but for what more is known of it. */
  private abstract static class Known extends Term {
    private final Term term;

    Known(Term term) {
      this.term = term;
    }

    @Override
    final void write(SqlText out) {
      term.write(out);
    }

    @Override
    void survey(Survey survey) {
      term.survey(survey);
    }

    @Override
    boolean nullable() {
      return term.nullable();
    }
  }

  /** A term whose columns have the names of their tables. */
  private static final class Beside extends Known {
    Beside(Term term) {
      super(term);
    }

    @Override
    void survey(Survey survey) {
      survey.besideColumns();
      super.survey(survey);
    }
  }

  /** A term that is not null in the rows it is about. */
  private static final class Filled extends Known {
    Filled(Term term) {
      super(term);
    }

    @Override
    boolean nullable() {
      return false;
    }
  }

  /** How a term is put together. */
  @FunctionalInterface
  interface Writing {
    void write(SqlText out, List<Term> parts);
  }

  /** A parameter. */
  private static final class Value extends Term {
    private final ValueKind kind;
    private final Object value;

    Value(ValueKind kind, Object value) {
      this.kind = kind;
      this.value = value;
    }

    @Override
    void write(SqlText out) {
      out.value(kind, value);
    }

    @Override
    boolean isParameter() {
      return true;
    }

    @Override
    void survey(Survey survey) {}

    @Override
    boolean nullable() {
      return false;
    }
  }

  /** Terms put together. */
  private static final class Composite extends Term {
    private final List<Term> parts;
    private final boolean nullable;
    private final Writing writing;

    Composite(List<Term> parts, boolean nullable, Writing writing) {
      this.parts = parts;
      this.nullable = nullable;
      this.writing = writing;
    }

    @Override
    void write(SqlText out) {
      writing.write(out, parts);
    }

    @Override
    void survey(Survey survey) {
      for (Term part : parts) {
        part.survey(survey);
      }
    }

    @Override
    boolean nullable() {
      if (nullable) {
        return true;
      }
      for (Term part : parts) {
        if (part.nullable()) {
          return true;
        }
      }
      return false;
    }
  }
}
