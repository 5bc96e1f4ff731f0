package dev.plectrum.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.model.Field.DeleteAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Any operations in a row and what is left of them: each of those has to be possible at its place,
 * and to lead to the same models with the same in their rows.
 */
class OptimizerWalkTest {
  private static final List<String> MODELS = List.of("A", "B", "C", "D");
  private static final List<String> FIELDS = List.of("p", "q", "r", "s");
  private static final List<String> PARTS = List.of("i", "j", "k");

  private static final int WALKS = 1000;

  private boolean starting;
  private final Random random = new Random(7);

  @Test
  void whatIsLeftLeadsToTheSame() {
    int shorter = 0;
    for (int walk = 0; walk < WALKS; walk++) {
      Standing before = Standing.of(start());
      List<Operation> operations = walk(before);
      shorter += Optimizer.shorten(operations).size() < operations.size() ? 1 : 0;
      assertThat(wrong(before, operations)).isNull();
    }
    assertThat(shorter).isGreaterThan(WALKS / 2);
  }

  private List<Operation> walk(Standing before) {
    List<Operation> operations = new ArrayList<>();
    Standing now = before;
    while (operations.size() < 7) {
      Operation operation = any(now.schema);
      Standing next = operation == null ? null : now.after(operation);
      if (next != null) {
        operations.add(operation);
        now = next;
      }
    }
    return operations;
  }

  /** What is wrong with what is left of operations, or null. */
  private static @Nullable String wrong(Standing before, List<Operation> operations) {
    List<Operation> left = Optimizer.shorten(operations);
    String words =
        "%nfrom %s%n%s%nleft%n%s".formatted(before.schema, lines(operations), lines(left));
    Standing after = before;
    for (Operation operation : operations) {
      after = Objects.requireNonNull(after.after(operation));
    }
    Standing now = before;
    for (Operation operation : left) {
      now = now.after(operation);
      if (now == null) {
        return "impossible: " + operation + words;
      }
    }
    return now.comparable().equals(after.comparable()) ? null : "different:" + words;
  }

  private static String lines(List<Operation> operations) {
    return String.join("\n", operations.stream().map(Object::toString).toList());
  }

  private static boolean nullable(FieldState field) {
    return field instanceof FieldState.Stored stored && stored.nullable();
  }

  /** What rows hold: where it came from. */
  private record Held(String from, boolean mayBeNull) {}

  private record Standing(Schema schema, Map<String, Held> rows) {
    static Standing of(Schema schema) {
      Map<String, Held> rows = new TreeMap<>();
      for (ModelState model : schema.models()) {
        for (FieldState field : model.fields()) {
          String key = model.name() + "." + field.name();
          rows.put(key, new Held("old " + key, nullable(field)));
        }
      }
      return new Standing(schema, rows);
    }

    /** After an operation, or null if it is not possible. */
    @Nullable Standing after(Operation operation) {
      List<String> complaints = new ArrayList<>();
      MigrationFile file =
          new MigrationFile(
              "app",
              "0001_a",
              "",
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              true,
              false,
              List.of(new MigrationFile.Step(operation, new Json.Place(1, 1))));
      Schema after =
          Replay.apply(
              file,
              schema,
              (f, place, problem, words) -> complaints.add(List.of(words).toString()));
      if (!complaints.isEmpty() || !namesAreFree(after)) {
        return null;
      }
      Map<String, Held> held = new TreeMap<>(rows);
      boolean possible =
          operation instanceof ModelOperation model
              ? follow(model, held)
              : !(operation instanceof FieldOperation field)
                  || !rows.containsKey(field.model() + ".id")
                  || follow(field, held);
      return possible ? new Standing(after, held) : null;
    }

    private boolean follow(ModelOperation operation, Map<String, Held> held) {
      String of = operation.model() + ".";
      if (operation instanceof ModelOperation.DeleteModel) {
        held.keySet().removeIf(key -> key.startsWith(of));
      } else if (operation instanceof ModelOperation.RenameModel rename) {
        held.keySet().removeIf(key -> key.startsWith(of));
        rows.forEach(
            (key, value) -> {
              if (key.startsWith(of)) {
                held.put(rename.to() + "." + key.substring(of.length()), value);
              }
            });
      }
      return true;
    }

    private boolean follow(FieldOperation operation, Map<String, Held> held) {
      String of = operation.model() + ".";
      if (operation instanceof FieldOperation.AddField add) {
        held.put(of + add.field().name(), new Held("new " + add.fill(), add.fill() == null));
        return add.fill() != null || nullable(add.field());
      }
      if (operation instanceof FieldOperation.RemoveField remove) {
        held.remove(of + remove.field());
        return true;
      }
      if (operation instanceof FieldOperation.RenameField rename) {
        held.put(of + rename.field().name(), held.remove(of + rename.former()));
        return true;
      }
      FieldOperation.AlterField alter = (FieldOperation.AlterField) operation;
      Held there = Objects.requireNonNull(held.get(of + alter.field().name()));
      if (nullable(alter.field()) || !there.mayBeNull) {
        return true;
      }
      String before = there.from.equals("new null") ? "new " : there.from + " or ";
      held.put(of + alter.field().name(), new Held(before + alter.fill(), false));
      return alter.fill() != null;
    }

    Map<String, Object> comparable() {
      Map<String, Object> all = new TreeMap<>(rows);
      for (ModelState model : schema.models()) {
        all.put("table " + model.name(), model.table() + model.comment());
        model.fields().forEach(field -> all.put("field " + model.name() + field.name(), field));
        Set<String> parts = new TreeSet<>();
        model.parts().forEach(part -> parts.add(part.toString()));
        all.put("parts " + model.name(), parts);
      }
      return all;
    }

    private static boolean namesAreFree(Schema schema) {
      Set<String> names = new HashSet<>();
      for (ModelState model : schema.models()) {
        boolean free = model.parts().allMatch(part -> names.add(part.name()));
        for (FieldState field : model.fields()) {
          if (field instanceof FieldState.Key key && key.index() != null) {
            free &= names.add(key.index());
          }
          if (field instanceof FieldState.Many many) {
            free &= names.add(many.table());
          }
        }
        if (!free) {
          return false;
        }
      }
      return true;
    }
  }

  private Schema start() {
    List<ModelState> models = new ArrayList<>();
    starting = true;
    for (String name : MODELS.subList(0, random.nextInt(4))) {
      models.add(created(name));
    }
    starting = false;
    Schema schema = Schema.EMPTY;
    for (ModelState model : models) {
      Schema with = schema.with(model);
      if (model.fields().stream()
              .allMatch(f -> f.leadsTo() == null || with.find(f.leadsTo()).isPresent())
          && model.fields().stream()
              .allMatch(f -> f.workedOutOf().stream().allMatch(n -> model.stored(n).isPresent()))
          && Standing.namesAreFree(with)) {
        schema = with;
      }
    }
    return schema;
  }

  private ModelState created(String name) {
    List<FieldState> fields = new ArrayList<>();
    fields.add(
        new FieldState.Value("id", "id", type(LogicalType.Kind.LONG), false, true, null, null));
    for (String field : FIELDS.subList(0, random.nextInt(3))) {
      fields.add(field(name, field));
    }
    return new ModelState(
        name(name), "app_" + name.toLowerCase(Locale.ROOT), fields, List.of(), List.of());
  }

  private static ModelName name(String model) {
    return new ModelName("app", model);
  }

  private static LogicalType type(LogicalType.Kind kind) {
    return new LogicalType(kind, 0, 0, 0);
  }

  private FieldState field(String model, String name) {
    String column = !starting && random.nextInt(8) == 0 ? one(FIELDS) : name;
    int kind = random.nextInt(7);
    boolean nullable = random.nextBoolean();
    if (kind == 0) {
      return new FieldState.Key(
          name,
          column,
          name(one(MODELS)),
          nullable,
          DeleteAction.CASCADE,
          "fk_" + model + name,
          null,
          random.nextBoolean() ? "ix_" + model + name : null);
    }
    if (kind == 1) {
      FieldState.Side side = new FieldState.Side("a", "b", "c");
      return new FieldState.Many(
          name, name(one(MODELS)), "app_" + model + "_" + name, "u", side, side, false);
    }
    FieldState.Details details =
        random.nextInt(8) == 0
            ? new FieldState.Details(
                null, null, new FieldState.Computed("{" + one(FIELDS) + "} + 1", true), null, null)
            : FieldState.Details.NONE;
    return new FieldState.Value(
        name,
        column,
        type(random.nextBoolean() ? LogicalType.Kind.INT : LogicalType.Kind.STRING),
        nullable,
        false,
        random.nextInt(4) == 0 ? "u_" + model + name : null,
        null,
        details);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private @Nullable String fill(FieldState field) {
    return nullable(field) && random.nextInt(4) > 0 || field instanceof FieldState.Many
        ? null
        : String.valueOf(random.nextInt(3));
  }

  private ModelState.Part part(PartOperation.Kind kind) {
    String name = one(PARTS);
    if (kind == PartOperation.Kind.CONSTRAINT && random.nextBoolean()) {
      return new ModelState.Check(name, "{" + one(FIELDS) + "} > " + random.nextInt(2));
    }
    List<ModelState.Element> elements =
        new ArrayList<>(List.of(ModelState.Element.parse(one(FIELDS))));
    if (random.nextBoolean()) {
      elements.add(ModelState.Element.parse("(lower({" + one(FIELDS) + "}))"));
    }
    return new ModelState.Columns(name, elements);
  }

  private @Nullable Operation any(Schema schema) {
    ModelName model = name(one(MODELS));
    switch (random.nextInt(18)) {
      case 0, 1, 2:
        return new ModelOperation.CreateModel(created(model.model()));
      case 3:
        return new ModelOperation.DeleteModel(model);
      case 4, 5:
        String to = one(MODELS);
        return model.model().equals(to)
            ? null
            : new ModelOperation.RenameModel(
                model, name(to), "app_" + one(MODELS).toLowerCase(Locale.ROOT));
      case 6:
        return new ModelOperation.RenameTable(model, "app_" + one(MODELS).toLowerCase(Locale.ROOT));
      case 7:
        return random.nextBoolean()
            ? new ModelOperation.AlterComment(model, random.nextBoolean() ? null : "c")
            : random.nextInt(3) == 0
                ? new FreeOperation.RunSql(Map.of("sql", "x"), Map.of())
                : null;
      case 8, 9, 10:
        FieldState added = field(model.model(), one(FIELDS));
        return new FieldOperation.AddField(model, added, fill(added));
      case 11:
        return new FieldOperation.RemoveField(model, one(FIELDS), null);
      case 12, 13:
        {
          FieldState field = field(model.model(), one(FIELDS));
          FieldState there = schema.find(model).flatMap(m -> m.field(field.name())).orElse(null);
          return there == null
                  || (there instanceof FieldState.Many) != (field instanceof FieldState.Many)
                  || there instanceof FieldState.Many
                  || there.workedOutOf().isEmpty() != field.workedOutOf().isEmpty()
              ? null
              : new FieldOperation.AlterField(model, field, fill(field));
        }
      case 14, 15:
        {
          String from = one(FIELDS);
          String now = one(FIELDS);
          FieldState there = schema.find(model).flatMap(m -> m.field(from)).orElse(null);
          if (there == null || now.equals(from)) {
            return null;
          }
          FieldState field = there.renamed(now, t -> t);
          if (field instanceof FieldState.Value value && random.nextInt(3) > 0) {
            field =
                new FieldState.Value(
                    now,
                    now,
                    value.type(),
                    value.nullable(),
                    false,
                    value.unique(),
                    null,
                    value.details());
          }
          return new FieldOperation.RenameField(model, from, field);
        }
      default:
        PartOperation.Kind kind =
            random.nextBoolean() ? PartOperation.Kind.INDEX : PartOperation.Kind.CONSTRAINT;
        ModelState.Part part = part(kind);
        switch (random.nextInt(4)) {
          case 0, 1:
            return new PartOperation.AddPart(model, kind, part);
          case 2:
            return isOf(schema, model, kind, part.name())
                ? new PartOperation.RemovePart(model, kind, part.name())
                : null;
          default:
            return !isOf(schema, model, kind, part.name())
                ? null
                : random.nextBoolean()
                    ? new PartOperation.RenamePart(model, kind, part.name(), one(PARTS))
                    : kind == PartOperation.Kind.CONSTRAINT
                        ? new PartOperation.AlterPart(model, kind, part)
                        : null;
        }
    }
  }

  private static boolean isOf(
      Schema schema, ModelName model, PartOperation.Kind kind, String name) {
    return schema.find(model).stream()
        .anyMatch(
            one ->
                (kind == PartOperation.Kind.INDEX
                        ? one.indexes().stream()
                        : Stream.concat(one.uniques().stream(), one.checks().stream()))
                    .anyMatch(p -> p.name().equals(name)));
  }
}
