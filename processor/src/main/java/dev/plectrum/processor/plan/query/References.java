package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which models of an app point to which; found in one go, as an app may have many. */
public final class References {
  /**
   * A table between two models, which has no model of its own.
   *
   * @param relation the model and its component: {@code Playlist.tracks}
   * @param table the table
   * @param column the column with the key of the model that was asked about
   */
  public record Link(String relation, String table, String column) {}

  private final Map<JavaClass, List<Model>> pointing = new HashMap<>();
  private final Map<JavaClass, List<Link>> links = new HashMap<>();

  private References() {}

  /** What the models of an app say. */
  public static References of(List<Model> models) {
    References references = new References();
    for (Model model : models) {
      for (Field field : model.fields()) {
        if (field instanceof Field.Key key) {
          references.pointer(key.target(), model);
        } else if (field instanceof Field.Many many && many.through() == null) {
          String relation = model.name() + "." + many.name();
          references.link(model.type(), new Link(relation, many.table(), many.ownColumn()));
          references.link(many.target(), new Link(relation, many.table(), many.targetColumn()));
        }
      }
      for (Field.Group group : model.groups()) {
        Field.Targets targets = group.targets();
        if (targets != null) {
          targets.models().forEach(target -> references.pointer(target.type(), model));
        }
      }
    }
    return references;
  }

  private void pointer(JavaClass target, Model model) {
    List<Model> known = pointing.computeIfAbsent(target, type -> new ArrayList<>());
    // Models come one after the other, and are long to compare.
    if (known.isEmpty() || known.get(known.size() - 1) != model) {
      known.add(model);
    }
  }

  private void link(JavaClass type, Link link) {
    links.computeIfAbsent(type, model -> new ArrayList<>()).add(link);
  }

  /**
   * The models with a key to rows of a model, in order. What other apps point to it with is known
   * to the site: an app knows none that build on it.
   */
  public List<Model> pointingTo(JavaClass type) {
    return Collections.unmodifiableList(pointing.getOrDefault(type, List.of()));
  }

  /** The tables that have the keys of rows of a model beside those of another. */
  public List<Link> linksOf(JavaClass type) {
    return Collections.unmodifiableList(links.getOrDefault(type, List.of()));
  }
}
