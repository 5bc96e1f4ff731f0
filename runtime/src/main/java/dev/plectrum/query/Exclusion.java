package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;

/** What Django's {@code exclude} leaves out: each part looks for a row of its own. */
final class Exclusion {
  private Exclusion() {}

  static Condition of(Condition condition) {
    if (!(condition instanceof Condition.Junction junction)) {
      return condition;
    }
    List<Condition> parts = new ArrayList<>();
    for (Condition part : junction.parts()) {
      parts.add(of(part));
    }
    if (!junction.isAll()) {
      return Condition.any(parts);
    }
    Condition all = Condition.always();
    for (Condition part : parts) {
      all = all.isAlways() ? part : new Condition.Apart(all, part).simplified();
    }
    return all;
  }
}
