package dev.plectrum.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site knows of one of its installed models besides its rows.
 *
 * @param app the label of its app: {@code store}
 * @param name the name of the record: {@code InvoiceLine}
 * @param verboseName what people call one row: {@code invoice line}
 * @param verboseNamePlural what people call several rows
 * @param table its table: {@code store_invoiceline}
 * @param permissions to add, change, delete and view its rows, and then the model's own
 */
public record ModelInfo(
    String app,
    String name,
    String verboseName,
    String verboseNamePlural,
    String table,
    List<Permission> permissions) {
  public ModelInfo {
    permissions = List.copyOf(permissions);
  }

  /** The name as Django's content types have it: {@code invoiceline}. */
  public String contentType() {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * The same with permissions of the model's own, behind those that it has.
   *
   * @param codename {@code publish_playlist}
   * @param name {@code Can publish a playlist}
   */
  public ModelInfo with(String codename, String name) {
    List<Permission> more = new ArrayList<>(permissions);
    more.add(new Permission(codename, name));
    return new ModelInfo(app, this.name, verboseName, verboseNamePlural, table, more);
  }

  /** A model with the permissions that every one has. */
  public static ModelInfo of(
      String app, String name, String verboseName, String verboseNamePlural, String table) {
    String model = name.toLowerCase(Locale.ROOT);
    return new ModelInfo(
        app,
        name,
        verboseName,
        verboseNamePlural,
        table,
        List.of(
            new Permission("add_" + model, "Can add " + verboseName),
            new Permission("change_" + model, "Can change " + verboseName),
            new Permission("delete_" + model, "Can delete " + verboseName),
            new Permission("view_" + model, "Can view " + verboseName)));
  }

  /**
   * What a user can be allowed to do.
   *
   * @param codename {@code add_invoiceline}; programs name it with the app's label before it
   * @param name {@code Can add invoice line}
   */
  public record Permission(String codename, String name) {}
}
