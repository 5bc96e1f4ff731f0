package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import dev.plectrum.json.JsonText;
import dev.plectrum.json.MalformedJsonException;
import dev.plectrum.validation.ValidationException;
import java.util.List;

/** Writes what the databases have for JSON, so that both give the same answers. */
final class JsonTerm {
  /** What can be read as a decimal. */
  private static final String DECIMAL = "^-?[0-9]+([.][0-9]+)?$";

  private JsonTerm() {}

  static Term value(String json) {
    return Term.value(ValueKind.JSON, json);
  }

  static String checked(String json) {
    try {
      return JsonText.TREE.write(JsonText.TREE.read(json));
    } catch (MalformedJsonException | ValidationException e) {
      throw new IllegalArgumentException("\"" + json + "\" is no JSON: " + e.getMessage(), e);
    }
  }

  /** An object of keys and values in turn. */
  static Term object(List<Term> keysAndValues) {
    return built("json_object(", "JSONB_BUILD_OBJECT(", keysAndValues);
  }

  /** An array of values. */
  static Term array(List<Term> values) {
    return built("json_array(", "JSONB_BUILD_ARRAY(", values);
  }

  private static Term built(String sqlite, String postgresql, List<Term> values) {
    return Term.of(
            (out, parts) ->
                out.append(out.isSqlite() ? sqlite : postgresql).list(parts).append(")"),
            values.toArray(Term[]::new))
        .filled();
  }

  /** A value as it stands inside of JSON. */
  static Term inside(ValueKind kind, Term value) {
    return switch (kind) {
      case BOOLEAN -> sqlite(value, "json(CASE ", " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)");
      case JSON, ARRAY -> sqlite(value, "json(", ")");
      case UUID, BYTES, DURATION -> Casts.text(kind, value);
      case DOUBLE -> sqlite(value, "json(plectrum_real_json(", "))");
      case INSTANT -> sqlite(value, "plectrum_json_time(", ") || '+00:00'");
      case TIME, DATE_TIME -> sqlite(value, "plectrum_json_time(", ")");
      default -> value;
    };
  }

  private static Term sqlite(Term value, String before, String after) {
    return Term.of(
        (out, parts) ->
            out.append(out.isSqlite() ? before : "")
                .list(parts)
                .append(out.isSqlite() ? after : ""),
        value);
  }

  static Term at(Term json, String key) {
    return Term.ofNullable(
        (out, parts) -> {
          out.append("(").list(parts).append(" -> ");
          // SQLite would take a bare word for a key too, but not one with dots in it.
          out.value(ValueKind.TEXT, out.isSqlite() ? label(key) : key).append(")");
        },
        json);
  }

  static Term at(Term json, int index) {
    return Term.ofNullable(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("(").list(parts).append(" -> ");
            out.value(ValueKind.TEXT, index < 0 ? "$[#" + index + "]" : "$[" + index + "]");
            out.append(")");
          } else {
            // For -> a number or a text is an array of one, and for #> an object may have the
            // place.
            String place = index < 0 ? "last" + (index + 1 < 0 ? index + 1 : "") : "" + index;
            out.append("jsonb_path_query_first(").list(parts).append(", CAST(");
            out.value(ValueKind.TEXT, "strict $[" + place + "]")
                .append(" AS jsonpath), '{}', true)");
          }
        },
        json);
  }

  /** A path of SQLite to a key. */
  private static String label(String key) {
    StringBuilder label = new StringBuilder("$.\"");
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '"' || c == '\\') {
        label.append('\\');
      }
      label.append(c);
    }
    return label.append('"').toString();
  }

  static Condition has(Term json, String key) {
    return new Condition.Written(
        (out, terms) -> {
          out.append(out.isSqlite() ? "plectrum_json_has(" : "jsonb_exists(");
          out.term(terms.get(0)).append(", ").value(ValueKind.TEXT, key).append(")");
        },
        json);
  }

  static Condition contains(Term whole, Term part) {
    return new Condition.Written(
        (out, terms) -> {
          out.append(out.isSqlite() ? "plectrum_json_contains(" : "jsonb_contains(");
          out.list(terms).append(")");
        },
        whole,
        part);
  }

  static Term length(Term json) {
    return byType(
        json,
        "WHEN 'array' THEN json_array_length(%s)",
        "WHEN 'array' THEN jsonb_array_length(%s)");
  }

  static Term asText(Term json) {
    return byType(
        json,
        "WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'null' THEN NULL"
            + " WHEN 'text' THEN %s ->> '$' WHEN 'integer' THEN CAST(%s AS text)"
            + " ELSE plectrum_json_text(%s)",
        "WHEN 'null' THEN NULL WHEN 'number' THEN CAST(TRIM_SCALE(CAST(%s AS numeric)) AS text)"
            + " ELSE %s #>> '{}'");
  }

  static Term asLong(Term json) {
    return byType(
        json,
        "WHEN 'integer' THEN CASE WHEN typeof(%s ->> '$') = 'integer' THEN %s ->> '$' END"
            + " WHEN 'real' THEN CASE WHEN %s ->> '$' >= -9223372036854775808.0"
            + " AND %s ->> '$' < 9223372036854775808.0"
            + " THEN CAST(ROUND(%s ->> '$') AS integer) END",
        "WHEN 'number' THEN CASE WHEN CAST(%s AS numeric) > -9223372036854775808.5"
            + " AND CAST(%s AS numeric) < 9223372036854775807.5"
            + " THEN CAST(CAST(%s AS numeric) AS bigint) END");
  }

  static Term asDouble(Term json) {
    return byType(
        json,
        "WHEN 'integer' THEN "
            + finite("CAST(%s ->> '$' AS real)")
            + " WHEN 'real' THEN "
            + finite("%s ->> '$'"),
        "WHEN 'number' THEN CASE WHEN ABS(CAST(%s AS numeric)) > 1.7976931348623157e308 THEN NULL"
            + " WHEN ABS(CAST(%s AS numeric)) < 2.5e-324 THEN 0"
            + " ELSE CAST(%s AS double precision) END");
  }

  static Term asDecimal(Term json) {
    return byType(
        json,
        "WHEN 'integer' THEN "
            + finite("%s ->> '$'")
            + " WHEN 'real' THEN "
            + finite("%s ->> '$'")
            + " WHEN 'text' THEN CASE WHEN plectrum_regex(%s ->> '$', '"
            + DECIMAL
            + "', 0) THEN "
            + finite("CAST(%s ->> '$' AS numeric)")
            + " END",
        "WHEN 'number' THEN CAST(%s AS numeric)"
            + " WHEN 'string' THEN CASE WHEN (%s #>> '{}') ~ '"
            + DECIMAL
            + "' THEN CAST(%s #>> '{}' AS numeric) END");
  }

  /** A number of SQLite, or null where it is none but its infinity, which is 9e999. */
  private static String finite(String number) {
    return "NULLIF(NULLIF(" + number + ", 9e999), -9e999)";
  }

  static Term asBoolean(Term json) {
    return byType(
        json, "WHEN 'true' THEN 1 WHEN 'false' THEN 0", "WHEN 'boolean' THEN CAST(%s AS boolean)");
  }

  /** A case by the type of a value, {@code %s} standing for it. */
  private static Term byType(Term json, String sqlite, String postgresql) {
    return Term.ofNullable(
        (out, parts) -> {
          out.append(out.isSqlite() ? "CASE json_type(" : "CASE jsonb_typeof(").list(parts);
          out.append(") ");
          String[] texts = (out.isSqlite() ? sqlite : postgresql).split("%s", -1);
          for (int i = 0; i < texts.length; i++) {
            if (i > 0) {
              out.list(parts);
            }
            out.append(texts[i]);
          }
          out.append(" END");
        },
        json);
  }
}
