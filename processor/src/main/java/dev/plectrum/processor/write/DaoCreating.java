package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods of a DAO that make rows. */
final class DaoCreating extends DaoMethods {
  DaoCreating(ModelPlan plan) {
    super(plan);
  }

  @Override
  List<MethodSpec> methods() {
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
}
