package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.plan.query.ModelPlan;
import dev.plectrum.processor.plan.query.Statements;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes {@code TrackDao}: reads and changes the rows of one table. */
final class DaoWriter extends DaoMethods {
  private final ClassName name;
  private final ClassName query;

  DaoWriter(ModelPlan plan) {
    super(plan);
    this.name = Library.of(plan.generated("Dao"));
    this.query = Library.of(plan.generated("Query"));
  }

  // /**
  //  * Reads and writes {@link Track} rows in the table {@code store_track}.
  //  *
  //  * <p>Values only travel as bound parameters. …
  //  */
  // public final class TrackDao {
  //   private static final String FIND = …;
  //   private final Database database;
  //   …
  // }
  TypeSpec type() {
    Statements sql = plan.statements();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                """
                Reads and writes {@link $T} rows in the table {@code $L}.

                <p>Values only travel as bound parameters. One instance serves all threads.""",
                row,
                plan.model().table())
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(text("FIND", sql.find()))
            .addField(line("EXISTS", sql.exists()))
            .addField(line("COUNT", sql.count()));
    if (databaseChoosesKey() && !plan.hasDatabaseDefaults()) {
      type.addField(text("INSERT", sql.insert()));
    }
    if (!plan.hasDatabaseDefaults()) {
      type.addField(text("INSERT_WITH_ID", sql.insertWithId()))
          .addField(text("RETURNING", sql.returning()));
    }
    return type.addField(line("DELETE", sql.delete()))
        .addField(Library.DATABASE, "database", Modifier.PRIVATE, Modifier.FINAL)
        .addMethods(methods())
        .addMethods(new DaoCreating(plan).methods())
        .addMethods(new DaoChanging(plan).methods())
        .addMethods(new DaoLinking(plan).methods())
        .addMethod(query())
        .addMethods(databaseChoosesKey() ? List.of(resetSequence()) : List.of())
        .build();
  }

  // private static final String FIND =
  //     """
  //     SELECT id, name
  //     FROM store_genre
  //     WHERE id = ?
  //     """;
  private static FieldSpec text(String constant, String sql) {
    return constant(constant).initializer("\"\"\"\n$L\"\"\"", sql.replace("\\", "\\\\")).build();
  }

  // private static final String COUNT = "SELECT COUNT(*) FROM store_genre";
  private static FieldSpec line(String constant, String sql) {
    return constant(constant).initializer("$S", sql).build();
  }

  private static FieldSpec.Builder constant(String constant) {
    return FieldSpec.builder(
        String.class, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  @Override
  List<MethodSpec> methods() {
    return List.of(constructor(), find(), get(), refresh(), exists(), count());
  }

  // public TrackDao(Database database) {
  //   this.database = database;
  // }
  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("A DAO that sends its statements through {@code database}.")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(Library.DATABASE, "database")
        .addStatement("this.database = database")
        .build();
  }

  // /** Returns the track with this id, if it exists. */
  // public Optional<Track> find(long id) {
  //   return database.find(TrackTable.TABLE, FIND, in -> in.set(1, id));
  // }
  private MethodSpec find() {
    return method("find", ParameterizedTypeName.get(ClassName.get(Optional.class), row))
        .addJavadoc("Returns the $L with this $L, if it exists.", one, keyWord())
        .addParameter(key, keyWord())
        .addStatement(
            "return database.find($T.TABLE, FIND, in -> in.$L(1, $L))", table, setKey(), keyWord())
        .build();
  }

  // /**
  //  * Returns the track with this id.
  //  *
  //  * @throws NotFoundException if it does not exist
  //  */
  // public Track get(long id) {
  //   return find(id).orElseThrow(() -> new NotFoundException("store.Track", id));
  // }
  private MethodSpec get() {
    return method("get", row)
        .addJavadoc("Returns the $L with this $L.\n", one, keyWord())
        .addJavadoc("\n@throws $T if it does not exist", Library.NOT_FOUND)
        .addParameter(key, keyWord())
        .addStatement("return find($L).orElseThrow(() -> $L)", keyWord(), notFound())
        .build();
  }

  // /**
  //  * Returns the row of {@code track} as it is now.
  //  *
  //  * @throws NotFoundException if it does not exist any more
  //  */
  // public Track refresh(Track track) {
  //   return get(track.id());
  // }
  private MethodSpec refresh() {
    return method("refresh", row)
        .addJavadoc("Returns the row of {@code $L} as it is now.\n", plan.variable())
        .addJavadoc("\n@throws $T if it does not exist any more", Library.NOT_FOUND)
        .addParameter(row, plan.variable())
        .addStatement("return get($L)", keyOfRow())
        .build();
  }

  // /** Returns whether there is a track with this id. */
  // public boolean exists(long id) {
  //   return database.exists(EXISTS, in -> in.set(1, id));
  // }
  private MethodSpec exists() {
    return method("exists", TypeName.BOOLEAN)
        .addJavadoc("Returns whether the $L with this $L exists.", one, keyWord())
        .addParameter(key, keyWord())
        .addStatement("return database.exists(EXISTS, in -> in.$L(1, $L))", setKey(), keyWord())
        .build();
  }

  // /** Returns how many tracks there are. */
  // public long count() {
  //   return database.count(COUNT);
  // }
  private MethodSpec count() {
    return method("count", TypeName.LONG)
        .addJavadoc("Returns how many $L there are.", plan.words().many())
        .addStatement("return database.count(COUNT)")
        .build();
  }

  // /** A query over all tracks, to be narrowed down. */
  // public TrackQuery query() {
  //   return new TrackQuery(database);
  // }
  private MethodSpec query() {
    return method("query", query)
        .addJavadoc("Returns a query over all $L, to be narrowed down.", plan.words().many())
        .addStatement("return new $T(database)", query)
        .build();
  }

  // /** Lets new ids follow the largest one, after rows were created with ids of their own. */
  // public void resetSequence() {
  //   database.resetSequence(TrackTable.TABLE);
  // }
  private MethodSpec resetSequence() {
    return method("resetSequence", TypeName.VOID)
        .addJavadoc("Lets new ids follow the largest one, after rows were created with given ids.")
        .addStatement("database.resetSequence($T.TABLE)", table)
        .build();
  }
}
