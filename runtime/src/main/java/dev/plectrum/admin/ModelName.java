package dev.plectrum.admin;

import java.util.Locale;

/**
 * What a model is called, by programs and by people.
 *
 * @param app the label of its app: {@code store}
 * @param model its simple name: {@code InvoiceLine}
 * @param singular one of them, in words: {@code invoice line}
 * @param plural many of them, in words: {@code invoice lines}
 */
public record ModelName(String app, String model, String singular, String plural) {
  /** The model as tables name it: {@code store.InvoiceLine}. */
  public String label() {
    return app + "." + model;
  }

  /** Its name in paths and content types: {@code invoiceline}. */
  public String lower() {
    return model.toLowerCase(Locale.ROOT);
  }

  /** The permission to do {@code action} to it: {@code store.add_invoiceline}. */
  public String permission(String action) {
    return app + "." + action + "_" + lower();
  }

  /** {@code 1 invoice line}, or {@code 3 invoice lines}. */
  String counted(long count) {
    return count + " " + (count == 1 ? singular : plural);
  }

  /** {@code Invoice lines}, as headings have it. */
  String title() {
    return Words.capitalized(plural);
  }
}
