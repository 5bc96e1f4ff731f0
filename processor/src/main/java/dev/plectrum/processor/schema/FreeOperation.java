package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people write into a migration because no comparison of models can find it. */
public sealed interface FreeOperation extends Operation {
  /** What the database goes through: of what is separate, its own way. */
  static List<Operation> ofDatabase(List<Operation> operations) {
    return oneWay(operations, Separate::database);
  }

  /** The operations that change what is known of models: of the two ways that of the state. */
  static List<Operation> ofState(List<Operation> operations) {
    return oneWay(operations, Separate::state);
  }

  private static List<Operation> oneWay(
      List<Operation> operations, Function<Separate, List<Operation>> way) {
    return operations.stream()
        .flatMap(
            operation ->
                operation instanceof Separate separate
                    ? oneWay(way.apply(separate), way).stream()
                    : Stream.of(operation))
        .toList();
  }

  /** What has to be done also where it never was: all but what a squash may leave out. */
  static List<Operation> lasting(List<Operation> operations) {
    List<Operation> lasting = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation instanceof Separate separate) {
        Separate left = new Separate(lasting(separate.state()), lasting(separate.database()));
        if (left.equals(separate) || !left.state().isEmpty() || !left.database().isEmpty()) {
          lasting.add(left);
        }
      } else if (!(operation instanceof FreeOperation free && free.elidable())) {
        lasting.add(operation);
      }
    }
    return List.copyOf(lasting);
  }

  /**
   * Whether a squash leaves it out: it is about rows that a database which begins with the squashed
   * migration does not have.
   */
  default boolean elidable() {
    return false;
  }

  /**
   * SQL that a person wrote.
   *
   * @param up by database, {@code sqlite} or {@code postgresql}; under {@code sql} for every one
   * @param down the way back, in the same manner; empty if there is none
   * @param elidable whether a squash leaves it out
   */
  record RunSql(Map<String, String> up, Map<String, String> down, boolean elidable)
      implements FreeOperation {
    /** The key of SQL that is the same for every database. */
    static final String EVERY = "sql";

    public RunSql {
      up = Map.copyOf(new TreeMap<>(up));
      down = Map.copyOf(new TreeMap<>(down));
    }

    /** SQL that a squash keeps. */
    public RunSql(Map<String, String> up, Map<String, String> down) {
      this(up, down, false);
    }

    /** What is run on this database, or null if nothing was said for it. */
    public @Nullable String sql(String database, boolean backwards) {
      Map<String, String> chosen = backwards ? down : up;
      return chosen.getOrDefault(database, chosen.get(EVERY));
    }

    @Override
    public Schema apply(Schema before) {
      return before;
    }

    @Override
    public Set<ModelName> touches() {
      return Set.of();
    }

    @Override
    public String fragment() {
      return "run_sql";
    }

    @Override
    public String line() {
      return "s Raw SQL operation";
    }

    @Override
    public String words() {
      return "Runs SQL of its own.";
    }
  }

  /**
   * A data migration in Java, which sees the models as they are at this point.
   *
   * @param name the name in its {@code @Command}
   * @param reversible whether it is run on the way back, too
   * @param models those whose rows it reads through generated classes
   * @param users the users of the project, which it finds under the name of auth's, or null for
   *     those of auth
   * @param elidable whether a squash leaves it out
   */
  record RunJava(
      String name,
      boolean reversible,
      List<ModelName> models,
      @Nullable ModelName users,
      boolean elidable)
      implements FreeOperation {
    public RunJava {
      models = List.copyOf(models);
    }

    /** One in a project with the users of auth. */
    public RunJava(String name, boolean reversible, List<ModelName> models) {
      this(name, reversible, models, null, false);
    }

    /** One that reads every row by the names of its fields. */
    public RunJava(String name, boolean reversible) {
      this(name, reversible, List.of());
    }

    @Override
    public Schema apply(Schema before) {
      return before;
    }

    @Override
    public Set<ModelName> touches() {
      return Set.of();
    }

    @Override
    public String fragment() {
      return MigrationName.snake(name);
    }

    @Override
    public String line() {
      return "p Java operation " + name;
    }

    @Override
    public String words() {
      return "Runs the data migration " + name + ".";
    }
  }

  /**
   * Operations that the models go through, and others that the database does instead.
   *
   * @param state what the models go through
   * @param database what the database does
   */
  record Separate(List<Operation> state, List<Operation> database) implements FreeOperation {
    public Separate {
      state = List.copyOf(state);
      database = List.copyOf(database);
    }

    @Override
    public Schema apply(Schema before) {
      Schema after = before;
      for (Operation operation : state) {
        after = operation.apply(after);
      }
      return after;
    }

    @Override
    public List<FieldState> fields() {
      return state.stream().flatMap(operation -> operation.fields().stream()).toList();
    }

    @Override
    public Set<ModelName> touches() {
      return state.stream()
          .flatMap(operation -> operation.touches().stream())
          .collect(Collectors.toSet());
    }

    @Override
    public ModelName later(ModelName before) {
      ModelName name = before;
      for (Operation operation : state) {
        name = operation.later(name);
      }
      return name;
    }

    @Override
    public ModelName former(ModelName after) {
      ModelName name = after;
      for (int i = state.size() - 1; i >= 0; i--) {
        name = state.get(i).former(name);
      }
      return name;
    }

    @Override
    public String fragment() {
      return state.isEmpty() ? "database_only" : state.get(0).fragment();
    }

    @Override
    public String line() {
      return "? Custom state/database change combination";
    }

    @Override
    public String words() {
      return "Changes the models and the database each in a way of its own.";
    }
  }
}
