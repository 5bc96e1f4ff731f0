package dev.plectrum.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.JavaWords;
import dev.plectrum.processor.schema.HistoricModelsPlan;
import dev.plectrum.processor.schema.HistoricModelsPlan.Part;
import dev.plectrum.processor.schema.HistoricModelsPlan.Rows;
import dev.plectrum.processor.schema.History;
import dev.plectrum.processor.schema.LogicalType;
import dev.plectrum.processor.schema.Migrations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code FillslugsModels}: the models that a data migration names, with the fields that they
 * have at that point of history, so that the compiler checks what it reads and sets.
 */
public final class HistoricWriter {
  private static final ClassName MANAGEMENT =
      ClassName.get("dev.plectrum.management", "Management");
  private static final ClassName MODELS = ClassName.get("dev.plectrum.migrate", "HistoricModels");
  private static final ClassName ROW = ClassName.get("dev.plectrum.migrate", "HistoricRow");
  private static final ClassName TABLE = ClassName.get("dev.plectrum.migrate", "HistoricTable");

  /** The methods that every row has. */
  private static final Set<String> TAKEN =
      Set.of(
          "row",
          "save",
          "delete",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "clone",
          "finalize");

  private final Sources sources;

  /** A writer to these sources. */
  public HistoricWriter(Sources sources) {
    this.sources = sources;
  }

  /** Writes a class for each data migration of these apps that names models. */
  public void write(List<App> apps, Migrations migrations) {
    for (App app : apps) {
      Set<String> written = new HashSet<>();
      for (History.Entry entry : migrations.history().entries()) {
        if (entry.file().app().equals(app.label())) {
          for (HistoricModelsPlan plan : entry.historicModels()) {
            if (written.add(plan.dataMigration())) {
              write(app, plan);
            }
          }
        }
      }
    }
  }

  // /** The models that the data migration {@code fillslugs} sees, as they are when … runs it. */
  // public final class FillslugsModels {
  //   private final HistoricModels models;
  private void write(App app, HistoricModelsPlan plan) {
    ClassName name = ClassName.get(app.type().packageName(), plan.className());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "The models that the data migration {@code $L} sees, as they are when\n{@code $L}"
                    + " runs it.",
                plan.dataMigration(),
                plan.migration())
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(MODELS, "models", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(MODELS, "models")
                    .addStatement("this.models = models")
                    .build())
            .addMethod(of(name))
            .addMethod(
                MethodSpec.methodBuilder("backwards")
                    .addJavadoc("Whether the migration is being taken back.")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(TypeName.BOOLEAN)
                    .addStatement("return models.backwards()")
                    .build());
    Set<String> names = new HashSet<>();
    for (Rows rows : plan.models()) {
      String model = rows.model().model();
      String called = JavaWords.isName(model) ? model : HistoricModelsPlan.capitalized(model);
      // The method of a model begins with a small letter.
      while (!names.add(called.toLowerCase(Locale.ROOT))) {
        called = HistoricModelsPlan.capitalized(rows.model().app()) + called;
      }
      ClassName row = name.nestedClass(called + "Row");
      type.addMethod(table(rows, called, row)).addType(row(rows, row));
    }
    sources.write(app.type().packageName(), type.build(), List.of(app.type()));
  }

  // /** Those of the migration that is running. */
  // public static FillslugsModels of(Management manage) {
  //   return new FillslugsModels(manage.historicModels());
  // }
  private static MethodSpec of(ClassName name) {
    return MethodSpec.methodBuilder("of")
        .addJavadoc("Those of the migration that is running.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addParameter(MANAGEMENT, "manage")
        .addStatement("return new $T(manage.historicModels())", name)
        .build();
  }

  // /** The rows of {@code store.Track}. */
  // public HistoricTable<TrackRow> trackRows() {
  //   return new HistoricTable<>(models.get("store.Track"), TrackRow::new);
  // }
  private static MethodSpec table(Rows rows, String called, ClassName row) {
    return MethodSpec.methodBuilder(
            Character.toLowerCase(called.charAt(0)) + called.substring(1) + "Rows")
        .addJavadoc("The rows of {@code $L}.", rows.model())
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(TABLE, row))
        .addStatement(
            "return new $T<>(models.get($S), $T::new)", TABLE, rows.model().toString(), row)
        .build();
  }

  // /** A row of {@code store.Track}. */
  // public static final class TrackRow {
  //   private final HistoricRow row;
  private static TypeSpec row(Rows rows, ClassName row) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(row)
            .addJavadoc("A row of {@code $L}.", rows.model())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addField(ROW, "row", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(ROW, "row")
                    .addStatement("this.row = row")
                    .build());
    Set<String> names = new HashSet<>(TAKEN);
    rows.parts().forEach(part -> names.add(part.name()));
    for (Part part : rows.parts()) {
      String name = part.word();
      boolean free = name.equals(part.name()) ? !TAKEN.contains(name) : names.add(name);
      if (JavaWords.isName(name) && free) {
        if (part.many()) {
          type.addMethod(links(part)).addMethod(link(part, row));
        } else {
          type.addMethod(getter(part));
          if (!part.readOnly()) {
            type.addMethod(setter(part, row));
          }
        }
      }
    }
    return type.addMethod(
            done("save", "Writes what was set: a new row, or the changes of one.").build())
        .addMethod(done("delete", "Deletes the row.").build())
        .addMethod(
            MethodSpec.methodBuilder("row")
                .addJavadoc("The same row by the names of its fields.")
                .addModifiers(Modifier.PUBLIC)
                .returns(ROW)
                .addStatement("return row")
                .build())
        .build();
  }

  private static MethodSpec.Builder done(String name, String words) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(words)
        .addModifiers(Modifier.PUBLIC)
        .addStatement("row.$L()", name);
  }

  // /** {@code unitPrice} */
  // public BigDecimal unitPrice() {
  //   return row.required("unitPrice", BigDecimal.class);
  // }
  private static MethodSpec getter(Part part) {
    TypeName type = type(part.kind());
    return MethodSpec.methodBuilder(part.word())
        .addJavadoc("{@code $L}", part.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(part.nullable() ? Library.nullable(type.box()) : type)
        .addStatement(
            "return row.$L($S, $T.class)",
            part.nullable() ? "optional" : "required",
            part.name(),
            type.box())
        .build();
  }

  // /** Sets {@code unitPrice}. */
  // public TrackRow unitPrice(BigDecimal unitPrice) {
  //   row.set("unitPrice", unitPrice);
  //   return this;
  // }
  private static MethodSpec setter(Part part, ClassName row) {
    TypeName type = type(part.kind());
    return MethodSpec.methodBuilder(part.word())
        .addJavadoc("Sets {@code $L}.", part.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(row)
        .addParameter(part.nullable() ? Library.nullable(type.box()) : type, "value")
        .addStatement("row.set($S, value)", part.name())
        .addStatement("return this")
        .build();
  }

  // /** The keys of {@code playlists}. */
  // public List<Long> playlists() {
  //   return row.links("playlists", Long.class);
  // }
  private static MethodSpec links(Part part) {
    TypeName type = type(part.kind()).box();
    return MethodSpec.methodBuilder(part.word())
        .addJavadoc("The keys of {@code $L}.", part.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), type))
        .addStatement("return row.links($S, $T.class)", part.name(), type)
        .build();
  }

  // /** Adds one to {@code playlists} by its key. */
  // public TrackRow playlists(long key) {
  //   row.link("playlists", key);
  //   return this;
  // }
  private static MethodSpec link(Part part, ClassName row) {
    return MethodSpec.methodBuilder(part.word())
        .addJavadoc("Adds one to {@code $L} by its key.", part.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(row)
        .addParameter(type(part.kind()), "key")
        .addStatement("row.link($S, key)", part.name())
        .addStatement("return this")
        .build();
  }

  /** The type of a value; lists and JSON are texts here. */
  private static TypeName type(LogicalType.Kind kind) {
    return switch (kind) {
      case LONG -> TypeName.LONG;
      case INT -> TypeName.INT;
      case SHORT -> TypeName.SHORT;
      case BOOLEAN -> TypeName.BOOLEAN;
      case DOUBLE -> TypeName.DOUBLE;
      case DECIMAL -> ClassName.get(BigDecimal.class);
      case UUID -> ClassName.get(UUID.class);
      case INSTANT -> ClassName.get(Instant.class);
      case DATE -> ClassName.get(LocalDate.class);
      case TIME -> ClassName.get(LocalTime.class);
      case DATE_TIME -> ClassName.get(LocalDateTime.class);
      case DURATION -> ClassName.get(Duration.class);
      case BYTES -> ArrayTypeName.of(TypeName.BYTE);
      case STRING,
          JSON,
          STRINGS,
          LONGS,
          INTS,
          SHORTS,
          BOOLEANS,
          DOUBLES,
          UUIDS,
          INSTANTS,
          DATES,
          TIMES,
          DATE_TIMES ->
          ClassName.get(String.class);
    };
  }
}
