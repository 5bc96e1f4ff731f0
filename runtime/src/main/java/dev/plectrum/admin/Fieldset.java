package dev.plectrum.admin;

import java.util.ArrayList;
import java.util.List;

/** Fields of a form that stand together under a heading. */
public final class Fieldset {
  private final String title;
  private final List<String> names;
  private String description = "";
  private boolean collapsed;

  Fieldset(String title, List<String> names) {
    this.title = title;
    this.names = names;
  }

  /** Says something about all of them. */
  public Fieldset description(String text) {
    description = text;
    return this;
  }

  /** Is closed until somebody opens it. */
  public Fieldset collapsed() {
    collapsed = true;
    return this;
  }

  /** The same with other fields in the place of one of them. */
  Fieldset with(String name, String... others) {
    if (!names.contains(name)) {
      return this;
    }
    List<String> changed = new ArrayList<>(names);
    changed.remove(name);
    changed.addAll(names.indexOf(name), List.of(others));
    Fieldset copy = new Fieldset(title, List.copyOf(changed)).description(description);
    return collapsed ? copy.collapsed() : copy;
  }

  String title() {
    return title;
  }

  List<String> names() {
    return names;
  }

  String description() {
    return description;
  }

  boolean isCollapsed() {
    return collapsed;
  }
}
