package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ProjectionPlan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes {@code TrackLineProjection}: how a {@code TrackLine} is read from a track. */
public final class ProjectionWriter {
  private final ProjectionPlan plan;
  private final ClassName record;
  private final ClassName name;
  private final ClassName fields;
  private final Function<ValueType.Enumeration, ClassName> texts;

  /**
   * A writer for one projection.
   *
   * @param texts finds the class that turns the constants of an enum into text
   */
  public ProjectionWriter(ProjectionPlan plan, Function<ValueType.Enumeration, ClassName> texts) {
    this.plan = plan;
    this.record = Library.of(plan.type());
    this.name = Library.of(plan.type().companion("Projection"));
    this.fields = Library.of(plan.model().companion("Fields"));
    this.texts = texts;
  }

  /** Writes the class. */
  public void write(Sources sources) {
    sources.write(plan.type().packageName(), type(), List.of(plan.type(), plan.model()));
  }

  // /** How a {@link TrackLine} is made of values of a track. */
  // public final class TrackLineProjection implements Projector<TrackFields, TrackLine> {
  //   /** The only instance. */
  //   public static final TrackLineProjection TRACK_LINE = new TrackLineProjection();
  //
  //   private TrackLineProjection() {}
  //   …
  // }
  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "Which values of $L a {@link $T} is made of, and how.", plan.words().many(), record)
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(
                ParameterizedTypeName.get(Library.query("Projector"), fields, record));
    if (plan.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type.addField(
            FieldSpec.builder(
                    name, plan.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The only instance.")
                .initializer("new $T()", name)
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(columns())
        .addMethod(read())
        .build();
  }

  // @Override
  // public List<Expression<?>> columns(TrackFields f) {
  //   return List.of(f.name, f.album().artist().name);
  // }
  private MethodSpec columns() {
    TypeName expression =
        ParameterizedTypeName.get(
            Library.query("Expression"), WildcardTypeName.subtypeOf(Object.class));
    List<CodeBlock> expressions = new ArrayList<>();
    for (ProjectionPlan.Column column : plan.columns()) {
      expressions.add(
          column.expression().startsWith(".")
              ? CodeBlock.of("$T$L", record, column.expression())
              : CodeBlock.of("$L", column.expression()));
    }
    return MethodSpec.methodBuilder("columns")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), expression))
        .addParameter(fields, "f")
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(expressions, ", "))
        .build();
  }

  // @Override
  // public TrackLine read(Row row) throws SQLException {
  //   return new TrackLine(row.getString(1), row.getNullableString(2));
  // }
  private MethodSpec read() {
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(record)
            .addParameter(Library.ROW, "row")
            .addException(SQLException.class);
    if (plan.isShell()) {
      return read.addStatement(
              "throw new $T($S)",
              IllegalStateException.class,
              plan.type().simpleName() + " does not compile.")
          .build();
    }
    List<CodeBlock> values = new ArrayList<>();
    for (int i = 0; i < plan.columns().size(); i++) {
      ProjectionPlan.Column column = plan.columns().get(i);
      values.add(
          RowReads.of("row", column.type(), column.nullable(), column.checked(), i + 1, texts));
    }
    return read.addStatement("return new $T($L)", record, CodeBlock.join(values, ", ")).build();
  }
}
