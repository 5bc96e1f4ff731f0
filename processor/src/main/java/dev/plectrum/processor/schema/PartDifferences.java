package dev.plectrum.processor.schema;

import dev.plectrum.processor.schema.PartOperation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what has come, gone and changed among the indexes and constraints of a model. */
final class PartDifferences {
  private PartDifferences() {}

  /**
   * What has become of the indexes or the constraints of a model.
   *
   * @param replaced fields that go, or of which a migration makes new ones: what names them has to
   *     go before, and is made anew
   */
  static List<Finding> of(
      ModelName model,
      Kind kind,
      List<? extends ModelState.Part> before,
      List<? extends ModelState.Part> after,
      Set<String> replaced) {
    List<Finding> findings = new ArrayList<>();
    List<ModelState.Part> gone = new ArrayList<>(before);
    TreeSet<String> handled = new TreeSet<>();
    for (ModelState.Part part : after) {
      ModelState.Part same = find(gone, part.name());
      boolean anew = same != null && same.names().stream().anyMatch(replaced::contains);
      if (same != null && !anew) {
        gone.remove(same);
        handled.add(part.name());
        if (!same.equals(part)) {
          findings.add(
              new Finding(
                  new PartOperation.AlterPart(model, kind, part),
                  model,
                  null,
                  kind.word() + " " + part.name() + " is different"));
        }
      }
    }
    for (ModelState.Part part : after) {
      if (handled.contains(part.name())) {
        continue;
      }
      ModelState.Part renamed =
          gone.stream()
              .filter(one -> one.named("").equals(part.named("")))
              .filter(one -> one.names().stream().noneMatch(replaced::contains))
              .findFirst()
              .orElse(null);
      if (renamed == null) {
        findings.add(
            new Finding(
                new PartOperation.AddPart(model, kind, part),
                model,
                null,
                kind.word() + " " + part.name() + " is new"));
      } else {
        gone.remove(renamed);
        findings.add(
            new Finding(
                new PartOperation.RenamePart(model, kind, renamed.name(), part.name()),
                model,
                null,
                kind.word() + " " + renamed.name() + " is now " + part.name()));
      }
    }
    for (ModelState.Part part : gone) {
      findings.add(
          new Finding(
              new PartOperation.RemovePart(model, kind, part.name()),
              model,
              null,
              kind.word() + " " + part.name() + " is gone"));
    }
    return findings;
  }

  private static ModelState.@Nullable Part find(List<ModelState.Part> all, String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }
}
