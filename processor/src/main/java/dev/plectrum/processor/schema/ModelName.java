package dev.plectrum.processor.schema;

import java.util.Comparator;

/**
 * A model as migrations name it, whatever Java package it is in.
 *
 * @param app the label of its app: {@code store}
 * @param model its simple name: {@code Track}
 */
public record ModelName(String app, String model) implements Comparable<ModelName> {
  private static final Comparator<ModelName> ORDER =
      Comparator.comparing(ModelName::app).thenComparing(ModelName::model);

  /** Reads {@code store.Track}; the text must have a dot in it. */
  static ModelName parse(String text) {
    int dot = text.indexOf('.');
    return new ModelName(text.substring(0, dot), text.substring(dot + 1));
  }

  @Override
  public int compareTo(ModelName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return app + "." + model;
  }
}
