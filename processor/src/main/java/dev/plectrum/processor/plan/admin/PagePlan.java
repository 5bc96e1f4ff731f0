package dev.plectrum.processor.plan.admin;

import dev.plectrum.processor.model.AdminForm;
import dev.plectrum.processor.model.AdminMethod;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.InlineKey;
import dev.plectrum.processor.model.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one model.
 *
 * @param page what its user wrote
 * @param columns the columns of the list
 * @param joins the ways to other tables that the columns need
 * @param filters the filters of the list
 * @param searches where the search looks
 * @param order the order of the list
 * @param dates the date to step through, or null
 * @param form the form
 * @param inlines the rows that are edited with one
 */
public record PagePlan(
    AdminPage page,
    List<Column> columns,
    List<List<Field.Key>> joins,
    List<Filter> filters,
    List<Search> searches,
    List<Sort> order,
    Field.@Nullable Value dates,
    Field.@Nullable Value chart,
    FormPlan form,
    List<InlinePlan> inlines) {
  public PagePlan {
    columns = List.copyOf(columns);
    joins = List.copyOf(joins);
    filters = List.copyOf(filters);
    searches = List.copyOf(searches);
    order = List.copyOf(order);
    inlines = List.copyOf(inlines);
  }

  /** The model. */
  public Model model() {
    return page.model();
  }

  /** What a column or field shows: either a path or a method. */
  public sealed interface Shown {}

  /** A value of the row, or of one that it points to. */
  public record OfPath(FieldPath.Found path) implements Shown {}

  /** What a method returns. */
  public record OfMethod(AdminMethod method) implements Shown {}

  /** What stands for the row where no component does. */
  public record OfRow(Model model) implements Shown {}

  /**
   * A column of the list.
   *
   * @param order what the list is ordered by in its place, or null
   * @param empty what stands in place of null, or null for the usual dash
   */
  public record Column(
      String name,
      String heading,
      Shown shown,
      FieldPath.@Nullable Found order,
      boolean linked,
      boolean editable,
      @Nullable String empty) {}

  /** A filter of the list. */
  public record Filter(String name, String heading, FieldPath.Found path) {}

  /**
   * A place where the search looks.
   *
   * @param how the contract's method: {@code search}, {@code searchStart} …
   */
  public record Search(String how, FieldPath.Found path) {}

  /** One step of an order. */
  public record Sort(FieldPath.Found path, boolean descending) {}

  /** A form: its fields in order, and the groups they stand in. */
  public record FormPlan(
      List<Input> inputs, List<AdminForm.Group> groups, boolean saveAs, boolean saveOnTop) {
    public FormPlan {
      inputs = List.copyOf(inputs);
      groups = List.copyOf(groups);
    }
  }

  /** How the choices of a field are shown. */
  public enum Style {
    /** As its type suggests. */
    STANDARD,
    /** As buttons. */
    RADIO,
    /** As buttons below each other. */
    RADIO_VERTICAL,
    /** As boxes to tick. */
    BOXES
  }

  /**
   * A field of a form.
   *
   * @param style how its choices are shown
   * @param sources what it is filled in from, none as a rule
   */
  public record Input(
      String name,
      String heading,
      Shown shown,
      boolean readOnly,
      Style style,
      List<String> sources) {
    public Input {
      sources = List.copyOf(sources);
    }
  }

  /** Rows of another model that are edited with one. */
  public record InlinePlan(
      String prefix,
      Model model,
      InlineKey key,
      FormPlan form,
      List<Sort> order,
      int extra,
      int min,
      int max,
      boolean canDelete,
      boolean stacked) {}
}
