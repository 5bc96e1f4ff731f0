package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement that somebody wrote, as far as it is understood: its parameters, the columns of its
 * result, and the tables that they are of.
 */
public final class SqlStatement {
  private static final Set<String> VERBS =
      Set.of("select", "insert", "update", "delete", "values", "with");
  private static final Set<String> NO_ALIAS =
      Set.of(
          "on",
          "where",
          "group",
          "order",
          "having",
          "limit",
          "offset",
          "join",
          "left",
          "right",
          "full",
          "inner",
          "cross",
          "natural",
          "using",
          "union",
          "intersect",
          "except",
          "set",
          "values",
          "returning",
          "for",
          "window",
          "fetch",
          "default",
          "select",
          "do",
          "from");

  private final List<Token> tokens;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Set<String> named = new HashSet<>();

  private SqlStatement(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Understands a statement; empty if it is none. */
  public static Optional<SqlStatement> parse(String sql) {
    List<Token> tokens = SqlTokens.of(sql);
    if (tokens.isEmpty() || !VERBS.contains(tokens.get(0).lower())) {
      return Optional.empty();
    }
    SqlStatement statement = new SqlStatement(tokens);
    statement.findNamed();
    statement.findSources();
    statement.findItems();
    return Optional.of(statement);
  }

  /**
   * A piece of a statement.
   *
   * @param text as it was written; the name alone for a parameter
   * @param depth how many brackets are around it
   */
  record Token(Kind kind, String text, int depth, int start, int end) {
    String lower() {
      return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
    }

    boolean is(String word) {
      return kind != Kind.TEXT && text.equalsIgnoreCase(word);
    }
  }

  /** What a piece is. */
  enum Kind {
    WORD,
    QUOTED,
    PARAMETER,
    TEXT,
    OTHER
  }

  /**
   * A column of the result.
   *
   * @param name what it is called, or null if that is for the database to say
   * @param table the alias before the column, or null
   * @param column the column that it is, or null if it is made of something
   */
  public record Item(@Nullable String name, @Nullable String table, @Nullable String column) {}

  /**
   * A table in the statement.
   *
   * @param table its name
   * @param optional whether its rows may be missing beside those of others
   */
  public record Source(String table, boolean optional) {}

  /** The parameters, each time they stand there. */
  public List<String> parameters() {
    return tokens.stream()
        .filter(token -> token.kind() == Kind.PARAMETER)
        .map(Token::text)
        .toList();
  }

  /** The statement with a question mark for each parameter. */
  public String positional(String sql) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Token token : tokens) {
      if (token.kind() == Kind.PARAMETER) {
        text.append(sql, from, token.start()).append('?');
        from = token.end();
      }
    }
    return text.append(sql.substring(from)).toString();
  }

  /** The columns of the result; none if there is no result. */
  public List<Item> items() {
    return List.copyOf(items);
  }

  /** Whether there are rows to read. */
  public boolean reads() {
    return !items.isEmpty();
  }

  /** The table that an alias stands for; empty if it is none of the database's or not the only. */
  public Optional<Source> source(String alias) {
    String name = alias.toLowerCase(Locale.ROOT);
    return ambiguous.contains(name) ? Optional.empty() : Optional.ofNullable(sources.get(name));
  }

  /** The tables by their aliases. */
  public Map<String, Source> sources() {
    return Map.copyOf(sources);
  }

  /** Every column that is named with its table before it. */
  public List<Item> qualified() {
    List<Item> found = new ArrayList<>();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (isName(i) && tokens.get(i + 1).is(".") && isName(i + 2) && !isAt(i - 1, ".")) {
        found.add(new Item(null, name(i), name(i + 2)));
      }
    }
    return found;
  }

  private boolean isAt(int index, String text) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
  }

  private boolean isName(int index) {
    return index >= 0
        && index < tokens.size()
        && (tokens.get(index).kind() == Kind.WORD || tokens.get(index).kind() == Kind.QUOTED);
  }

  private String name(int index) {
    return tokens.get(index).text();
  }

  /** WITH gives names to results that look like tables. */
  private void findNamed() {
    for (int i = 0; tokens.get(0).is("with") && i + 2 < tokens.size(); i++) {
      boolean follows = isAt(i - 1, "with") || isAt(i - 1, ",") || isAt(i - 1, "recursive");
      if (follows && isName(i) && tokens.get(i).depth() == 0) {
        named.add(name(i).toLowerCase(Locale.ROOT));
      }
    }
  }

  private void findSources() {
    boolean listed = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      boolean begins =
          word.equals("from")
              || word.equals("join")
              || word.equals("into")
              || word.equals("update") && !isAt(i - 1, "for") && !isAt(i - 1, "do");
      if (begins || listed && isAt(i, ",")) {
        // The FROM of EXTRACT and of SUBSTRING stands inside brackets of their own.
        listed = word.equals("from") || listed && isAt(i, ",");
        addSource(i + 1, isOuter(i));
      } else if (NO_ALIAS.contains(word)) {
        listed = false;
      }
    }
  }

  private boolean isOuter(int join) {
    return isAt(join - 1, "left")
        || isAt(join - 1, "full")
        || isAt(join - 1, "outer") && !isAt(join - 2, "right");
  }

  private void addSource(int at, boolean optional) {
    if (!isName(at) || isAt(at + 1, "(") && !isAt(at - 1, "into")) {
      return;
    }
    int last = isAt(at + 1, ".") ? at + 2 : at;
    if (!isName(last)) {
      return;
    }
    String table = name(last);
    int alias = isAt(last + 1, "as") ? last + 2 : last + 1;
    boolean renamed =
        isName(alias)
            && tokens.get(alias).depth() == tokens.get(at).depth()
            && !NO_ALIAS.contains(tokens.get(alias).lower());
    String known = (renamed ? name(alias) : table).toLowerCase(Locale.ROOT);
    if (named.contains(table.toLowerCase(Locale.ROOT))) {
      ambiguous.add(known);
    } else if (sources.putIfAbsent(known, new Source(table, optional)) != null) {
      ambiguous.add(known);
    }
  }

  private void findItems() {
    int first = -1;
    for (int i = 0; i < tokens.size() && first < 0; i++) {
      if (tokens.get(i).depth() == 0 && (isAt(i, "select") || isAt(i, "returning"))) {
        first = i + 1;
      }
    }
    if (first < 0) {
      return;
    }
    if (isAt(first, "distinct") || isAt(first, "all")) {
      first++;
      if (isAt(first, "on")) {
        for (first++; first < tokens.size() && tokens.get(first).depth() > 0; first++) {
          continue;
        }
      }
    }
    int start = first;
    for (int i = first; i <= tokens.size(); i++) {
      boolean over =
          i == tokens.size()
              || tokens.get(i).depth() == 0
                  && Set.of("from", "union", "where", "order", "limit", "group", ";")
                      .contains(tokens.get(i).text().toLowerCase(Locale.ROOT));
      if (over || tokens.get(i).depth() == 0 && isAt(i, ",")) {
        if (i > start) {
          items.add(item(start, i));
        }
        start = i + 1;
      }
      if (over) {
        return;
      }
    }
  }

  /** The column between two places. */
  private Item item(int from, int to) {
    int end = to;
    @Nullable String alias = null;
    if (to - from >= 3 && isAt(to - 2, "as") && isName(to - 1)) {
      alias = name(to - 1);
      end = to - 2;
    } else if (to - from >= 2
        && isName(to - 1)
        && tokens.get(to - 1).depth() == tokens.get(from).depth()
        && !tokens.get(to - 2).is(".")
        && (isName(to - 2) || isAt(to - 2, ")"))
        && !Set.of("end", "null", "true", "false").contains(tokens.get(to - 1).lower())) {
      alias = name(to - 1);
      end = to - 1;
    }
    boolean plain = end - from == 1 && isName(from);
    boolean qualified = end - from == 3 && isName(from) && isAt(from + 1, ".") && isName(from + 2);
    if (end - from == 1 && isAt(from, "*")) {
      return new Item("*", null, null);
    }
    if (end - from == 3 && isAt(from + 1, ".") && isAt(from + 2, "*")) {
      return new Item("*", name(from), null);
    }
    @Nullable String column = plain ? name(from) : qualified ? name(from + 2) : null;
    return new Item(alias == null ? column : alias, qualified ? name(from) : null, column);
  }
}
