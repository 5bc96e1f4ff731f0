package dev.plectrum.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ColumnPlan;
import dev.plectrum.processor.plan.query.ModelPlan;
import dev.plectrum.processor.plan.query.Statements;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes {@code TrackDao}: reads and changes the rows of one table. */
final class DaoWriter {
  private final ModelPlan plan;
  private final ClassName row;
  private final ClassName name;
  private final ClassName table;
  private final ClassName draft;
  private final ClassName query;
  private final TypeName key;
  private final String one;

  DaoWriter(ModelPlan plan) {
    this.plan = plan;
    this.row = Library.of(plan.model().type());
    this.name = Library.of(plan.generated("Dao"));
    this.table = Library.of(plan.generated("Table"));
    this.draft = Library.of(plan.generated("Draft"));
    this.query = Library.of(plan.generated("Query"));
    this.key = Values.type(plan.id().field().type());
    this.one = plan.words().one();
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
        .addMethods(reading())
        .addMethods(creating())
        .addMethods(changing())
        .addMethod(query())
        .addMethods(databaseChoosesKey() ? List.of(resetSequence()) : List.of())
        .build();
  }

  private boolean databaseChoosesKey() {
    return plan.id().kind() == ValueType.Kind.LONG;
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

  private List<MethodSpec> reading() {
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
        .addJavadoc("Returns the $L with this id, if it exists.", one)
        .addParameter(key, "id")
        .addStatement("return database.find($T.TABLE, FIND, in -> in.set(1, id))", table)
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
        .addJavadoc("Returns the $L with this id.\n", one)
        .addJavadoc("\n@throws $T if it does not exist", Library.NOT_FOUND)
        .addParameter(key, "id")
        .addStatement("return find(id).orElseThrow(() -> $L)", notFound())
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
        .addStatement("return get($N.$N())", plan.variable(), plan.id().name())
        .build();
  }

  private CodeBlock notFound() {
    return CodeBlock.of("new $T($S, id)", Library.NOT_FOUND, plan.model().name());
  }

  // /** Returns whether there is a track with this id. */
  // public boolean exists(long id) {
  //   return database.exists(EXISTS, in -> in.set(1, id));
  // }
  private MethodSpec exists() {
    return method("exists", TypeName.BOOLEAN)
        .addJavadoc("Returns whether the $L with this id exists.", one)
        .addParameter(key, "id")
        .addStatement("return database.exists(EXISTS, in -> in.set(1, id))")
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

  private List<MethodSpec> creating() {
    return List.of(
        createByValues(),
        create(),
        createAll(),
        bulk(),
        getOrCreate(),
        getOrCreateWith(),
        updateOrCreate(),
        updateOrCreateWith(),
        obtaining());
  }

  // /** Creates the track that {@code values} describes, and returns it as the database has it. */
  // public Track create(Consumer<TrackDraft> values) {
  //   TrackDraft draft = new TrackDraft();
  //   values.accept(draft);
  //   return create(draft);
  // }
  private MethodSpec createByValues() {
    return method("create", row)
        .addJavadoc(
            "Creates the $L that {@code values} describes, and returns it as the database has it.",
            one)
        .addParameter(consumer(), "values")
        .addStatement("$T draft = new $T()", draft, draft)
        .addStatement("values.accept(draft)")
        .addStatement("return create(draft)")
        .build();
  }

  // /** Creates the track in {@code draft}, and returns it as the database has it. */
  // public Track create(TrackDraft draft) {
  //   return draft.hasId()
  //       ? database.insert(TrackTable.TABLE, INSERT_WITH_ID + RETURNING, draft)
  //       : database.insert(TrackTable.TABLE, INSERT + RETURNING, draft);
  // }
  private MethodSpec create() {
    MethodSpec.Builder create =
        method("create", row)
            .addJavadoc(
                "Creates the $L in {@code draft}, and returns it as the database has it.", one)
            .addParameter(draft, "draft");
    if (plan.hasDatabaseDefaults()) {
      // Which columns there are depends on what was set.
      return create.addStatement("return database.insert($T.TABLE, draft)", table).build();
    }
    return databaseChoosesKey()
        ? create
            .addStatement(
                "return draft.hasId() ? database.insert($T.TABLE, INSERT_WITH_ID + RETURNING, draft) :"
                    + " database.insert($T.TABLE, INSERT + RETURNING, draft)",
                table,
                table)
            .build()
        : create
            .addStatement(
                "return database.insert($T.TABLE, INSERT_WITH_ID + RETURNING, draft)", table)
            .build();
  }

  // /** Creates all of {@code drafts} or, if one is wrong, none. Returns how many there were. */
  // public int createAll(List<TrackDraft> drafts) {
  //   return database.insertAll(TrackTable.TABLE, INSERT, INSERT_WITH_ID, drafts);
  // }
  private MethodSpec createAll() {
    MethodSpec.Builder createAll =
        method("createAll", TypeName.INT)
            .addJavadoc(
                "Creates all of {@code drafts} or, if one is wrong, none. Returns how many.")
            .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), draft), "drafts");
    if (plan.hasDatabaseDefaults()) {
      return createAll.addStatement("return database.insertAll($T.TABLE, drafts)", table).build();
    }
    return createAll
        .addStatement(
            "return database.insertAll($T.TABLE, $L, INSERT_WITH_ID, drafts)",
            table,
            databaseChoosesKey() ? "INSERT" : "INSERT_WITH_ID")
        .build();
  }

  // /** Begins to create many rows at once, some of which may exist. */
  // public BulkCreate<Track, TrackFields, TrackDraft> bulk() {
  //   return new BulkCreate<>(database, new TrackFields(Path.of(TrackTable.TABLE)));
  // }
  private MethodSpec bulk() {
    ClassName fields = Library.of(plan.generated("Fields"));
    return method(
            "bulk", ParameterizedTypeName.get(Library.query("BulkCreate"), row, fields, draft))
        .addJavadoc("Begins to create many rows at once, some of which may exist already.")
        .addStatement(
            "return new $T<>(database, new $T($T.of($T.TABLE)))",
            Library.query("BulkCreate"),
            fields,
            Library.PATH,
            table)
        .build();
  }

  // /** Returns the track with the values that {@code wanted} sets, or creates it. */
  // public Obtained<Track> getOrCreate(Consumer<TrackDraft> wanted) {
  //   return getOrCreate(wanted, others -> {});
  // }
  private MethodSpec getOrCreate() {
    return method("getOrCreate", obtained())
        .addJavadoc(
            "Returns the $L with the values that {@code wanted} sets, or creates it with them.",
            one)
        .addParameter(consumer(), "wanted")
        .addStatement("return getOrCreate(wanted, others -> {})")
        .build();
  }

  // public Obtained<Track> getOrCreate(Consumer<TrackDraft> wanted, Consumer<TrackDraft> others) {
  //   return obtaining().getOrCreate(wanted, others);
  // }
  private MethodSpec getOrCreateWith() {
    return method("getOrCreate", obtained())
        .addJavadoc(
            "Returns the $L with the values that {@code wanted} sets, or creates it with them and"
                + " what {@code others} sets.",
            one)
        .addParameter(consumer(), "wanted")
        .addParameter(consumer(), "others")
        .addStatement("return obtaining().getOrCreate(wanted, others)")
        .build();
  }

  // public Obtained<Track> updateOrCreate(
  //     Consumer<TrackDraft> wanted, Consumer<TrackDraft> changes) {
  //   return updateOrCreate(wanted, changes, changes);
  // }
  private MethodSpec updateOrCreate() {
    return method("updateOrCreate", obtained())
        .addJavadoc(
            "Writes what {@code changes} sets to the $L with the values that {@code wanted} sets,"
                + " or creates it with both.",
            one)
        .addParameter(consumer(), "wanted")
        .addParameter(consumer(), "changes")
        .addStatement("return updateOrCreate(wanted, changes, changes)")
        .build();
  }

  // public Obtained<Track> updateOrCreate(
  //     Consumer<TrackDraft> wanted, Consumer<TrackDraft> changes, Consumer<TrackDraft> others) {
  //   return obtaining().updateOrCreate(wanted, changes, others);
  // }
  private MethodSpec updateOrCreateWith() {
    return method("updateOrCreate", obtained())
        .addJavadoc(
            "Writes what {@code changes} sets to the $L with the values that {@code wanted} sets,"
                + " or creates it with those and what {@code others} sets.",
            one)
        .addParameter(consumer(), "wanted")
        .addParameter(consumer(), "changes")
        .addParameter(consumer(), "others")
        .addStatement("return obtaining().updateOrCreate(wanted, changes, others)")
        .build();
  }

  // private Obtaining<Track, TrackDraft> obtaining() {
  //   return new Obtaining<>(database, TrackTable.TABLE, TrackDraft::new, this::create);
  // }
  private MethodSpec obtaining() {
    return MethodSpec.methodBuilder("obtaining")
        .addModifiers(Modifier.PRIVATE)
        .returns(ParameterizedTypeName.get(Library.db("Obtaining"), row, draft))
        .addStatement(
            "return new $T<>(database, $T.TABLE, $T::new, this::create)",
            Library.db("Obtaining"),
            table,
            draft)
        .build();
  }

  private TypeName obtained() {
    return ParameterizedTypeName.get(Library.db("Obtained"), row);
  }

  private List<MethodSpec> changing() {
    return List.of(updateRow(), update(), updateAll(), deleteRow(), delete(), deletion());
  }

  // /**
  //  * Writes what {@code changes} sets to the row of {@code track}, and nothing else. Returns the
  //  * row as it is then.
  //  *
  //  * @throws NotFoundException if it does not exist any more
  //  */
  // public Track update(Track track, Consumer<TrackDraft> changes) {
  //   return update(track.id(), changes);
  // }
  private MethodSpec updateRow() {
    return plan.version().map(this::updateVersion).orElseGet(this::updateAnyVersion);
  }

  // /**
  //  * Writes what {@code changes} sets to the row of {@code track}, and nothing else, if nobody
  // has
  //  * changed it since it was read. Returns the row as it is then.
  //  *
  //  * @throws NotFoundException if it does not exist any more
  //  * @throws StaleException if somebody has changed it
  //  */
  // public Track update(Track track, Consumer<TrackDraft> changes) {
  //   TrackDraft draft = new TrackDraft();
  //   changes.accept(draft);
  //   return database.update(TrackTable.TABLE, track.id(), track.version(), draft)
  //       .orElseThrow(() -> new NotFoundException("store.Track", track.id()));
  // }
  private MethodSpec updateVersion(ColumnPlan version) {
    return method("update", row)
        .addJavadoc(
            "Writes what {@code changes} sets to the row of {@code $L}, and nothing else, if"
                + " nobody has changed it since it was read. Returns the row as it is then.\n",
            plan.variable())
        .addJavadoc("\n@throws $T if it does not exist any more", Library.NOT_FOUND)
        .addJavadoc("\n@throws $T if somebody has changed it", Library.db("StaleException"))
        .addParameter(row, plan.variable())
        .addParameter(consumer(), "changes")
        .addStatement("$T draft = new $T()", draft, draft)
        .addStatement("changes.accept(draft)")
        .addStatement(
            "return database.update($T.TABLE, $N.$N(), $N.$N(), draft).orElseThrow(() -> new"
                + " $T($S, $N.$N()))",
            table,
            plan.variable(),
            plan.id().name(),
            plan.variable(),
            version.name(),
            Library.NOT_FOUND,
            plan.model().name(),
            plan.variable(),
            plan.id().name())
        .build();
  }

  private MethodSpec updateAnyVersion() {
    return method("update", row)
        .addJavadoc(
            "Writes what {@code changes} sets to the row of {@code $L}, and nothing else. Returns"
                + " the row as it is then.\n",
            plan.variable())
        .addJavadoc("\n@throws $T if it does not exist any more", Library.NOT_FOUND)
        .addParameter(row, plan.variable())
        .addParameter(consumer(), "changes")
        .addStatement("return update($N.$N(), changes)", plan.variable(), plan.id().name())
        .build();
  }

  // public Track update(long id, Consumer<TrackDraft> changes) {
  //   TrackDraft draft = new TrackDraft();
  //   changes.accept(draft);
  //   return database.update(TrackTable.TABLE, id, draft)
  //       .orElseThrow(() -> new NotFoundException("store.Track", id));
  // }
  private MethodSpec update() {
    return method("update", row)
        .addJavadoc(
            "Writes what {@code changes} sets to the $L with this id, and nothing else. Returns"
                + " the row as it is then.\n",
            one)
        .addJavadoc("\n@throws $T if it does not exist", Library.NOT_FOUND)
        .addParameter(key, "id")
        .addParameter(consumer(), "changes")
        .addStatement("$T draft = new $T()", draft, draft)
        .addStatement("changes.accept(draft)")
        .addStatement(
            "return database.update($T.TABLE, id, draft).orElseThrow(() -> $L)", table, notFound())
        .build();
  }

  // /**
  //  * Writes what {@code changes} sets for each of {@code rows}, all or nothing, in one go.
  // Returns
  //  * how many of them still existed.
  //  */
  // public int updateAll(List<Track> rows, BiConsumer<Track, TrackDraft> changes) {
  //   return database.updateAll(TrackTable.TABLE, rows, TrackDraft::new, changes);
  // }
  private MethodSpec updateAll() {
    return method("updateAll", TypeName.INT)
        .addJavadoc(
            "Writes what {@code changes} sets for each of {@code rows}, all or nothing, in one go."
                + " Returns how many of them still existed.")
        .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), row), "rows")
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(BiConsumer.class), row, draft), "changes")
        .addStatement("return database.updateAll($T.TABLE, rows, $T::new, changes)", table, draft)
        .build();
  }

  // /** Deletes {@code track}. Returns false if it does not exist any more. */
  // public boolean delete(Track track) {
  //   return delete(track.id());
  // }
  private MethodSpec deleteRow() {
    return method("delete", TypeName.BOOLEAN)
        .addJavadoc(
            "Deletes {@code $L}. Returns false if it does not exist any more.", plan.variable())
        .addParameter(row, plan.variable())
        .addStatement("return delete($N.$N())", plan.variable(), plan.id().name())
        .build();
  }

  // /** Deletes the track with this id. Returns false if it does not exist. */
  // public boolean delete(long id) {
  //   return database.delete(TrackTable.TABLE, DELETE, id);
  // }
  private MethodSpec delete() {
    return method("delete", TypeName.BOOLEAN)
        .addJavadoc("Deletes the $L with this id. Returns false if it does not exist.", one)
        .addParameter(key, "id")
        .addStatement("return database.delete($T.TABLE, DELETE, id)", table)
        .build();
  }

  // /** What goes along when {@code rows} are deleted, and what is in the way. */
  // public Deletion deletion(Track... rows) {
  //   return Deletion.of(database, TrackTable.TABLE, List.of(rows));
  // }
  private MethodSpec deletion() {
    return method("deletion", Library.db("Deletion"))
        .addJavadoc(
            "Returns what goes along when {@code rows} are deleted, and what is in the way, before"
                + " anything happens.")
        .addParameter(ArrayTypeName.of(row), "rows")
        .varargs()
        .addStatement(
            "return $T.of(database, $T.TABLE, $T.of(rows))",
            Library.db("Deletion"),
            table,
            List.class)
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

  private TypeName consumer() {
    return ParameterizedTypeName.get(ClassName.get(Consumer.class), draft);
  }

  private static MethodSpec.Builder method(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(returns);
  }
}
