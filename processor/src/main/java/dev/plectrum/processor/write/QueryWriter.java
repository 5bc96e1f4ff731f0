package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code TrackQuery}: the runtime's query, tied to the columns of {@code Track}. */
final class QueryWriter {
  private final ModelPlan plan;
  private final List<JavaClass> pieces;
  private final ClassName row;
  private final ClassName name;
  private final ClassName table;
  private final ClassName fields;

  /**
   * A writer for one model.
   *
   * @param pieces interfaces whose methods the query has
   */
  QueryWriter(ModelPlan plan, List<JavaClass> pieces) {
    this.plan = plan;
    this.pieces = pieces;
    this.row = Library.of(plan.model().type());
    this.name = Library.of(plan.generated("Query"));
    this.table = Library.of(plan.generated("Table"));
    this.fields = Library.of(plan.generated("Fields"));
  }

  // /** A query over tracks. Every step gives a new one; … */
  // public final class TrackQuery extends Query<Track, TrackFields, TrackQuery> {
  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "A query over $L. Every step gives a new query; nothing is sent before an answer is"
                    + " asked for.",
                plan.words().many())
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(Library.QUERY, row, fields, name))
            .addMethod(all())
            .addMethod(selected())
            .addMethod(with());
    pieces.forEach(piece -> type.addSuperinterface(Library.of(piece)));
    if (!pieces.isEmpty()) {
      type.addMethod(self());
    }
    return type.build();
  }

  // TrackQuery(Database database) {
  //   super(database, new TrackFields(Path.of(TrackTable.TABLE)));
  // }
  private MethodSpec all() {
    return MethodSpec.constructorBuilder()
        .addParameter(Library.DATABASE, "database")
        .addStatement("super(database, new $T($T.of($T.TABLE)))", fields, Library.PATH, table)
        .build();
  }

  // private TrackQuery(Selection<Track> selection, TrackFields fields) {
  //   super(selection, fields);
  // }
  private MethodSpec selected() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(selection(), "selection")
        .addParameter(fields, "fields")
        .addStatement("super(selection, fields)")
        .build();
  }

  // @Override
  // public TrackQuery self() {
  //   return this;
  // }
  private MethodSpec self() {
    return MethodSpec.methodBuilder("self")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(name)
        .addStatement("return this")
        .build();
  }

  // @Override
  // protected TrackQuery with(Selection<Track> selection) {
  //   return new TrackQuery(selection, fields());
  // }
  private MethodSpec with() {
    return MethodSpec.methodBuilder("with")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(name)
        .addParameter(selection(), "selection")
        .addStatement("return new $T(selection, fields())", name)
        .build();
  }

  private ParameterizedTypeName selection() {
    return ParameterizedTypeName.get(Library.query("Selection"), row);
  }
}
