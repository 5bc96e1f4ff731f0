package dev.plectrum.query;

import dev.plectrum.db.PrimaryKey;
import dev.plectrum.db.ValueKind;
import java.util.List;

/** Makes conditions out of terms and other queries. */
final class Conditions {
  private Conditions() {}

  /** The key is one of many keys. */
  static Condition anyKey(Place key, List<Object> keys) {
    if (keys.isEmpty() || !key.isComposite()) {
      return keys.isEmpty() ? Condition.never() : anyOf(key, ValueKind.ofKey(keys.get(0)), keys);
    }
    return new Condition.Written(
        (out, terms) -> {
          out.term(terms.get(0)).append(" IN ");
          out.append(PrimaryKey.rows(key.columns().size(), out.dialect()));
          out.keys(keys);
        },
        key);
  }

  /** The term equals one of many values. */
  static Condition anyOf(Term term, ValueKind kind, List<Object> values) {
    if (values.isEmpty()) {
      return Condition.never();
    }
    if (kind == ValueKind.ARRAY) {
      Condition any = Condition.never();
      for (Object value : values) {
        any =
            any.or(new Condition.Comparison(term, Condition.Operator.EQ, Term.value(kind, value)));
      }
      return any;
    }
    return new Condition.Written(
        (out, terms) -> {
          out.term(terms.get(0));
          if (out.isSqlite()) {
            // JSON has no bytes, only their digits.
            String value = kind == ValueKind.BYTES ? "unhex(value)" : "value";
            out.append(" IN (SELECT " + value + " FROM json_each(");
          } else {
            out.append(" = ANY (");
          }
          out.values(kind, values).append(out.isSqlite() ? "))" : ")");
        },
        term);
  }

  /** The term equals one of the values that a query finds which sees nothing of what is around. */
  static Condition in(Term term, Select select) {
    return in(term, select, false);
  }

  /**
   * The term equals one of the values that another query finds; nulls among them do not count.
   *
   * @param within whether that may mean the row around
   */
  static Condition in(Term term, Select select, boolean within) {
    return new Condition.Written(
        (out, terms) -> {
          out.term(terms.get(0)).append(" IN ");
          out.term(terms.get(1));
        },
        term,
        new Subquery(select.withoutNulls(), select.givesNulls(), within));
  }

  /**
   * The other query finds a row.
   *
   * @param within whether that may mean the row around
   */
  static Condition exists(Select select, boolean within) {
    return new Condition.Written(
        (out, terms) -> out.append("EXISTS ").term(terms.get(0)),
        new Subquery(select, false, within));
  }
}
