package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.schema.FieldOperation;
import dev.plectrum.processor.schema.FieldState;
import dev.plectrum.processor.schema.ModelName;
import dev.plectrum.processor.schema.ModelOperation;
import dev.plectrum.processor.schema.ModelState;
import dev.plectrum.processor.schema.Operation;
import dev.plectrum.processor.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows tables and columns through operations, so that one that was renamed is told from one that
 * went and another that came.
 */
final class Tracker {
  private final Schema before;
  private Schema now;

  /** By the name now. */
  private final Map<String, Tracked> tables = new HashMap<>();

  private final Set<ModelName> touched = new LinkedHashSet<>();

  /** For models that have another name now: the one they had. */
  private final Map<ModelName, ModelName> formerNames = new HashMap<>();

  private final Map<String, String> fillsBack = new HashMap<>();

  private Tracker(Schema before) {
    this.before = before;
    this.now = before;
  }

  /** A table: what it was called, or null if it is new, and the same of its columns. */
  private static final class Tracked {
    private final @Nullable String origin;
    private final Map<String, @Nullable String> columns = new HashMap<>();
    private final Map<String, String> fills = new HashMap<>();

    Tracked(@Nullable String origin) {
      this.origin = origin;
    }

    @Nullable String column(String name) {
      return columns.containsKey(name) ? columns.get(name) : name;
    }

    void move(String from, String to) {
      if (from.equals(to)) {
        return;
      }
      String then = column(from);
      columns.remove(from);
      columns.put(to, then);
      String fill = fills.remove(from);
      if (fill != null) {
        fills.put(to, fill);
      }
    }
  }

  /** What {@code operations} do together, starting from {@code before}. */
  static Change of(List<Operation> operations, Schema before) {
    Tracker tracker = new Tracker(before);
    operations.forEach(tracker::follow);
    return tracker.change();
  }

  private void follow(Operation operation) {
    touched.addAll(new TreeSet<>(operation.touches()));
    if (operation instanceof ModelOperation model) {
      follow(model);
    } else if (operation instanceof FieldOperation field) {
      follow(field);
    }
    now = operation.apply(now);
  }

  private void follow(ModelOperation operation) {
    if (operation instanceof ModelOperation.CreateModel create) {
      names(create.state()).forEach(this::born);
    } else if (operation instanceof ModelOperation.DeleteModel delete) {
      names(now.get(delete.model())).forEach(this::gone);
    } else if (operation instanceof ModelOperation.RenameModel rename) {
      move(now.get(rename.model()).table(), rename.table());
      renamed(rename.model(), rename.to());
    } else if (operation instanceof ModelOperation.MoveModel move) {
      move(now.get(move.model()).table(), move.table());
      renamed(move.model(), move.to());
    } else if (operation instanceof ModelOperation.RenameTable rename) {
      move(now.get(rename.model()).table(), rename.table());
    }
  }

  private void renamed(ModelName from, ModelName to) {
    ModelName former = formerNames.remove(from);
    formerNames.put(to, former == null ? from : former);
  }

  private static List<String> names(ModelState model) {
    List<String> names = new ArrayList<>(List.of(model.table()));
    for (FieldState field : model.fields()) {
      if (field instanceof FieldState.Many many) {
        names.add(many.table());
      }
    }
    return names;
  }

  private void follow(FieldOperation operation) {
    ModelState model = now.get(operation.model());
    if (operation instanceof FieldOperation.AddField add) {
      came(model, add.field(), add.fill());
    } else if (operation instanceof FieldOperation.RemoveField remove) {
      went(model, field(model, remove.field()), remove.fill());
    } else if (operation instanceof FieldOperation.AlterField alter) {
      changed(model, field(model, alter.field().name()), alter.field(), alter.fill());
    } else if (operation instanceof FieldOperation.RenameField rename) {
      changed(model, field(model, rename.former()), rename.field(), null);
    }
  }

  private static FieldState field(ModelState model, String name) {
    return model
        .field(name)
        .orElseThrow(() -> new IllegalStateException(model.name() + " has no field " + name));
  }

  private void came(ModelState model, FieldState field, @Nullable String fill) {
    if (field instanceof FieldState.Many many) {
      born(many.table());
    } else if (field instanceof FieldState.Stored stored) {
      Tracked table = table(model.table());
      table.columns.put(stored.column(), null);
      if (fill != null) {
        table.fills.put(stored.column(), fill);
      }
    }
  }

  private void went(ModelState model, FieldState field, @Nullable String fill) {
    if (field instanceof FieldState.Many many) {
      gone(many.table());
    } else if (field instanceof FieldState.Stored stored) {
      Tracked table = table(model.table());
      String then = table.column(stored.column());
      if (fill != null && then != null && table.origin != null) {
        fillsBack.put(table.origin + "." + then, fill);
      }
      table.columns.remove(stored.column());
      table.fills.remove(stored.column());
    }
  }

  private void changed(
      ModelState model, FieldState former, FieldState field, @Nullable String fill) {
    if (former instanceof FieldState.Stored then && field instanceof FieldState.Stored stored) {
      Tracked table = table(model.table());
      table.move(then.column(), stored.column());
      if (fill != null && !stored.nullable()) {
        // Rows that got a value before have it.
        table.fills.putIfAbsent(stored.column(), fill);
      }
    } else if (former instanceof FieldState.Many then
        && field instanceof FieldState.Many many
        && then.to().equals(many.to())) {
      move(then.table(), many.table());
      Tracked table = table(many.table());
      // Both at once, as the two may change names with each other.
      String own = table.column(then.own().column());
      String target = table.column(then.target().column());
      table.columns.remove(then.own().column());
      table.columns.remove(then.target().column());
      table.columns.put(many.own().column(), own);
      table.columns.put(many.target().column(), target);
    } else {
      went(model, former, null);
      came(model, field, fill);
    }
  }

  private Tracked table(String name) {
    return tables.computeIfAbsent(name, Tracked::new);
  }

  private void born(String table) {
    tables.put(table, new Tracked(null));
  }

  private void gone(String table) {
    tables.remove(table);
  }

  private void move(String from, String to) {
    if (!from.equals(to)) {
      Tracked table = table(from);
      tables.remove(from);
      tables.put(to, table);
    }
  }

  private Change change() {
    Set<ModelName> affected = new LinkedHashSet<>(touched);
    for (ModelName name : touched) {
      ModelName former = formerNames.getOrDefault(name, name);
      if (before.find(former).isPresent()
          && now.find(name).isPresent()
          // Nothing leads to a row whose key is several columns.
          && !now.get(name).isComposite()
          && hasAnotherKey(before.get(former), now.get(name))) {
        now.leadingTo(name).forEach(model -> affected.add(model.name()));
      }
    }
    Map<String, Table> then = tables(before, affected);
    List<Change.Pair> pairs = new ArrayList<>();
    List<Table> created = new ArrayList<>();
    Set<String> kept = new LinkedHashSet<>();
    for (Table table : tables(now, affected).values()) {
      Tracked tracked = tables.get(table.name());
      String origin = tracked == null ? table.name() : tracked.origin;
      Table former = origin == null ? null : then.get(origin);
      Table filled = tracked == null ? table : table.filled(tracked.fills);
      if (former == null) {
        created.add(filled);
      } else {
        kept.add(former.name());
        pairs.add(pair(former, filled, tracked));
      }
    }
    List<Table> dropped = new ArrayList<>();
    for (Table table : then.values()) {
      if (!kept.contains(table.name())) {
        dropped.add(table);
      }
    }
    Collections.reverse(dropped);
    return new Change(pairs, created, betweenLast(dropped));
  }

  /** Whether keys that point to it have to be told so. */
  private boolean hasAnotherKey(ModelState then, ModelState model) {
    if (then.isComposite() || !bare(then).equals(bare(model))) {
      return true;
    }
    // Two columns may have exchanged their names.
    Tracked table = tables.get(model.table());
    String column = model.id().column();
    return table != null && !then.id().column().equals(table.column(column));
  }

  private static Table.Column bare(ModelState model) {
    FieldState.Value id = model.id();
    return new Table.Column(
        id.column(), id.type(), false, true, false, FieldState.Details.NONE, "", null);
  }

  private Change.Pair pair(Table former, Table table, @Nullable Tracked tracked) {
    Map<String, String> origins = new LinkedHashMap<>();
    for (Table.Column column : table.columns()) {
      String then = tracked == null ? column.name() : tracked.column(column.name());
      if (then != null && former.columns().stream().anyMatch(one -> one.name().equals(then))) {
        origins.put(column.name(), then);
      }
    }
    Map<String, String> back = new HashMap<>();
    for (Table.Column column : former.columns()) {
      String fill = fillsBack.get(former.name() + "." + column.name());
      if (fill != null) {
        back.put(column.name(), fill);
      }
    }
    return new Change.Pair(former.filled(back), table, origins);
  }

  /** Those between two models behind those of the models. */
  private static List<Table> betweenLast(List<Table> tables) {
    List<Table> ordered = new ArrayList<>(tables);
    ordered.sort((one, other) -> Boolean.compare(one.isBetween(), other.isBetween()));
    return ordered;
  }

  /** Tables by name: first those of the models, in the order given, then those between two. */
  private static Map<String, Table> tables(Schema schema, Collection<ModelName> names) {
    Map<String, Table> tables = new LinkedHashMap<>();
    List<Table> between = new ArrayList<>();
    for (ModelName name : names) {
      schema
          .find(name)
          .ifPresent(
              model -> {
                tables.put(model.table(), Table.of(model, schema));
                for (FieldState field : model.fields()) {
                  if (field instanceof FieldState.Many many) {
                    between.add(Table.between(model, many, schema));
                  }
                }
              });
    }
    between.forEach(table -> tables.put(table.name(), table));
    return tables;
  }
}
