package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What leads from the rows of an inline to the row of its form.
 *
 * @param name the component: {@code album}
 * @param oneToOne whether there is one such row at most
 * @param generic whether it is a key to rows of several models
 */
public record InlineKey(String name, boolean oneToOne, boolean generic) {
  /** The keys of a model that point to rows of another one. */
  public static List<InlineKey> of(Model rows, JavaClass parent) {
    List<InlineKey> keys = new ArrayList<>();
    for (Field field : rows.fields()) {
      if (field instanceof Field.Key key && key.target().equals(parent)) {
        keys.add(new InlineKey(key.name(), key.oneToOne(), false));
      }
    }
    for (Field.Group group : rows.groups()) {
      Field.Targets targets = group.targets();
      if (targets != null
          && targets.models().stream().anyMatch(target -> target.type().equals(parent))) {
        keys.add(new InlineKey(group.name(), false, true));
      }
    }
    return keys;
  }

  /** Whether a component says what the inline itself knows. */
  public boolean covers(String component) {
    return component.equals(name) || generic && component.startsWith(name + ".");
  }
}
