package dev.plectrum.processor.plan.admin;

import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the admin has to know of one app.
 *
 * @param app the app
 * @param constants the models that its pages show or point to, each with the name of its constant
 * @param references the foreign keys of the app's own models, as deletions see them
 * @param pages the pages of the models that the app registers
 */
public record AdminPlan(
    App app, Map<Model, String> constants, List<Reference> references, List<PagePlan> pages) {
  public AdminPlan {
    references = List.copyOf(references);
    pages = List.copyOf(pages);
  }

  /** The app's own models that it does not register. */
  public List<Model> unregistered() {
    return app.models().stream()
        .filter(model -> pages.stream().noneMatch(page -> page.model().equals(model)))
        .toList();
  }

  /** The labels of the apps that register something. */
  public static Set<String> labels(List<AdminPlan> plans) {
    return plans.stream().map(plan -> plan.app().label()).collect(Collectors.toSet());
  }

  /** A foreign key of a model. */
  public record Reference(Model model, Field.Key key) {}

  /**
   * Plans an app.
   *
   * @param pages what its classes register; at least one
   * @param models finds the model that a record is
   */
  static AdminPlan of(App app, List<PagePlan> pages, Function<JavaClass, Optional<Model>> models) {
    Set<Model> needed = new LinkedHashSet<>(app.models());
    pages.forEach(page -> needed.add(page.model()));
    List<Model> all = new ArrayList<>(needed);
    for (Model model : all) {
      for (Field field : model.fields()) {
        FieldPath.target(field).flatMap(models).ifPresent(needed::add);
      }
    }
    // What columns show and filters choose from may lie further off, and so what stands for it.
    pages.stream()
        .flatMap(AdminPlan::paths)
        .flatMap(path -> FieldPath.target(path.field()).flatMap(models).stream())
        .forEach(needed::add);
    for (List<Model> next = List.copyOf(needed); !next.isEmpty(); ) {
      next =
          next.stream()
              .flatMap(model -> label(model).flatMap(models).stream())
              .filter(needed::add)
              .toList();
    }
    List<Reference> references = new ArrayList<>();
    for (Model model : all) {
      for (Field field : model.fields()) {
        if (field instanceof Field.Key key
            && (key.isToAccounts() || models.apply(key.target()).isPresent())) {
          references.add(new Reference(model, key));
        }
      }
    }
    return new AdminPlan(app, constants(app, needed), references, pages);
  }

  private static Stream<FieldPath.Found> paths(PagePlan page) {
    return Stream.concat(
        page.filters().stream().map(PagePlan.Filter::path),
        page.columns().stream()
            .map(PagePlan.Column::shown)
            .filter(PagePlan.OfPath.class::isInstance)
            .map(shown -> ((PagePlan.OfPath) shown).path()));
  }

  /** The model that stands for the rows of another one. */
  private static Optional<JavaClass> label(Model model) {
    Model.Label label = model.label();
    return label == null
        ? Optional.empty()
        : model.field(label.accessor()).flatMap(FieldPath::target);
  }

  /** Models of other apps have the label before their names, so that none of them meet. */
  private static Map<Model, String> constants(App app, Set<Model> models) {
    Map<Model, String> constants = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Model model : models) {
      String name = DatabaseNames.column(model.type().simpleName()).toUpperCase(Locale.ROOT);
      String constant =
          model.app().equals(app.label())
              ? name
              : model.app().toUpperCase(Locale.ROOT) + "_" + name;
      while (!taken.add(constant) | !taken.add(constant + "_NAME")) {
        constant += "_";
      }
      constants.put(model, constant);
    }
    return constants;
  }

  /** The class with these constants: {@code StoreAdmin}. */
  public JavaClass generated() {
    return app.generated("Admin");
  }

  /** The constant for a model: {@code ALBUM}. */
  public String constant(JavaClass model) {
    return constants.entrySet().stream()
        .filter(entry -> entry.getKey().type().equals(model))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
