package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.SqlName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the new names of models mean for keys that point to several of them: their rows name the
 * model, and go on pointing to the same rows; as Django renames content types.
 */
final class Relabelling {
  /** The check of such a key: {@code {target.type} IN ('store.track', 'store.album')}. */
  private static final Pattern TARGETS = Pattern.compile("\\{(\\w+\\.type)} IN \\('(.*)'\\)");

  private final Map<ModelName, ModelName> formerNames = new LinkedHashMap<>();

  /** Names of today by those that models of other apps had. */
  private final Map<ModelName, ModelName> earlier = new LinkedHashMap<>();

  /** A model has another name; maybe one that it has only until another model has gone from its. */
  void add(ModelName former, ModelName name) {
    ModelName first = formerNames.remove(former);
    formerNames.put(name, first == null ? former : first);
  }

  /** A migration of another app has given a model another name, maybe long ago. */
  void addEarlier(ModelName former, ModelName name) {
    earlier.replaceAll((first, last) -> last.equals(former) ? name : last);
    earlier.put(former, name);
  }

  /**
   * What takes a model from one check of a key to that which names the same models anew, or null if
   * the two are no such checks.
   */
  @Nullable Operation between(ModelState model, ModelState.Check before, ModelState.Check after) {
    Matcher then = TARGETS.matcher(before.sql());
    Matcher now = TARGETS.matcher(after.sql());
    if (!then.matches() || !now.matches() || !then.group(1).equals(now.group(1))) {
      return null;
    }
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> there = labels(then);
    Set<String> wanted = labels(now);
    formerNames.forEach(
        (name, former) -> {
          if (there.contains(label(former)) && wanted.contains(label(name))) {
            labels.put(label(former), label(name));
          }
        });
    earlier.forEach(
        (former, name) -> {
          boolean gone = there.contains(label(former)) && !wanted.contains(label(former));
          if (gone && wanted.contains(label(name)) && !there.contains(label(name))) {
            labels.put(label(former), label(name));
          }
        });
    // A name in another case is the same label.
    labels.entrySet().removeIf(one -> one.getKey().equals(one.getValue()));
    String column =
        model
            .field(now.group(1))
            .filter(FieldState.Stored.class::isInstance)
            .map(field -> ((FieldState.Stored) field).column())
            .orElse(null);
    if (labels.isEmpty() || column == null) {
      return null;
    }
    Map<String, String> back = new LinkedHashMap<>();
    labels.forEach((former, label) -> back.put(label, former));
    // Rows of two names that are one now cannot be told apart any more.
    Set<String> stay = new HashSet<>(there);
    stay.removeAll(labels.keySet());
    boolean reversible =
        back.size() == labels.size() && back.keySet().stream().noneMatch(stay::contains);
    Operation remove =
        new PartOperation.RemovePart(model.name(), PartOperation.Kind.CONSTRAINT, before.name());
    Operation add = new PartOperation.AddPart(model.name(), PartOperation.Kind.CONSTRAINT, after);
    FreeOperation.RunSql write =
        new FreeOperation.RunSql(
            Map.of(FreeOperation.RunSql.EVERY, update(model.table(), column, labels)),
            reversible
                ? Map.of(FreeOperation.RunSql.EVERY, update(model.table(), column, back))
                : Map.of());
    return new FreeOperation.Separate(List.of(remove, add), List.of(remove, write, add));
  }

  private static Set<String> labels(Matcher targets) {
    return new HashSet<>(List.of(targets.group(2).split("', '")));
  }

  private static String label(ModelName name) {
    return name.app() + "." + name.model().toLowerCase(Locale.ROOT);
  }

  /** All at once, as two models may have exchanged their names. */
  private static String update(String table, String column, Map<String, String> labels) {
    String name = SqlName.quoted(column);
    List<String> cases = new ArrayList<>();
    labels.forEach((former, label) -> cases.add(" WHEN '" + former + "' THEN '" + label + "'"));
    return "UPDATE "
        + SqlName.quoted(table)
        + " SET "
        + name
        + " = CASE "
        + name
        + String.join("", cases)
        + " END WHERE "
        + name
        + labels.keySet().stream().collect(Collectors.joining("', '", " IN ('", "')"));
  }
}
