package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What happens to an index or a constraint. */
public sealed interface PartOperation extends Operation {
  /** The model that has it. */
  ModelName model();

  @Override
  default Set<ModelName> touches() {
    return Set.of(model());
  }

  /** Which of the two it is about. */
  enum Kind {
    INDEX("index"),
    CONSTRAINT("constraint");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** {@code index} or {@code constraint}. */
    String word() {
      return word;
    }
  }

  private static <T> List<T> and(List<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private static <T extends ModelState.Part> List<T> without(List<T> all, String name) {
    return all.stream().filter(one -> !one.name().equals(name)).toList();
  }

  private static String fragment(ModelName model, String name) {
    return MigrationName.lower(model.model()) + "_" + name.toLowerCase(Locale.ROOT);
  }

  private static ModelState with(ModelState model, Kind kind, ModelState.Part part) {
    if (part instanceof ModelState.Check check) {
      return model.withConstraints(model.uniques(), and(model.checks(), check));
    }
    ModelState.Columns columns = (ModelState.Columns) part;
    return kind == Kind.INDEX
        ? model.withIndexes(and(model.indexes(), columns))
        : model.withConstraints(and(model.uniques(), columns), model.checks());
  }

  private static ModelState without(ModelState model, Kind kind, String name) {
    return kind == Kind.INDEX
        ? model.withIndexes(without(model.indexes(), name))
        : model.withConstraints(without(model.uniques(), name), without(model.checks(), name));
  }

  /** A new index or constraint. */
  record AddPart(ModelName model, Kind kind, ModelState.Part part) implements PartOperation {
    @Override
    public Schema apply(Schema before) {
      return before.with(PartOperation.with(before.get(model), kind, part));
    }

    @Override
    public String fragment() {
      return PartOperation.fragment(model, part.name());
    }

    @Override
    public String line() {
      return "+ Create " + kind.word() + " " + part.name() + " on model " + model.model();
    }

    @Override
    public String words() {
      return "Adds the " + kind.word() + " " + part.name() + ".";
    }
  }

  /** An index or a constraint that goes. */
  record RemovePart(ModelName model, Kind kind, String name) implements PartOperation {
    @Override
    public Schema apply(Schema before) {
      return before.with(PartOperation.without(before.get(model), kind, name));
    }

    @Override
    public String fragment() {
      return "remove_" + PartOperation.fragment(model, name);
    }

    @Override
    public String line() {
      return "- Remove " + kind.word() + " " + name + " from " + model.model();
    }

    @Override
    public String words() {
      return "Drops the " + kind.word() + " " + name + ".";
    }
  }

  /** An index or a constraint of the same name that says something else. */
  record AlterPart(ModelName model, Kind kind, ModelState.Part part) implements PartOperation {
    @Override
    public Schema apply(Schema before) {
      return before.with(
          PartOperation.with(
              PartOperation.without(before.get(model), kind, part.name()), kind, part));
    }

    @Override
    public String fragment() {
      return "alter_" + PartOperation.fragment(model, part.name());
    }

    @Override
    public String line() {
      return "~ Alter " + kind.word() + " " + part.name() + " on model " + model.model();
    }

    @Override
    public String words() {
      return "Changes the " + kind.word() + " " + part.name() + ".";
    }
  }

  /** Another name for an index or a constraint. */
  record RenamePart(ModelName model, Kind kind, String former, String name)
      implements PartOperation {
    @Override
    public Schema apply(Schema before) {
      ModelState state = before.get(model);
      ModelState.Part part =
          state
              .part(former)
              .orElseThrow(() -> new IllegalStateException(former + " is not there"))
              .named(name);
      return before.with(
          PartOperation.with(PartOperation.without(state, kind, former), kind, part));
    }

    @Override
    public String fragment() {
      return "rename_" + former.toLowerCase(Locale.ROOT) + "_" + name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String line() {
      return "~ Rename " + kind.word() + " " + former + " on " + model.model() + " to " + name;
    }

    @Override
    public String words() {
      return "Renames the " + kind.word() + " " + former + " to " + name + ".";
    }
  }
}
