package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.schema.FieldOperation.AddField;
import dev.plectrum.processor.schema.FieldOperation.AlterField;
import dev.plectrum.processor.schema.FreeOperation.RunJava;
import dev.plectrum.processor.schema.MigrationFile.Parent;
import dev.plectrum.processor.schema.MigrationFile.Step;
import dev.plectrum.processor.schema.ModelOperation.CreateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Migrations of a project with users of its own: those of the app {@code auth} are not made, and
 * what points to them, such as the log of the admin, points to the project's; Django's swappable
 * models.
 */
final class SwappedUsers {
  /** The users of auth, which are those of the project under another name. */
  static final ModelName OURS = new ModelName("auth", "User");

  private final ModelState users;
  private final MigrationFile origin;
  private final Map<ModelName, String> tables = new HashMap<>();

  private SwappedUsers(ModelState users, MigrationFile origin) {
    this.users = users;
    this.origin = origin;
  }

  /**
   * The files as such a project runs them; as they are while no migration makes its users.
   *
   * @param own the model of its users, or null if they are those of {@code auth}
   */
  static List<MigrationFile> in(List<MigrationFile> files, @Nullable ModelName own) {
    for (MigrationFile file : files) {
      for (Operation operation : file.operations()) {
        if (operation instanceof CreateModel create && create.model().equals(own)) {
          return new SwappedUsers(create.state(), file).apply(files);
        }
      }
    }
    return files;
  }

  private List<MigrationFile> apply(List<MigrationFile> files) {
    for (MigrationFile file : files) {
      for (Operation operation : file.operations()) {
        if (operation instanceof CreateModel create) {
          tables.put(create.model(), create.state().table());
        }
      }
    }
    return files.stream().map(this::apply).toList();
  }

  private MigrationFile apply(MigrationFile file) {
    List<Step> steps = new ArrayList<>();
    boolean pointed = false;
    for (Step step : file.steps()) {
      Operation operation = step.operation();
      if (!operation.touches().equals(Set.of(OURS))) {
        steps.add(new Step(apply(operation), step.place()));
        pointed |= operation.fields().stream().anyMatch(SwappedUsers::isToOurs);
        pointed |=
            FreeOperation.ofDatabase(List.of(operation)).stream()
                .anyMatch(one -> one instanceof RunJava java && java.models().contains(OURS));
      }
    }
    List<Parent> parents = new ArrayList<>(file.parents());
    boolean known = file.app().equals(origin.app()) || file.parentKeys().contains(origin.key());
    if (pointed && !known) {
      parents.add(new Parent(origin.key(), Json.Place.START, false));
    }
    return new MigrationFile(
        file.app(),
        file.name(),
        file.path(),
        parents,
        file.runBefore(),
        file.replaces(),
        file.loses(),
        file.atomic(),
        file.initial(),
        steps);
  }

  private static boolean isToOurs(FieldState field) {
    return field instanceof FieldState.Key key && key.to().equals(OURS)
        || field instanceof FieldState.Many many && many.to().equals(OURS);
  }

  private Operation apply(Operation operation) {
    if (operation instanceof CreateModel create) {
      ModelState state = create.state();
      List<FieldState> fields =
          state.fields().stream().map(field -> apply(field, state.table())).toList();
      return new CreateModel(
          new ModelState(
              state.name(),
              state.table(),
              fields,
              state.indexes(),
              state.uniques(),
              state.checks(),
              state.comment()));
    }
    if (operation instanceof AddField add) {
      String table = tables.getOrDefault(add.model(), "");
      return new AddField(add.model(), apply(add.field(), table), add.fill());
    }
    if (operation instanceof AlterField alter) {
      String table = tables.getOrDefault(alter.model(), "");
      return new AlterField(alter.model(), apply(alter.field(), table), alter.fill());
    }
    if (operation instanceof FreeOperation.Separate separate) {
      return new FreeOperation.Separate(
          separate.state().stream().map(this::apply).toList(),
          separate.database().stream().map(this::apply).toList());
    }
    if (operation instanceof RunJava java) {
      List<ModelName> seen =
          java.models().stream()
              .map(model -> model.equals(OURS) ? users.name() : model)
              .distinct()
              .toList();
      return new RunJava(java.name(), java.reversible(), seen, users.name(), java.elidable());
    }
    return operation;
  }

  private FieldState apply(FieldState field, String table) {
    if (!isToOurs(field)) {
      return field;
    }
    if (field instanceof FieldState.Key key) {
      return new FieldState.Key(
          key.name(),
          key.column(),
          users.name(),
          key.nullable(),
          key.onDelete(),
          constraint(table, key.column()),
          key.unique(),
          key.index(),
          key.details(),
          key.primaryKey());
    }
    FieldState.Many many = (FieldState.Many) field;
    FieldState.Side target = many.target();
    return new FieldState.Many(
        many.name(),
        users.name(),
        many.table(),
        many.unique(),
        many.own(),
        new FieldState.Side(
            target.column(), constraint(many.table(), target.column()), target.index()),
        many.symmetrical());
  }

  private String constraint(String table, String column) {
    return DatabaseNames.foreignKey(table, column, users.table(), users.id().column());
  }
}
