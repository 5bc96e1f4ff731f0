package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.SqlMethods;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.SqlPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes {@code TrackReportsSql}: what carries out the statements of {@code TrackReports}. */
public final class SqlWriter {
  private static final ClassName RAW = Library.db("RawSql");
  private static final String DATABASE = "database";

  private final Sources sources;
  private final ModelTexts texts;
  private final SqlBinding binding;

  /** A writer for one compilation. */
  public SqlWriter(Sources sources, EnumTexts texts, Compilation compilation) {
    this.sources = sources;
    this.texts = new ModelTexts(texts, compilation);
    this.binding = new SqlBinding(this.texts);
  }

  // /** Carries out the statements of {@link TrackReports}. */
  // public final class TrackReportsSql implements TrackReports {
  //   private static final String OF_ALBUM = …;
  //
  //   private final Database database;
  //   …
  // }
  /** Writes the class for one interface. */
  public void write(SqlPlan plan) {
    ClassName above = Library.of(plan.type());
    ClassName name = Library.of(plan.type().companion("Sql"));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("Carries out the statements of {@link $T}.", above)
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(above);
    if (plan.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    for (SqlPlan.Method method : plan.methods()) {
      method.statements().forEach(statement -> type.addField(constant(statement)));
    }
    type.addField(Library.DATABASE, DATABASE, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("Sends them through {@code database}.")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Library.DATABASE, DATABASE)
                .addStatement("this.database = database")
                .build());
    plan.methods().forEach(method -> type.addMethod(method(plan, method)));
    sources.write(plan.type().packageName(), type.build(), List.of(plan.type()));
  }

  private static FieldSpec constant(SqlPlan.Statement statement) {
    FieldSpec.Builder field =
        FieldSpec.builder(
            String.class, statement.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    String sql = statement.sql();
    return sql.contains("\n")
        ? field
            .initializer(
                "\"\"\"\n$L\n\"\"\"", sql.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\""))
            .build()
        : field.initializer(TextLiteral.of(sql)).build();
  }

  // @Override
  // public List<Priced> ofAlbum(long album) {
  //   return RawSql.list(
  //       database, OF_ALBUM, in -> in.set(1, album), row -> new Priced(row.getString(1)));
  // }
  private MethodSpec method(SqlPlan plan, SqlPlan.Method planned) {
    SqlMethods.Method method = planned.method();
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(type(method.result()));
    for (SqlMethods.Parameter parameter : method.parameters()) {
      builder.addParameter(type(parameter), parameter.name());
    }
    if (planned.statements().isEmpty()) {
      return builder
          .addStatement(
              "throw new $T($S)",
              IllegalStateException.class,
              plan.type().simpleName() + "." + method.name() + " does not compile.")
          .build();
    }
    CodeBlock binder = binding.of(planned);
    if (planned.columns().isEmpty()) {
      boolean counts = method.result().many() != SqlMethods.Many.NOTHING;
      return builder
          .addStatement(
              (counts ? "return " : "") + "$L.execute($L, $L)",
              planned.field(DATABASE),
              statement(planned),
              binder)
          .build();
    }
    String name = plan.type().simpleName() + "." + method.name();
    String call =
        switch (method.result().many()) {
          case LIST -> "list";
          case OPTIONAL -> "find";
          default -> "get";
        };
    return call.equals("list")
        ? builder
            .addStatement(
                "return $T.list($L, $L, $L, $L)",
                RAW,
                planned.field(DATABASE),
                statement(planned),
                binder,
                mapper(planned))
            .build()
        : builder
            .addStatement(
                "return $T.$L($L, $S, $L, $L, $L)",
                RAW,
                call,
                planned.field(DATABASE),
                name,
                statement(planned),
                binder,
                mapper(planned))
            .build();
  }

  // database.dialect() == Dialect.SQLITE ? OF_ALBUMS_SQLITE : OF_ALBUMS_POSTGRESQL
  private static CodeBlock statement(SqlPlan.Method method) {
    List<SqlPlan.Statement> statements = method.statements();
    return statements.size() == 1
        ? CodeBlock.of("$L", statements.get(0).constant())
        : CodeBlock.of(
            "$L.dialect() == $T.SQLITE ? $L : $L",
            method.field(DATABASE),
            Library.db("Dialect"),
            statements.get(1).constant(),
            statements.get(0).constant());
  }

  private CodeBlock mapper(SqlPlan.Method method) {
    String row = method.variable("row");
    List<CodeBlock> values = new ArrayList<>();
    for (SqlPlan.Column column : method.columns()) {
      values.add(
          RowReads.of(
              row, column.type(), column.nullable(), column.checked(), column.at(), texts::of));
    }
    SqlMethods.Result result = method.method().result();
    return result.record() == null
        ? CodeBlock.of("$L -> $L", row, values.get(0))
        : CodeBlock.of(
            "$L -> new $T($L)", row, Library.of(result.record()), CodeBlock.join(values, ", "));
  }

  private static TypeName type(SqlMethods.Parameter parameter) {
    ValueType type = parameter.type();
    if (parameter.tuple() != null) {
      return ParameterizedTypeName.get(
          ClassName.get("java.util", parameter.collection()), type(parameter.tuple()));
    }
    if (type == null) {
      return ClassName.get(Object.class);
    }
    if (parameter.collection() != null) {
      return ParameterizedTypeName.get(
          ClassName.get("java.util", parameter.collection()), Values.boxed(type));
    }
    TypeName plain = type.primitive() ? Values.type(type) : Values.boxed(type);
    return parameter.nullable() ? Library.nullable(plain) : plain;
  }

  private static TypeName type(SqlMethods.Tuple tuple) {
    TypeName[] arguments = tuple.arguments().stream().map(Values::boxed).toArray(TypeName[]::new);
    return arguments.length == 0
        ? Library.of(tuple.record())
        : ParameterizedTypeName.get(Library.of(tuple.record()), arguments);
  }

  private static TypeName type(SqlMethods.Result result) {
    if (result.many() == SqlMethods.Many.NOTHING) {
      return TypeName.VOID;
    }
    ValueType value = result.value();
    TypeName one =
        result.record() != null
            ? Library.of(result.record())
            : value == null
                ? ClassName.get(Object.class)
                : value.primitive() ? Values.type(value) : Values.boxed(value);
    TypeName element = result.nullable() ? Library.nullable(one) : one;
    return switch (result.many()) {
      case LIST -> ParameterizedTypeName.get(ClassName.get(List.class), element);
      case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), element);
      default -> element;
    };
  }
}
