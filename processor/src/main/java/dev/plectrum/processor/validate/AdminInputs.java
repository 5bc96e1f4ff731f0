package dev.plectrum.processor.validate;

import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.ValueType;
import java.util.Optional;

/** Which fields a form can have an input for. */
final class AdminInputs {
  private AdminInputs() {}

  /**
   * Why nobody can enter a value.
   *
   * @param why the reason, to follow a colon
   * @param hint what to do about it on a form
   */
  record Reason(String why, String hint) {}

  /** Why a field has no input, or empty if it has one. */
  static Optional<Reason> whyNot(Field field) {
    String readOnly = "Name it in @ReadOnly too, or leave it out.";
    if (field instanceof Field.Value value) {
      ValueType.Kind kind = value.type().kind();
      if (value.id() && (kind == ValueType.Kind.LONG || kind == ValueType.Kind.UUID)) {
        return Optional.of(new Reason("it is chosen when a row is created", readOnly));
      }
      if (value.auto() != Field.Auto.NONE || value.storage().computed() != null) {
        return Optional.of(new Reason("it is set without being asked", readOnly));
      }
    }
    if (field instanceof Field.Reverse reverse && !(reverse.link() instanceof Field.Link.ByTable)) {
      return Optional.of(
          new Reason(
              "its rows are those of " + reverse.target().simpleName(),
              "Write @Inline(\"" + reverse.name() + "\") to edit them on this form."));
    }
    Field.Through through = field.through();
    if (through != null) {
      return Optional.of(
          new Reason(
              "its links are rows of " + through.model().simpleName() + " with values of their own",
              "Leave it out, and edit those rows."));
    }
    return Optional.empty();
  }
}
