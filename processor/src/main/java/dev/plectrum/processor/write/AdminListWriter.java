package dev.plectrum.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.plectrum.processor.model.AdminAction;
import dev.plectrum.processor.model.AdminAction.Parameter;
import dev.plectrum.processor.model.AdminList;
import dev.plectrum.processor.model.AdminMethod;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.admin.PagePlan;
import dev.plectrum.processor.plan.admin.PagePlan.Column;
import dev.plectrum.processor.plan.admin.PagePlan.Filter;
import dev.plectrum.processor.plan.admin.PagePlan.OfMethod;
import dev.plectrum.processor.plan.admin.PagePlan.OfPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** Writes what describes a list: columns, filters, search, order and actions. */
final class AdminListWriter {
  private final PagePlan page;
  private final AdminCode code;
  private final Function<JavaClass, String> daos;

  /**
   * A writer for one list.
   *
   * @param daos the field that holds a DAO
   */
  AdminListWriter(PagePlan page, AdminCode code, Function<JavaClass, String> daos) {
    this.page = page;
    this.code = code;
    this.daos = daos;
  }

  // list.text("name", "Name", row -> row.name()).orderedBy(f -> f.name);
  // list.filterKey("genre", "Genre", StoreAdmin.GENRE, f -> f.genre());
  // list.search(f -> f.name);
  CodeBlock body() {
    CodeBlock.Builder body = CodeBlock.builder();
    page.columns().forEach(column -> body.addStatement("$L", column(column)));
    if (page.page().list().links() != null && page.page().list().links().names().isEmpty()) {
      body.addStatement("list.withoutLinks()");
    }
    page.filters().forEach(filter -> body.addStatement("$L", filter(filter)));
    page.searches()
        .forEach(
            search ->
                body.addStatement("list.$L($L)", search.how(), AdminCode.column(search.path())));
    AdminList said = page.page().list();
    if (!said.searchHelp().isEmpty()) {
      body.addStatement("list.searchHelp($S)", said.searchHelp());
    }
    if (page.dates() != null) {
      body.addStatement(
          "list.$L(row -> row.$N(), f -> f.$N)",
          dated(page.dates(), "dateHierarchy", "dateTimeHierarchy", "instantHierarchy"),
          page.dates().name(),
          page.dates().name());
    }
    for (PagePlan.Sort sort : page.order()) {
      body.addStatement(
          "list.orderBy($L.$L())",
          AdminCode.column(sort.path()),
          sort.descending() ? "desc" : "asc");
    }
    if (page.page().list().perPage() != null) {
      body.addStatement("list.perPage($L)", page.page().list().perPage().value());
    }
    if (said.showAll() != null) {
      body.addStatement("list.showAll($L)", said.showAll().value());
    }
    if (!said.deletes()) {
      body.addStatement("list.withoutDeletion()");
    }
    page.page().actions().forEach(action -> body.addStatement("$L", action(action)));
    if (page.chart() != null) {
      body.addStatement(
          "list.$L($S, f -> f.$N)",
          dated(page.chart(), "chartDate", "chartDateTime", "chartInstant"),
          chartTitle(),
          page.chart().name());
    }
    return body.build();
  }

  private String chartTitle() {
    String given = page.page().chart() == null ? "" : page.page().chart().title();
    if (!given.isEmpty()) {
      return given;
    }
    String many = page.model().title().many();
    return many.substring(0, 1).toUpperCase(Locale.ROOT) + many.substring(1) + " by month";
  }

  private static String dated(
      Field.Value value, String ofDate, String ofDateTime, String ofInstant) {
    return switch (value.type().kind()) {
      case LOCAL_DATE -> ofDate;
      case LOCAL_DATE_TIME -> ofDateTime;
      default -> ofInstant;
    };
  }

  private CodeBlock column(Column column) {
    CodeBlock.Builder made = CodeBlock.builder().add(shown(column));
    FieldPath.Found order = column.order();
    if (order != null) {
      made.add(".orderedBy($L)", AdminCode.column(order));
    }
    if (column.linked()) {
      made.add(".linked()");
    }
    if (column.editable()) {
      made.add(".editable()");
    }
    String empty = column.empty() == null ? page.page().list().empty() : column.empty();
    if (empty != null) {
      made.add(".empty($S)", empty);
    }
    return made.build();
  }

  private CodeBlock shown(Column column) {
    String name = column.name();
    String heading = column.heading();
    CodeBlock read = code.read(column.shown());
    if (column.shown() instanceof OfPath path) {
      if (path.path().field() instanceof Field.Key key) {
        return CodeBlock.of(
            "list.key($S, $S, $L, $L)", name, heading, code.target(key.target()), read);
      }
      if (path.path().field() instanceof Field.Value value) {
        boolean nullable =
            value.nullable() || path.path().keys().stream().anyMatch(Field.Key::nullable);
        return shown(name, heading, value.type(), nullable, AdminCode.value(path.path()));
      }
    }
    if (column.shown() instanceof OfMethod shown) {
      AdminMethod method = shown.method();
      CodeBlock call = AdminCode.call(method);
      if (method.value() != null) {
        return shown(name, heading, method.value(), method.nullable(), call);
      }
      return CodeBlock.of(
          "list.text($S, $S, row -> $L)", name, heading, written(call, method.nullable()));
    }
    return CodeBlock.of("list.text($S, $S, $L)", name, heading, read);
  }

  /** The text of anything. */
  private static CodeBlock written(CodeBlock value, boolean nullable) {
    return nullable
        ? CodeBlock.of("$T.toString($L, null)", Objects.class, value)
        : CodeBlock.of("$T.valueOf($L)", String.class, value);
  }

  private CodeBlock shown(
      String name, String heading, ValueType type, boolean nullable, CodeBlock value) {
    String method =
        switch (type.kind()) {
          case LONG, INT, SHORT, DOUBLE, DECIMAL -> "number";
          case BOOLEAN -> "flag";
          case LOCAL_DATE -> "date";
          case LOCAL_TIME -> "time";
          case LOCAL_DATE_TIME -> "dateTime";
          case INSTANT -> "instant";
          case BYTES -> "bytes";
          case STRING, UUID, ENUM, DURATION, JSON, ARRAY -> "text";
        };
    if (type.kind() == ValueType.Kind.ENUM) {
      return CodeBlock.of(
          "list.choice($S, $S, $L, row -> $L)", name, heading, code.text(type), value);
    }
    boolean isWritten =
        type.kind() == ValueType.Kind.UUID
            || type.kind() == ValueType.Kind.DURATION
            || type.kind() == ValueType.Kind.JSON
            || type.kind() == ValueType.Kind.ARRAY;
    CodeBlock shown = isWritten ? written(value, nullable) : value;
    return CodeBlock.of("list.$L($S, $S, row -> $L)", method, name, heading, shown);
  }

  // list.filterKey(
  //     "album.artist",
  //     "Artist",
  //     StoreAdmin.ARTIST,
  //     f -> f.album().artist(),
  //     row -> row.album().get().artist());
  // list.filterKey("playlists", "Playlists", StoreAdmin.PLAYLIST, f -> f.playlists());
  private CodeBlock filter(Filter filter) {
    CodeBlock column = AdminCode.column(filter.path());
    JavaClass target = FieldPath.target(filter.path().field()).orElse(null);
    boolean always =
        !filter.path().isMany()
            && !((Field.Stored) filter.path().field()).nullable()
            && filter.path().keys().stream().noneMatch(Field.Key::nullable);
    if (target != null && (filter.path().isMany() || target.equals(Field.Key.ACCOUNT))) {
      return CodeBlock.of(
          "list.filterKey($S, $S, $L, $L)$L",
          filter.name(),
          filter.heading(),
          code.target(target),
          column,
          always ? "" : ".orNone()");
    }
    if (target != null) {
      return CodeBlock.of(
          "list.filterKey($S, $S, $L, $L, row -> $L)$L",
          filter.name(),
          filter.heading(),
          code.target(target),
          column,
          AdminCode.value(filter.path()),
          always ? "" : ".orNone()");
    }
    ValueType type = ((Field.Stored) filter.path().field()).type();
    if (type.kind() == ValueType.Kind.ENUM) {
      return CodeBlock.of(
          "list.filterChoice($S, $S, $L, $L, $L)",
          filter.name(),
          filter.heading(),
          code.text(type),
          code.constants(type),
          column);
    }
    String method =
        switch (type.kind()) {
          case BOOLEAN -> "filterFlag";
          case LOCAL_DATE -> "filterDate";
          case LOCAL_DATE_TIME -> "filterDateTime";
          case INSTANT -> "filterInstant";
          case STRING -> "filterText";
          case LONG -> "filterLong";
          case INT -> "filterInt";
          case SHORT -> "filterShort";
          case DECIMAL -> "filterDecimal";
          default -> "filterEmpty";
        };
    return CodeBlock.of("list.$L($S, $S, $L)", method, filter.name(), filter.heading(), column);
  }

  // list.action("putOnSale", "Put on sale", selected -> TrackAdmin.putOnSale(selected, tracks));
  // list.actionTelling(
  //     "assign", "Assign to me", (selected, request) -> TrackAdmin.assign(selected, request));
  private CodeBlock action(AdminAction action) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Parameter parameter : action.parameters()) {
      if (parameter instanceof AdminAction.Dao dao) {
        arguments.add(CodeBlock.of("$L", daos.apply(dao.type())));
      } else if (parameter instanceof AdminAction.Base) {
        arguments.add(CodeBlock.of("database()"));
      } else if (parameter instanceof AdminAction.Acting acting) {
        arguments.add(Supplies.user("of", acting.type()));
      } else if (parameter instanceof AdminAction.Asked) {
        arguments.add(CodeBlock.of("request"));
      } else {
        arguments.add(CodeBlock.of("selected"));
      }
    }
    CodeBlock call =
        CodeBlock.of(
            "$T.$N($L)",
            Library.of(action.owner()),
            action.name(),
            CodeBlock.join(arguments, ", "));
    CodeBlock body =
        action.result() == AdminAction.Result.NOTHING
            ? CodeBlock.of("{\n$>long rows = selected.count();\n$L;\nreturn rows;\n$<}", call)
            : call;
    String method =
        switch (action.result()) {
          case TEXT -> "actionTelling";
          case RESPONSE -> "actionAnswering";
          default -> "action";
        };
    boolean both = action.needsRequest() || !method.equals("action");
    CodeBlock.Builder made =
        CodeBlock.builder()
            .add(
                "list.$L($S, $S, $L -> $L)",
                method,
                action.name(),
                action.words(),
                both ? "(selected, request)" : "selected",
                body);
    if (action.permission() != AdminAction.Permission.CHANGE) {
      made.add(".permission($S)", action.permission().name().toLowerCase(Locale.ROOT));
    }
    if (!action.confirm()) {
      made.add(".unconfirmed()");
    }
    return made.build();
  }
}
