package dev.plectrum.processor.plan.admin;

import dev.plectrum.processor.model.AdminForm;
import dev.plectrum.processor.model.AdminInline;
import dev.plectrum.processor.model.AdminList;
import dev.plectrum.processor.model.AdminMethod;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.AdminPage.Name;
import dev.plectrum.processor.model.AdminPage.Names;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.InlineKey;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType.Kind;
import dev.plectrum.processor.plan.admin.PagePlan.Column;
import dev.plectrum.processor.plan.admin.PagePlan.Filter;
import dev.plectrum.processor.plan.admin.PagePlan.FormPlan;
import dev.plectrum.processor.plan.admin.PagePlan.InlinePlan;
import dev.plectrum.processor.plan.admin.PagePlan.Input;
import dev.plectrum.processor.plan.admin.PagePlan.OfMethod;
import dev.plectrum.processor.plan.admin.PagePlan.OfPath;
import dev.plectrum.processor.plan.admin.PagePlan.OfRow;
import dev.plectrum.processor.plan.admin.PagePlan.Search;
import dev.plectrum.processor.plan.admin.PagePlan.Shown;
import dev.plectrum.processor.plan.admin.PagePlan.Sort;
import dev.plectrum.processor.plan.admin.PagePlan.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what the pages of registered models are made of. */
public final class PagePlanner {
  /** What the prefixes of a search mean, as the methods that describe it. */
  private static final Map<String, String> PREFIXES =
      Map.of("^", "searchStart", "=", "searchExact", "@", "searchWords");

  private final Function<JavaClass, Optional<Model>> models;

  /**
   * A planner.
   *
   * @param models finds the model that a record is
   */
  public PagePlanner(Function<JavaClass, Optional<Model>> models) {
    this.models = models;
  }

  /** Plans the apps that register something. */
  public List<AdminPlan> plan(List<App> apps, List<AdminPage> pages) {
    List<AdminPlan> plans = new ArrayList<>();
    for (App app : apps) {
      List<PagePlan> own =
          pages.stream().filter(page -> page.app().equals(app.label())).map(this::plan).toList();
      if (!own.isEmpty()) {
        plans.add(AdminPlan.of(app, own, models));
      }
    }
    return plans;
  }

  private PagePlan plan(AdminPage page) {
    AdminList list = page.list();
    List<Column> columns = columns(page);
    return new PagePlan(
        page,
        columns,
        joins(columns),
        names(list.filters()).stream()
            .flatMap(
                name ->
                    anyPath(page.model(), name.text()).stream()
                        .map(path -> new Filter(name.text(), Headings.of(path), path)))
            .toList(),
        searches(page),
        names(list.ordering()).stream()
            .flatMap(name -> sort(page.model(), name.text()).stream())
            .toList(),
        value(page.model(), list.dateHierarchy()),
        value(page.model(), page.chart() == null ? null : page.chart().field()),
        form(page),
        page.inlines().stream().flatMap(inline -> inline(page, inline).stream()).toList());
  }

  private static List<Name> names(@Nullable Names names) {
    return names == null ? List.of() : names.names();
  }

  private Optional<FieldPath.Found> path(Model model, String name) {
    return FieldPath.of(model, name, models) instanceof FieldPath.Found found
        ? Optional.of(found)
        : Optional.empty();
  }

  /** {@link #path}, which may lead to many rows. */
  private Optional<FieldPath.Found> anyPath(Model model, String name) {
    return FieldPath.throughMany(model, name, models) instanceof FieldPath.Found found
        ? Optional.of(found)
        : Optional.empty();
  }

  private static Field.@Nullable Value value(Model model, @Nullable Name name) {
    return name != null && model.field(name.text()).orElse(null) instanceof Field.Value value
        ? value
        : null;
  }

  private List<Column> columns(AdminPage page) {
    AdminList list = page.list();
    if (list.display() == null) {
      return List.of(rowColumn(page.model()));
    }
    List<String> linked = list.links() == null ? List.of() : list.links().texts();
    List<String> editable = list.editable() == null ? List.of() : list.editable().texts();
    List<Column> columns = new ArrayList<>();
    for (Name name : list.display().names()) {
      String text = name.text();
      Optional<FieldPath.Found> path = path(page.model(), text);
      if (path.isPresent()) {
        columns.add(
            new Column(
                text,
                Headings.of(path.get()),
                new OfPath(path.get()),
                isSortable(list, text) ? ordered(path.get()) : null,
                linked.contains(text),
                editable.contains(text),
                null));
      } else {
        page.method(text).ifPresent(method -> columns.add(column(page, method, linked)));
      }
    }
    return columns;
  }

  private Column column(AdminPage page, AdminMethod method, List<String> linked) {
    Name orderBy = isSortable(page.list(), method.name()) ? method.orderBy() : null;
    return new Column(
        method.name(),
        method.title().isEmpty() ? Headings.of(method.name()) : method.title(),
        new OfMethod(method),
        orderBy == null ? null : path(page.model(), orderBy.text()).map(this::ordered).orElse(null),
        linked.contains(method.name()),
        false,
        method.empty().isEmpty() ? null : method.empty());
  }

  private static boolean isSortable(AdminList list, String column) {
    return list.sortable() == null || list.sortable().texts().contains(column);
  }

  /** The column of a list that names none. */
  private Column rowColumn(Model model) {
    Model.Label label = model.label();
    String name = label == null ? model.id().name() : label.accessor();
    FieldPath.Found path = path(model, name).orElse(null);
    Shown shown = label == null || path == null ? new OfRow(model) : new OfPath(path);
    return new Column(
        name,
        label == null ? model.title().capitalized() : Headings.of(name),
        shown,
        path == null ? null : ordered(path),
        false,
        false,
        null);
  }

  /** What a list is ordered by for a path: a key goes by what stands for its row. */
  private FieldPath.@Nullable Found ordered(FieldPath.Found path) {
    if (!(path.field() instanceof Field.Key key)) {
      return path;
    }
    Optional<Model> target = models.apply(key.target());
    if (target.isEmpty()) {
      // Nobody knows here what the users of a project are ordered by.
      return null;
    }
    Model.Label label = target.get().label();
    Field by =
        Optional.ofNullable(label)
            .flatMap(one -> target.get().field(one.accessor()))
            .filter(Field.Value.class::isInstance)
            .orElseGet(target.get()::id);
    List<Field> steps = new ArrayList<>(path.steps());
    steps.add(key);
    return new FieldPath.Found(target.get(), steps, by);
  }

  /** The longest ways to other tables that the columns take. */
  private static List<List<Field.Key>> joins(List<Column> columns) {
    Set<List<Field.Key>> ways = new LinkedHashSet<>();
    for (Column column : columns) {
      if (column.shown() instanceof OfPath shown) {
        List<Field.Key> way = new ArrayList<>(shown.path().keys());
        if (shown.path().field() instanceof Field.Key key && !key.isToAccounts()) {
          way.add(key);
        }
        if (!way.isEmpty()) {
          ways.add(List.copyOf(way));
        }
      }
    }
    return ways.stream()
        .filter(
            way ->
                ways.stream()
                    .noneMatch(
                        other ->
                            other.size() > way.size() && other.subList(0, way.size()).equals(way)))
        .toList();
  }

  /**
   * Where the search looks; where it looks nowhere, autocompletes look into what stands for a row.
   */
  private List<Search> searches(AdminPage page) {
    Names named = page.list().search();
    if (named != null) {
      return named.names().stream().flatMap(name -> search(page, name.text()).stream()).toList();
    }
    Model.Label label = page.model().label();
    return label == null
        ? List.of()
        : path(page.model(), label.accessor()).stream()
            .filter(path -> path.field() instanceof Field.Value)
            .filter(path -> ((Field.Value) path.field()).type().kind() == Kind.STRING)
            .map(path -> new Search("titleSearch", path))
            .toList();
  }

  private Optional<Search> search(AdminPage page, String text) {
    String prefix = text.isEmpty() ? "" : text.substring(0, 1);
    boolean prefixed = PREFIXES.containsKey(prefix);
    return anyPath(page.model(), prefixed ? text.substring(1) : text)
        .map(
            path -> {
              boolean number =
                  path.field() instanceof Field.Value value && value.type().kind() == Kind.LONG;
              String how = number ? "searchNumber" : PREFIXES.getOrDefault(prefix, "search");
              // Many rows have no order that the list could take from the search.
              boolean unordered = how.equals("searchStart") && path.isMany();
              return new Search(unordered ? "searchStartOfMany" : how, path);
            });
  }

  private Optional<Sort> sort(Model model, String text) {
    boolean descending = text.startsWith("-");
    return path(model, descending ? text.substring(1) : text)
        .map(this::ordered)
        .map(path -> new Sort(path, descending));
  }

  private FormPlan form(AdminPage page) {
    AdminForm form = page.form();
    List<String> readOnly = form.readOnly() == null ? List.of() : form.readOnly().texts();
    List<String> shown = new ArrayList<>();
    if (!form.fieldsets().isEmpty()) {
      form.fieldsets().forEach(group -> shown.addAll(group.fields().texts()));
    } else if (form.fields() != null) {
      shown.addAll(form.fields().texts());
    } else {
      List<String> excluded = form.exclude() == null ? List.of() : form.exclude().texts();
      standard(page.model(), readOnly, null).stream()
          .filter(name -> !excluded.contains(name))
          .forEach(shown::add);
    }
    Map<String, List<String>> sources = new HashMap<>();
    form.prepopulated().forEach(one -> sources.put(one.field().text(), one.from().texts()));
    Map<String, Style> styles = new HashMap<>();
    names(form.radio())
        .forEach(
            name ->
                styles.put(name.text(), form.radioVertical() ? Style.RADIO_VERTICAL : Style.RADIO));
    names(form.checkboxes()).forEach(name -> styles.put(name.text(), Style.BOXES));
    List<Input> inputs = new ArrayList<>();
    for (String name : shown) {
      input(
              page.model(),
              page.methods(),
              name,
              readOnly.contains(name),
              styles.getOrDefault(name, Style.STANDARD),
              sources.getOrDefault(name, List.of()))
          .ifPresent(inputs::add);
    }
    return new FormPlan(
        inputs,
        form.fieldsets().isEmpty() ? groups(page.model(), shown) : form.fieldsets(),
        form.saveAs(),
        form.saveOnTop());
  }

  /** A fieldset for each group of columns on a form that names none. */
  private static List<AdminForm.Group> groups(Model model, List<String> shown) {
    List<AdminForm.Group> groups = new ArrayList<>();
    for (Field.Group group : model.groups()) {
      List<Name> names =
          model.parts(group).stream()
              .map(Field::name)
              .filter(shown::contains)
              .map(name -> new Name(name, group.position()))
              .toList();
      if (!names.isEmpty()) {
        groups.add(
            new AdminForm.Group(
                Headings.of(group.name()),
                "",
                false,
                new Names("Fieldset", names, group.position()),
                group.position()));
      }
    }
    return groups;
  }

  /** Every component that can be written, and then what is only shown. */
  private static List<String> standard(
      Model model, List<String> readOnly, @Nullable InlineKey parent) {
    List<String> names = new ArrayList<>();
    for (Field field : model.fields()) {
      if (hasInput(field) && (parent == null || !parent.covers(field.name()))) {
        names.add(field.name());
      }
    }
    readOnly.stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  /** Whether people can enter a value. */
  private static boolean hasInput(Field field) {
    if (field instanceof Field.Value value) {
      Kind kind = value.type().kind();
      return value.auto() == Field.Auto.NONE
          && value.storage().computed() == null
          && !(value.id() && (kind == Kind.LONG || kind == Kind.UUID));
    }
    if (field instanceof Field.Many many) {
      return many.through() == null;
    }
    return !(field instanceof Field.Reverse reverse)
        || reverse.link() instanceof Field.Link.ByTable link && link.through() == null;
  }

  private Optional<Input> input(
      Model model,
      List<AdminMethod> methods,
      String name,
      boolean readOnly,
      Style style,
      List<String> sources) {
    Optional<FieldPath.Found> path = path(model, name);
    if (path.isPresent()) {
      return Optional.of(
          new Input(
              name,
              Headings.of(path.get().field()),
              new OfPath(path.get()),
              readOnly,
              style,
              sources));
    }
    return methods.stream()
        .filter(method -> method.name().equals(name))
        .filter(method -> method.fault() == AdminMethod.Fault.NONE)
        .findFirst()
        .map(
            method ->
                new Input(
                    name,
                    method.title().isEmpty() ? Headings.of(name) : method.title(),
                    new OfMethod(method),
                    true,
                    Style.STANDARD,
                    List.of()));
  }

  private Optional<InlinePlan> inline(AdminPage page, AdminInline inline) {
    Name set = inline.set();
    Model rows = inline.model();
    String keyName = inline.key() == null ? null : inline.key().text();
    if (set != null && page.model().field(set.text()).orElse(null) instanceof Field.Reverse side) {
      rows = models.apply(side.target()).orElse(null);
      keyName = side.of();
    }
    if (rows == null) {
      return Optional.empty();
    }
    String wanted = keyName;
    InlineKey key =
        InlineKey.of(rows, page.model().type()).stream()
            .filter(one -> wanted == null || one.name().equals(wanted))
            .findFirst()
            .orElse(null);
    if (key == null) {
      return Optional.empty();
    }
    List<String> readOnly = inline.readOnly() == null ? List.of() : inline.readOnly().texts();
    List<String> shown =
        inline.fields() == null ? standard(rows, readOnly, key) : inline.fields().texts();
    List<Input> inputs = new ArrayList<>();
    for (String name : shown) {
      input(rows, inline.methods(), name, readOnly.contains(name), Style.STANDARD, List.of())
          .ifPresent(inputs::add);
    }
    String prefix = set != null ? set.text() : prefix(rows, key);
    return Optional.of(
        new InlinePlan(
            prefix,
            rows,
            key,
            new FormPlan(inputs, List.of(), false, false),
            order(rows, inline.ordering()),
            inline.extra().value(),
            inline.min().value(),
            key.oneToOne() ? 1 : inline.max().value(),
            inline.canDelete(),
            inline.stacked()));
  }

  private List<Sort> order(Model rows, @Nullable Names ordering) {
    return names(ordering).stream().flatMap(name -> sort(rows, name.text()).stream()).toList();
  }

  /** The name of rows that no reverse set names: model and key. */
  private static String prefix(Model rows, InlineKey key) {
    String model = rows.type().simpleName();
    return model.substring(0, 1).toLowerCase(Locale.ROOT) + model.substring(1) + "-" + key.name();
  }
}
