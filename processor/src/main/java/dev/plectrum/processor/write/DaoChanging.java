package dev.plectrum.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plectrum.processor.plan.query.ColumnPlan;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes the methods of a DAO that change and delete rows. */
final class DaoChanging extends DaoMethods {
  DaoChanging(ModelPlan plan) {
    super(plan);
  }

  @Override
  List<MethodSpec> methods() {
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
            "return database.update($T.TABLE, $L, $N.$N(), draft).orElseThrow(() -> new"
                + " $T($S, $L))",
            table,
            keyOfRow(),
            plan.variable(),
            version.name(),
            Library.NOT_FOUND,
            plan.model().name(),
            keyOfRow())
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
        .addStatement("return update($L, changes)", keyOfRow())
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
            "Writes what {@code changes} sets to the $L with this $L, and nothing else. Returns"
                + " the row as it is then.\n",
            one,
            keyWord())
        .addJavadoc("\n@throws $T if it does not exist", Library.NOT_FOUND)
        .addParameter(key, keyWord())
        .addParameter(consumer(), "changes")
        .addStatement("$T draft = new $T()", draft, draft)
        .addStatement("changes.accept(draft)")
        .addStatement(
            "return database.update($T.TABLE, $L, draft).orElseThrow(() -> $L)",
            table,
            keyWord(),
            notFound())
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
        .addStatement("return delete($L)", keyOfRow())
        .build();
  }

  // /** Deletes the track with this id. Returns false if it does not exist. */
  // public boolean delete(long id) {
  //   return database.delete(TrackTable.TABLE, DELETE, id);
  // }
  private MethodSpec delete() {
    return method("delete", TypeName.BOOLEAN)
        .addJavadoc(
            "Deletes the $L with this $L. Returns false if it does not exist.", one, keyWord())
        .addParameter(key, keyWord())
        .addStatement("return database.delete($T.TABLE, DELETE, $L)", table, keyWord())
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
}
