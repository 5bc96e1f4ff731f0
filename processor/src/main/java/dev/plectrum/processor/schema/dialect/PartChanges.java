package dev.plectrum.processor.schema.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Indexes and constraints of a table before, under the names of now, and after. */
record PartChanges(Table before, Table after) {
  List<Table.Unique> goneUniques() {
    return gone(before.uniques(), after.uniques(), Table.Unique::nameless);
  }

  List<Table.Check> goneChecks() {
    return gone(before.checks(), after.checks(), Table.Check::nameless);
  }

  List<Table.Index> goneIndexes() {
    return gone(before.indexes(), after.indexes(), Table.Index::nameless);
  }

  List<Table.Unique> newUniques() {
    return gone(after.uniques(), before.uniques(), Table.Unique::nameless);
  }

  List<Table.Check> newChecks() {
    return gone(after.checks(), before.checks(), Table.Check::nameless);
  }

  List<Table.Index> newIndexes() {
    return gone(after.indexes(), before.indexes(), Table.Index::nameless);
  }

  Map<String, Table.Unique> renamedUniques() {
    return renamed(before.uniques(), after.uniques(), Table.Unique::nameless, Table.Unique::name);
  }

  Map<String, Table.Check> renamedChecks() {
    return renamed(before.checks(), after.checks(), Table.Check::nameless, Table.Check::name);
  }

  Map<String, Table.Index> renamedIndexes() {
    return renamed(before.indexes(), after.indexes(), Table.Index::nameless, Table.Index::name);
  }

  private static <T> List<T> gone(List<T> from, List<T> to, UnaryOperator<T> nameless) {
    List<T> open = new ArrayList<>(to.stream().map(nameless).toList());
    List<T> gone = new ArrayList<>();
    for (T one : from) {
      if (!open.remove(nameless.apply(one))) {
        gone.add(one);
      }
    }
    return gone;
  }

  private static <T> Map<String, T> renamed(
      List<T> from, List<T> to, UnaryOperator<T> nameless, Function<T, String> name) {
    Map<String, T> renamed = new LinkedHashMap<>();
    List<T> open = new ArrayList<>(to);
    for (T one : from) {
      // The same name first: two may be about the same columns.
      T match =
          open.stream()
              .filter(other -> nameless.apply(other).equals(nameless.apply(one)))
              .min(
                  (left, right) ->
                      Boolean.compare(
                          !name.apply(left).equals(name.apply(one)),
                          !name.apply(right).equals(name.apply(one))))
              .orElse(null);
      if (match != null) {
        open.remove(match);
        if (!name.apply(match).equals(name.apply(one))) {
          renamed.put(name.apply(one), match);
        }
      }
    }
    return renamed;
  }
}
