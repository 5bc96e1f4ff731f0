package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class with {@code @AdminRegister}: how the rows of a model are listed and edited. Its names are
 * as they were written; {@link FieldPath} finds what they mean.
 *
 * @param type the class
 * @param reach from where the class can be named
 * @param extended whether the class extends the one that is generated from it
 * @param app the label of the app it belongs to
 * @param model the model
 * @param list how the rows are listed
 * @param form how a row is edited
 * @param inlines the rows of other models that are edited with one
 * @param methods what columns and fields can name beside the model's components
 * @param actions what can be done with selected rows
 * @param chart the chart on the index, or null for none
 * @param position the model in the annotation
 */
public record AdminPage(
    JavaClass type,
    Reach reach,
    boolean extended,
    String app,
    Model model,
    AdminList list,
    AdminForm form,
    List<AdminInline> inlines,
    List<AdminMethod> methods,
    List<AdminAction> actions,
    @Nullable Chart chart,
    Position position) {
  public AdminPage {
    inlines = List.copyOf(inlines);
    methods = List.copyOf(methods);
    actions = List.copyOf(actions);
  }

  /** The same without anything that was said about lists and forms. */
  public AdminPage bare() {
    return new AdminPage(
        type,
        reach,
        extended,
        app,
        model.shell(),
        AdminList.NONE,
        AdminForm.NONE,
        List.of(),
        List.of(),
        List.of(),
        null,
        position);
  }

  /** The generated class: {@code TrackAdminPages}, in the package of the registering one. */
  public JavaClass generated() {
    JavaClass beside = model.type().companion("AdminPages");
    return new JavaClass(type.packageName(), beside.simpleName());
  }

  /** The method of this name, one that can be shown if there is one. */
  public Optional<AdminMethod> method(String name) {
    List<AdminMethod> named = methods.stream().filter(one -> one.name().equals(name)).toList();
    return named.stream()
        .filter(one -> one.fault() == AdminMethod.Fault.NONE)
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  /** A name in an annotation. */
  public record Name(String text, Position position) {}

  /**
   * The names in one value of an annotation.
   *
   * @param option the annotation's simple name
   */
  public record Names(String option, List<Name> names, Position position) {
    public Names {
      names = List.copyOf(names);
    }

    /** An annotation that was not written. */
    public static Names none(String option) {
      return new Names(option, List.of(), Position.NONE);
    }

    /** The names alone. */
    public List<String> texts() {
      return names.stream().map(Name::text).toList();
    }
  }

  /** A number in an annotation. */
  public record Count(int value, Position position) {}

  /** An {@code @AdminChart}. */
  public record Chart(Name field, String title) {}
}
