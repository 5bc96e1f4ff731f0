package dev.plectrum.migrate;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The models as they were at one point of history, for a data migration: fields that were removed
 * since then are here, and those that came later are not.
 *
 * <pre>{@code
 * @Command("fillslugs")
 * static void fillSlugs(Management manage) {
 *   for (HistoricRow track : manage.historicModels().get("Track").rows()) {
 *     track.set("slug", Slug.of(track.string("name"))).save();
 *   }
 * }
 * }</pre>
 */
public final class HistoricModels {
  private final Map<String, HistoricModel> models;
  private final String app;
  private final boolean backwards;

  /** Which models stand for those of other names. */
  private final Map<String, String> standIns;

  private HistoricModels(
      Map<String, HistoricModel> models,
      Map<String, String> standIns,
      String app,
      boolean backwards) {
    this.models = models;
    this.standIns = standIns;
    this.app = app;
    this.backwards = backwards;
  }

  /** Reads what the processor wrote. */
  static HistoricModels read(String text, String app, boolean backwards, Connection connection) {
    Map<String, HistoricModel> models = new LinkedHashMap<>();
    Map<String, String> standIns = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("instead\t")) {
        String[] words = line.split("\t");
        standIns.put(words[1], words[2]);
        continue;
      }
      if (line.startsWith("model\t")) {
        add(lines, connection, models);
        lines.clear();
      }
      lines.add(line);
    }
    add(lines, connection, models);
    return new HistoricModels(models, standIns, app, backwards);
  }

  private static void add(
      List<String> lines, Connection connection, Map<String, HistoricModel> models) {
    if (!lines.isEmpty()) {
      HistoricModel model = HistoricModel.read(lines, connection);
      models.put(model.name(), model);
    }
  }

  /** Whether the migration is being taken back. */
  public boolean backwards() {
    return backwards;
  }

  /**
   * A model.
   *
   * @param name {@code Track} for one of the migration's own app, or {@code store.Track}; in a
   *     project with users of its own {@code auth.User} is these
   * @throws MigrationException if there was none of this name
   */
  public HistoricModel get(String name) {
    String whole = name.indexOf('.') < 0 ? app + "." + name : name;
    HistoricModel model = models.get(standIns.getOrDefault(whole, whole));
    if (model == null) {
      throw new MigrationException(
          "There was no model "
              + name
              + " at this point. There was: "
              + String.join(", ", models.keySet())
              + ".");
    }
    return model;
  }
}
