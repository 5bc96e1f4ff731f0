package dev.plectrum.db;

import dev.plectrum.model.DeleteRule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of one table, by the names that the database has for them: which components each
 * speaks of, and what happens to rows whose target is deleted.
 */
final class Constraints {
  private final Map<String, List<String>> uniques = new LinkedHashMap<>();
  private final Set<String> deferrable = new LinkedHashSet<>(0);
  private final Map<String, List<String>> checks = new LinkedHashMap<>();
  private final Map<String, String> foreignKeys = new LinkedHashMap<>();
  private final Map<String, DeleteRule> rules = new LinkedHashMap<>();
  private final Map<String, Object> defaultKeys = new LinkedHashMap<>();
  private final Map<String, Function<Database, @Nullable Object>> otherKeys = new LinkedHashMap<>();

  void addUnique(String constraint, String... components) {
    uniques.put(constraint, List.of(components));
  }

  /** Adds a unique constraint that can wait for the end of a transaction. */
  void addDeferrable(String constraint, String... components) {
    addUnique(constraint, components);
    deferrable.add(constraint);
  }

  void addCheck(String constraint, String... components) {
    checks.put(constraint, List.of(components));
  }

  void addForeignKey(String constraint, String component, DeleteRule rule) {
    foreignKeys.put(constraint, component);
    addRule(component, rule);
  }

  /** Says what the rows of a key do that the database has no constraint for. */
  void addRule(String component, DeleteRule rule) {
    rules.put(component, rule);
  }

  /** Says which row the rows of a foreign key point to once theirs is deleted. */
  void pointElsewhere(String component, Object key) {
    defaultKeys.put(component, key);
  }

  /** The same for what {@code key} gives then; null to point nowhere. */
  void pointElsewhere(String component, Function<Database, @Nullable Object> key) {
    otherKeys.put(component, key);
  }

  /** The components of a unique constraint; empty if this table does not know it. */
  List<String> unique(String constraint) {
    return uniques.getOrDefault(constraint, List.of());
  }

  /** The components of a CHECK constraint; empty if this table does not know it. */
  List<String> checked(String constraint) {
    return checks.getOrDefault(constraint, List.of());
  }

  /** The component of a foreign key constraint; empty if this table does not know it. */
  List<String> foreignKey(String constraint) {
    String component = foreignKeys.get(constraint);
    return component == null ? List.of() : List.of(component);
  }

  /** What the rows of a foreign key do when the row they point to is deleted. */
  DeleteRule rule(ToOne<?> key) {
    return rules.getOrDefault(key.name(), DeleteRule.DO_NOTHING);
  }

  /** What a foreign key points to when its row is deleted; null to point nowhere. */
  @Nullable Object otherKey(ToOne<?> key, Database database) {
    Function<Database, @Nullable Object> other = otherKeys.get(key.name());
    return other == null ? defaultKeys.get(key.name()) : other.apply(database);
  }

  /** Whether there is a unique constraint of just these components that cannot wait. */
  boolean isUnique(Set<String> components) {
    return uniques.entrySet().stream()
        .filter(unique -> !deferrable.contains(unique.getKey()))
        .anyMatch(unique -> components.equals(new HashSet<>(unique.getValue())));
  }

  /** Whether there is one unique constraint at most, and it does not wait. */
  boolean hasOneUniqueAtMost() {
    return uniques.size() <= 1 && deferrable.isEmpty();
  }

  /** The components of each unique constraint that can wait for the end of a transaction. */
  List<List<String>> deferrable() {
    return deferrable.stream().map(this::unique).toList();
  }

  /** Whether a unique constraint can wait for the end of a transaction. */
  boolean hasDeferrable() {
    return !deferrable.isEmpty();
  }
}
