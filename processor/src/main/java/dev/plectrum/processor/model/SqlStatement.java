package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A statement that somebody wrote, as far as it is understood: its parameters, the columns of its
 * result, and the tables that they are of.
 */
public final class SqlStatement {
  private final List<Token> tokens;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private int main = -1;
  private boolean combined;
  private boolean simple = true;

  private SqlStatement(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Understands a statement; empty if it is none. */
  public static Optional<SqlStatement> parse(String sql) {
    List<Token> tokens = SqlTokens.of(sql);
    if (tokens.isEmpty() || !SqlWords.VERBS.contains(tokens.get(0).lower())) {
      return Optional.empty();
    }
    SqlStatement statement = new SqlStatement(tokens);
    statement.findMain();
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

    /** Whether it is this keyword or sign; names in quotes and parameters are neither. */
    boolean is(String word) {
      return (kind == Kind.WORD || kind == Kind.OTHER) && text.equalsIgnoreCase(word);
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
   * @param depth how many brackets are around it
   */
  public record Source(String table, boolean optional, int depth) {
    /** Whether it is a table of the statement itself, not of one in brackets. */
    public boolean outermost() {
      return depth == 0;
    }
  }

  /** The parameters, each time they stand there. */
  public List<String> parameters() {
    return tokens.stream()
        .filter(token -> token.kind() == Kind.PARAMETER)
        .map(Token::text)
        .toList();
  }

  /** Whether a parameter stands only where many values can: {@code IN (:ids)} and the like. */
  public boolean hasOnlyInLists(String parameter) {
    return places(parameter).allMatch(at -> InList.at(tokens, at).isPresent());
  }

  /**
   * Whether wherever a list stands it is asked of so many columns: {@code (id, year) IN (:ids)}.
   */
  public boolean isAskedOf(String list, int columns) {
    return places(list)
        .mapToObj(at -> InList.at(tokens, at))
        .flatMap(Optional::stream)
        .allMatch(place -> place.width() == columns);
  }

  private IntStream places(String parameter) {
    return IntStream.range(0, tokens.size()).filter(at -> isParameter(at, Set.of(parameter)));
  }

  /**
   * What the many values of a parameter are.
   *
   * @param rows whether each is a row of several
   * @param kinds what such a row, or a value, consists of
   */
  public record Listed(boolean rows, List<ValueType.Kind> kinds) {
    public Listed {
      kinds = List.copyOf(kinds);
    }

    int values() {
      return kinds.size();
    }

    boolean isBytes(int at) {
      return kinds.get(at) == ValueType.Kind.BYTES;
    }
  }

  /**
   * The statement as SQLite reads it, with a question mark for each parameter.
   *
   * @param lists the parameters that are many values
   */
  public String forSqlite(String sql, Map<String, Listed> lists) {
    return positional(sql, lists, InList::forSqlite, "?");
  }

  /**
   * The statement as PostgreSQL reads it, with a question mark for each parameter, and one for each
   * value of a row.
   *
   * @param lists the parameters that are many values
   */
  public String forPostgresql(String sql, Map<String, Listed> lists) {
    // The driver takes a single one for a parameter, where the database has operators with it.
    return positional(sql, lists, InList::forPostgresql, "??");
  }

  private String positional(
      String sql,
      Map<String, Listed> lists,
      BiFunction<InList, Listed, String> written,
      String questionMark) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Listed listed = token.kind() == Kind.PARAMETER ? lists.get(token.text()) : null;
      Optional<InList> list = listed == null ? Optional.empty() : InList.at(tokens, i);
      if (listed != null && list.isPresent()) {
        text.append(sql, from, list.get().start()).append(written.apply(list.get(), listed));
        from = list.get().end();
      } else if (token.kind() == Kind.PARAMETER) {
        text.append(sql, from, token.start()).append('?');
        from = token.end();
      } else if (token.is("?")) {
        text.append(sql, from, token.start()).append(questionMark);
        from = token.end();
      }
    }
    return text.append(sql.substring(from)).toString();
  }

  private boolean isParameter(int at, Set<String> names) {
    return tokens.get(at).kind() == Kind.PARAMETER && names.contains(tokens.get(at).text());
  }

  /** The columns of the result; none if there is no result. */
  public List<Item> items() {
    return List.copyOf(items);
  }

  /** Whether there are rows to read. */
  public boolean reads() {
    return !items.isEmpty();
  }

  /**
   * Whether all that the result is of are tables that are named one after the other, without WITH,
   * UNION, or brackets: only then is it certain which columns are never null.
   */
  public boolean isSimple() {
    return simple;
  }

  /** Whether the result is put together from several by UNION, INTERSECT or EXCEPT. */
  public boolean isCombined() {
    return combined;
  }

  /** The only table; empty if there are several, or anything else to read from. */
  public Optional<Source> only() {
    return simple && sources.size() == 1
        ? source(sources.keySet().iterator().next()).filter(Source::outermost)
        : Optional.empty();
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

  /** The verb that decides what comes of the statement stands behind what WITH names. */
  private void findMain() {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      if (tokens.get(i).depth() == 0 && !isLabel(i)) {
        if (main < 0 && SqlWords.MAIN.contains(word)) {
          main = i;
        }
        combined |= SqlWords.SET_OPERATIONS.contains(word);
      }
      simple &= !word.equals("with") && !SqlWords.GROUPINGS.contains(word);
    }
    simple &= !combined;
  }

  /** Behind a point or AS every word is a name. */
  private boolean isLabel(int index) {
    return isAt(index - 1, ".") || isAt(index - 1, "as");
  }

  /** WITH gives names to results that look like tables. */
  private void findNamed() {
    Set<Integer> depths = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isAt(i, "with")) {
        depths.add(tokens.get(i).depth());
      }
      boolean follows = isAt(i - 1, "with") || isAt(i - 1, ",") || isAt(i - 1, "recursive");
      if (follows && isName(i) && depths.contains(tokens.get(i).depth())) {
        named.add(name(i).toLowerCase(Locale.ROOT));
      }
      // What stands behind brackets may be the name of the rows in them.
      int alias = isAt(i, ")") ? isAt(i + 1, "as") ? i + 2 : i + 1 : -1;
      if (isName(alias) && !SqlWords.NO_ALIAS.contains(tokens.get(alias).lower())) {
        ambiguous.add(name(alias).toLowerCase(Locale.ROOT));
      }
    }
  }

  private void findSources() {
    int listed = -1;
    boolean commas = false;
    boolean open = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = isLabel(i) ? "" : tokens.get(i).lower();
      int depth = tokens.get(i).depth();
      boolean comma = isAt(i, ",") && listed == depth;
      boolean join = word.equals("join");
      if (depth == 0) {
        // A JOIN b JOIN c ON … ON … is read from the inside.
        simple &= !(join && open) && !(word.equals("using") && !isAt(i + 1, "("));
        open = join ? !isAt(i - 1, "cross") : open && !word.equals("on") && !word.equals("using");
        commas |= comma;
      }
      if (comma || join || begins(i, word)) {
        listed = word.equals("from") || comma ? depth : -1;
        if (join && isWith(i, "right", "full")) {
          makeOptional(depth);
          simple &= depth > 0 || !commas && isAt(main, "select");
        }
        addSource(i + 1, join && isWith(i, "left", "full"));
      } else if (SqlWords.NO_ALIAS.contains(word)) {
        listed = -1;
      }
    }
  }

  private boolean begins(int at, String word) {
    return switch (word) {
      case "into" -> true;
      case "update" -> !isAt(at - 1, "for") && !isAt(at - 1, "do") && !isAt(at - 1, "key");
      case "from" -> !isAt(at - 1, "distinct") && isOfStatement(at);
      default -> false;
    };
  }

  /** The FROM of EXTRACT and of SUBSTRING stands inside brackets of their own. */
  private boolean isOfStatement(int from) {
    int depth = tokens.get(from).depth();
    for (int i = from - 1; i >= 0 && depth > 0; i--) {
      if (tokens.get(i).depth() == depth) {
        if (isAt(i, "select") || isAt(i, "delete") || isAt(i, "update")) {
          return true;
        }
        if (isAt(i, "(")) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isWith(int join, String side, String other) {
    int at = isAt(join - 1, "outer") ? join - 2 : join - 1;
    return isAt(at, side) || isAt(at, other);
  }

  /** The rows of a table that is joined by RIGHT or FULL may have none of those before it. */
  private void makeOptional(int depth) {
    sources.replaceAll(
        (alias, source) ->
            source.depth() == depth ? new Source(source.table(), true, depth) : source);
  }

  private void addSource(int at, boolean optional) {
    if (!isName(at) || isAt(at + 1, "(") && !isAt(at - 1, "into")) {
      simple &= at >= tokens.size() || !isOutermost(at);
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
            && !SqlWords.NO_ALIAS.contains(tokens.get(alias).lower());
    String known = (renamed ? name(alias) : table).toLowerCase(Locale.ROOT);
    Source source = new Source(table, optional, tokens.get(at).depth());
    if (named.contains(table.toLowerCase(Locale.ROOT))) {
      ambiguous.add(known);
    } else if (sources.putIfAbsent(known, source) != null) {
      ambiguous.add(known);
    }
  }

  /** A bracket counts as inside of itself. */
  private boolean isOutermost(int at) {
    return tokens.get(at).depth() == (isAt(at, "(") ? 1 : 0);
  }

  /** Where the columns begin; -1 if nothing is read. */
  private int firstItem() {
    if (main < 0 || isAt(main, "values") || isAt(main, "select")) {
      return isAt(main, "select") ? main + 1 : -1;
    }
    for (int i = main; i < tokens.size(); i++) {
      if (tokens.get(i).depth() == 0 && isAt(i, "returning") && !isLabel(i)) {
        return i + 1;
      }
    }
    return -1;
  }

  private void findItems() {
    int first = firstItem();
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
      boolean over = i == tokens.size() || isAfterItems(i);
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

  private boolean isAfterItems(int at) {
    return tokens.get(at).depth() == 0
        && !isLabel(at)
        // a IS DISTINCT FROM b
        && !(isAt(at, "from") && isAt(at - 1, "distinct"))
        && (isAt(at, ";") || SqlWords.AFTER_ITEMS.contains(tokens.get(at).lower()));
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
    @Nullable String name = alias == null ? column : alias;
    return plain && SqlWords.CONSTANTS.contains(tokens.get(from).lower())
        ? new Item(name, null, null)
        : new Item(name, qualified ? name(from) : null, column);
  }
}
