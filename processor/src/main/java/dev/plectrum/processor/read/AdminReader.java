package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminChart;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Checkboxes;
import dev.plectrum.adminsite.DateHierarchy;
import dev.plectrum.adminsite.Display;
import dev.plectrum.adminsite.Exclude;
import dev.plectrum.adminsite.Fields;
import dev.plectrum.adminsite.Fieldset;
import dev.plectrum.adminsite.Fieldsets;
import dev.plectrum.adminsite.Inline;
import dev.plectrum.adminsite.Inlines;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListDisplayLinks;
import dev.plectrum.adminsite.ListEditable;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.ListPerPage;
import dev.plectrum.adminsite.Ordering;
import dev.plectrum.adminsite.Prepopulated;
import dev.plectrum.adminsite.Prepopulateds;
import dev.plectrum.adminsite.Radio;
import dev.plectrum.adminsite.ReadOnly;
import dev.plectrum.adminsite.SaveAs;
import dev.plectrum.adminsite.SearchFields;
import dev.plectrum.model.Model;
import dev.plectrum.processor.diagnostics.AdminProblem;
import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.AdminForm;
import dev.plectrum.processor.model.AdminInline;
import dev.plectrum.processor.model.AdminList;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the classes with {@code @AdminRegister} of one round. */
public final class AdminReader {
  private static final List<Class<? extends Annotation>> OPTIONS =
      List.of(
          ListDisplay.class,
          ListDisplayLinks.class,
          ListFilter.class,
          SearchFields.class,
          ListEditable.class,
          ListPerPage.class,
          DateHierarchy.class,
          Ordering.class,
          Fieldset.class,
          Fieldsets.class,
          Fields.class,
          Exclude.class,
          ReadOnly.class,
          Prepopulated.class,
          Prepopulateds.class,
          Radio.class,
          Checkboxes.class,
          Inline.class,
          Inlines.class,
          AdminChart.class,
          SaveAs.class);

  /** What a class can override that extends its pages. */
  private static final Set<String> HOOKS =
      Set.of(
          "visible",
          "mayView",
          "mayAdd",
          "mayChange",
          "mayDelete",
          "mayEdit",
          "beforeSave",
          "saved",
          "deleted",
          "viewOnSite");

  private final Compilation compilation;
  private final AppDirectory apps;
  private final Report report;
  private final Function<JavaClass, Optional<dev.plectrum.processor.model.Model>> models;
  private final Elements elements;
  private final SourceTrees sources;
  private final AdminMethodReader methods;
  private final AdminActionReader actions;

  /**
   * A reader for one round.
   *
   * @param compilation the models whose classes are written now, or came in a jar
   * @param models finds the model that a record is, unless something was found wrong with it
   */
  public AdminReader(
      ProcessingEnvironment environment,
      AppDirectory apps,
      Report report,
      Compilation compilation,
      Function<JavaClass, Optional<dev.plectrum.processor.model.Model>> models) {
    this.compilation = compilation;
    this.apps = apps;
    this.report = report;
    this.models = models;
    this.elements = environment.getElementUtils();
    this.sources = new SourceTrees(environment);
    this.methods = new AdminMethodReader(environment);
    Set<JavaClass> all = new HashSet<>();
    compilation.models().forEach(model -> all.add(model.type()));
    compilation.compiledModels().forEach(model -> all.add(model.type()));
    this.actions = new AdminActionReader(environment, all);
  }

  /** What the sources register, by the names of the registering classes. */
  public List<AdminPage> read(RoundEnvironment round) {
    List<AdminPage> pages = new ArrayList<>();
    ElementFilter.typesIn(round.getElementsAnnotatedWith(AdminRegister.class)).stream()
        .sorted(Comparator.comparing(ValueTypeReader::nameOf))
        .forEach(type -> page(type).ifPresent(pages::add));
    new AdminReach(compilation, models, elements, report).check(pages);
    reportStrays(round);
    return List.copyOf(pages);
  }

  /** A static method that takes a row may as well be a column. */
  private static boolean isMeant(ExecutableElement method) {
    return method.getParameters().size() > 1 || !method.getModifiers().contains(Modifier.STATIC);
  }

  private void reportStrays(RoundEnvironment round) {
    Set<Element> reported = new HashSet<>();
    // javac looks through everything each time that it is asked.
    Set<? extends Element> marked = round.getElementsAnnotatedWithAny(Set.copyOf(OPTIONS));
    for (Class<? extends Annotation> option : OPTIONS) {
      for (Element element : marked) {
        if (Mark.isOn(element, option)
            && !Mark.isOn(element, AdminRegister.class)
            && reported.add(element)) {
          report.add(
              AdminProblem.OPTION_WITHOUT_REGISTER,
              Mark.on(element, option).orElseThrow().position(),
              written(option),
              element.getSimpleName().toString());
        }
      }
    }
    for (Element action : round.getElementsAnnotatedWith(AdminAction.class)) {
      Element owner = action.getEnclosingElement();
      if (!Mark.isOn(owner, AdminRegister.class) && reported.add(owner)) {
        report.add(
            AdminProblem.ACTION_WITHOUT_REGISTER,
            Mark.on(action, AdminAction.class).orElseThrow().position(),
            owner.getSimpleName() + "." + action.getSimpleName());
      }
    }
  }

  /** The name of an annotation that somebody can have written. */
  private static String written(Class<? extends Annotation> option) {
    String name = option.getSimpleName();
    boolean several =
        option == Fieldsets.class || option == Prepopulateds.class || option == Inlines.class;
    return several ? name.substring(0, name.length() - 1) : name;
  }

  private Optional<AdminPage> page(TypeElement type) {
    Mark mark = Mark.on(type, AdminRegister.class).orElseThrow();
    Optional<TypeElement> record = record(mark.type("value"));
    if (record.isEmpty()) {
      return Optional.empty();
    }
    if (!Mark.isOn(record.get(), Model.class)) {
      report.add(
          AdminProblem.NOT_A_MODEL,
          mark.position("value"),
          record.get().getSimpleName().toString());
      return Optional.empty();
    }
    Optional<AppDirectory.Entry> app = apps.appOf(type);
    if (app.isEmpty()) {
      report.add(
          ProjectProblem.APP_MISSING, JavacPosition.of(type), type.getSimpleName().toString());
      return Optional.empty();
    }
    JavaClass name = ValueTypeReader.nameOf(record.get());
    Optional<dev.plectrum.processor.model.Model> model = models.apply(name);
    if (model.isEmpty()) {
      // Its mistake is reported; what the class extends is there all the same.
      return compilation
          .anyModel(name)
          .filter(found -> extendsPages(type, found))
          .map(found -> page(type, record.get(), app.get().label(), found.shell(), mark).bare());
    }
    reportUncalled(type, model.get());
    return model.map(found -> page(type, record.get(), app.get().label(), found, mark));
  }

  /** Reports methods that only pages can have, in a class that is none. */
  private void reportUncalled(TypeElement type, dev.plectrum.processor.model.Model model) {
    if (extendsPages(type, model)) {
      return;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      String name = method.getSimpleName().toString();
      boolean shown = Mark.isOn(method, AdminAction.class) || Mark.isOn(method, Display.class);
      if (HOOKS.contains(name) && !shown && isMeant(method)) {
        report.add(
            AdminProblem.METHOD_NEVER_CALLED,
            JavacPosition.of(method),
            type.getSimpleName() + "." + name,
            model.type().companion("AdminPages").simpleName());
      }
    }
  }

  private AdminPage page(
      TypeElement type,
      TypeElement record,
      String app,
      dev.plectrum.processor.model.Model model,
      Mark mark) {
    return new AdminPage(
        ValueTypeReader.nameOf(type),
        HandlerReader.reach(type),
        extendsPages(type, model),
        app,
        model,
        list(type),
        form(type, model),
        marks(type, Inline.class, Inlines.class).stream()
            .flatMap(inline -> inline(type, model, inline).stream())
            .toList(),
        methods.read(type, record),
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .flatMap(method -> actions.read(method, model).stream())
            .toList(),
        Mark.on(type, AdminChart.class).map(AdminReader::chart).orElse(null),
        mark.position("value"));
  }

  /** Whether the class extends its pages, which this very compilation will write. */
  private static boolean extendsPages(TypeElement type, dev.plectrum.processor.model.Model model) {
    String above = type.getSuperclass().toString();
    return above
        .substring(above.lastIndexOf('.') + 1)
        .equals(model.type().companion("AdminPages").simpleName());
  }

  /** The class that an annotation names, unless the compiler cannot find it. */
  private static Optional<TypeElement> record(@Nullable TypeMirror type) {
    return type == null || type.getKind() != TypeKind.DECLARED
        ? Optional.empty()
        : Optional.of(MoreTypes.asTypeElement(type));
  }

  private static AdminList list(TypeElement type) {
    return new AdminList(
        names(type, ListDisplay.class),
        names(type, ListDisplayLinks.class),
        names(type, ListFilter.class),
        names(type, SearchFields.class),
        names(type, ListEditable.class),
        names(type, Ordering.class),
        Mark.on(type, DateHierarchy.class).map(mark -> name(mark, "value")).orElse(null),
        Mark.on(type, ListPerPage.class).map(mark -> count(mark, "value", 100)).orElse(null),
        Mark.on(type, ListPerPage.class)
            .filter(mark -> mark.has("showAll"))
            .map(mark -> count(mark, "showAll", 200))
            .orElse(null),
        Mark.on(type, ListDisplay.class)
            .filter(mark -> mark.has("empty"))
            .map(mark -> mark.text("empty"))
            .orElse(null),
        Mark.on(type, ListDisplay.class)
            .filter(mark -> mark.has("sortable"))
            .map(mark -> written(mark, "sortable", "ListDisplay"))
            .orElse(null),
        Mark.on(type, SearchFields.class).map(mark -> text(mark, "help")).orElse(""),
        Mark.on(type, AdminRegister.class).orElseThrow().flag("deleteSelected"));
  }

  private AdminForm form(TypeElement type, dev.plectrum.processor.model.Model model) {
    return new AdminForm(
        marks(type, Fieldset.class, Fieldsets.class).stream()
            .map(mark -> group(mark, model))
            .toList(),
        columns(names(type, Fields.class), model),
        columns(names(type, Exclude.class), model),
        columns(names(type, ReadOnly.class), model),
        marks(type, Prepopulated.class, Prepopulateds.class).stream()
            .flatMap(mark -> prepopulated(mark).stream())
            .toList(),
        names(type, Radio.class),
        names(type, Checkboxes.class),
        Mark.on(type, Radio.class).map(mark -> mark.flag("vertical")).orElse(false),
        Mark.isOn(type, SaveAs.class),
        Mark.on(type, AdminRegister.class).orElseThrow().flag("saveOnTop"));
  }

  private static AdminForm.Group group(Mark mark, dev.plectrum.processor.model.Model model) {
    return new AdminForm.Group(
        text(mark, "title"),
        text(mark, "description"),
        mark.flag("collapsed"),
        Objects.requireNonNull(columns(written(mark, "fields", "Fieldset"), model)),
        mark.position());
  }

  /** The names with the columns of a group in place of its own. */
  private static AdminPage.@Nullable Names columns(
      AdminPage.@Nullable Names names, dev.plectrum.processor.model.@Nullable Model model) {
    if (names == null || model == null) {
      return names;
    }
    List<AdminPage.Name> columns = new ArrayList<>();
    for (AdminPage.Name name : names.names()) {
      model
          .group(name.text())
          .ifPresentOrElse(
              group ->
                  model
                      .parts(group)
                      .forEach(
                          part -> columns.add(new AdminPage.Name(part.name(), name.position()))),
              () -> columns.add(name));
    }
    return new AdminPage.Names(names.option(), columns, names.position());
  }

  private static Optional<AdminForm.Prepopulated> prepopulated(Mark mark) {
    return Optional.ofNullable(name(mark, "field"))
        .map(field -> new AdminForm.Prepopulated(field, written(mark, "from", "Prepopulated")));
  }

  private static AdminPage.@Nullable Chart chart(Mark mark) {
    AdminPage.Name field = name(mark, "value");
    return field == null ? null : new AdminPage.Chart(field, text(mark, "title"));
  }

  /** The inline; empty if the compiler, or somebody else, has something to say about its model. */
  private Optional<AdminInline> inline(
      TypeElement type, dev.plectrum.processor.model.Model parent, Mark mark) {
    boolean named = mark.has("model");
    Optional<TypeElement> record = named ? record(mark.type("model")) : Optional.empty();
    boolean isModel = record.filter(found -> Mark.isOn(found, Model.class)).isPresent();
    Optional<dev.plectrum.processor.model.Model> model =
        record.filter(found -> isModel).map(ValueTypeReader::nameOf).flatMap(models);
    if (named && record.isEmpty() || isModel && model.isEmpty()) {
      return Optional.empty();
    }
    AdminPage.Name noModel =
        record.isPresent() && !isModel
            ? new AdminPage.Name(record.get().getSimpleName().toString(), mark.position("model"))
            : null;
    dev.plectrum.processor.model.Model shown =
        model.or(() -> target(parent, mark.text("value")).flatMap(models)).orElse(null);
    return Optional.of(
        new AdminInline(
            given(mark, "value"),
            model.orElse(null),
            noModel,
            given(mark, "key"),
            mark.position("model"),
            columns(mark.has("fields") ? written(mark, "fields", "Inline") : null, shown),
            columns(mark.has("readOnly") ? written(mark, "readOnly", "Inline") : null, shown),
            record
                .or(() -> rows(parent, mark.text("value")))
                .map(found -> methods.read(type, found))
                .orElseGet(List::of),
            mark.has("ordering") ? written(mark, "ordering", "Inline") : null,
            count(mark, "extra", 3),
            count(mark, "min", 0),
            count(mark, "max", 1000),
            mark.flag("canDelete"),
            mark.flag("stacked"),
            mark.position()));
  }

  /** The record of the rows in a reverse set. */
  private Optional<TypeElement> rows(
      dev.plectrum.processor.model.Model parent, @Nullable String set) {
    return target(parent, set)
        .flatMap(type -> Optional.ofNullable(elements.getTypeElement(type.qualifiedName())));
  }

  private static Optional<JavaClass> target(
      dev.plectrum.processor.model.Model parent, @Nullable String set) {
    return set != null && parent.field(set).orElse(null) instanceof Field.Reverse reverse
        ? Optional.of(reverse.target())
        : Optional.empty();
  }

  private static AdminPage.@Nullable Name given(Mark mark, String member) {
    AdminPage.Name name = name(mark, member);
    return name == null || name.text().isEmpty() ? null : name;
  }

  /** The annotation, or the several ones in the container that the compiler has put around them. */
  private List<Mark> marks(
      TypeElement element, Class<? extends Annotation> one, Class<? extends Annotation> several) {
    Optional<Mark> container = Mark.on(element, several);
    if (container.isEmpty()) {
      return Mark.on(element, one).map(List::of).orElseGet(List::of);
    }
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : container.get().marks("value")) {
      marks.add(
          sources
              .repeated(element, one.getSimpleName(), marks.size())
              .map(place -> new Mark(element, mark.mirror(), place.position(), place))
              .orElse(mark));
    }
    return marks;
  }

  private static AdminPage.@Nullable Names names(
      Element element, Class<? extends Annotation> option) {
    return Mark.on(element, option)
        .map(mark -> written(mark, "value", option.getSimpleName()))
        // Names that the compiler could not evaluate are not the same as none.
        .filter(
            names ->
                !names.names().isEmpty() || Mark.on(element, option).orElseThrow().isEmpty("value"))
        .orElse(null);
  }

  private static AdminPage.Names written(Mark mark, String member, String option) {
    List<AdminPage.Name> names =
        mark.texts(member).stream()
            .map(text -> new AdminPage.Name(text.value(), text.position()))
            .toList();
    return new AdminPage.Names(option, names, mark.position(member));
  }

  static AdminPage.@Nullable Name name(Mark mark, String member) {
    String text = mark.text(member);
    return text == null ? null : new AdminPage.Name(text, mark.position(member));
  }

  private static AdminPage.Count count(Mark mark, String member, int standard) {
    Long number = mark.number(member);
    return new AdminPage.Count(
        number == null ? standard : number.intValue(), mark.position(member));
  }

  private static String text(Mark mark, String member) {
    String text = mark.text(member);
    return text == null ? "" : text;
  }
}
