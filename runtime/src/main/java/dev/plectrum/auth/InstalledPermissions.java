package dev.plectrum.auth;

import dev.plectrum.db.ConflictException;
import dev.plectrum.db.Database;
import dev.plectrum.db.ModelInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a row for every installed model and for everything that can be allowed with it. Rows of
 * what is installed no more stay, with whoever holds them, until somebody deletes them.
 */
public final class InstalledPermissions {
  private final Database database;
  private final ContentTypeDao types;
  private final PermissionDao permissions;

  /** The rows in {@code database}. */
  public InstalledPermissions(Database database) {
    this.database = database;
    this.types = new ContentTypeDao(database);
    this.permissions = new PermissionDao(database);
  }

  /** Creates what is missing and corrects the words of what is there. Returns how many rows. */
  public int update(List<ModelInfo> models) {
    try {
      return database.atomic(() -> write(models));
    } catch (ConflictException another) {
      // Another process has just done the same, so that little is left to do.
      return database.atomic(() -> write(models));
    }
  }

  private int write(List<ModelInfo> models) {
    Map<String, ContentType> knownTypes = new HashMap<>();
    types.query().list().forEach(type -> knownTypes.put(key(type.appLabel(), type.model()), type));
    Map<String, Permission> known = new HashMap<>();
    permissions
        .query()
        .list()
        .forEach(one -> known.put(key(Long.toString(one.contentType().id()), one.codename()), one));
    int written = 0;
    for (ModelInfo model : models) {
      ContentType type = knownTypes.get(key(model.app(), model.contentType()));
      if (type == null) {
        type = types.create(row -> row.appLabel(model.app()).model(model.contentType()));
        written++;
      }
      for (ModelInfo.Permission permission : model.permissions()) {
        written +=
            write(type, permission, known.get(key(Long.toString(type.id()), permission.codename())))
                ? 1
                : 0;
      }
    }
    return written;
  }

  private boolean write(
      ContentType type, ModelInfo.Permission wanted, @Nullable Permission stored) {
    if (stored == null) {
      permissions.create(
          row -> row.contentType(type).codename(wanted.codename()).name(wanted.name()));
      return true;
    }
    if (!stored.name().equals(wanted.name())) {
      permissions.update(stored, changes -> changes.name(wanted.name()));
      return true;
    }
    return false;
  }

  private static String key(String first, String second) {
    return first + "." + second;
  }
}
