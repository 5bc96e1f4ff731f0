package dev.plectrum.processor.model;

/** From where a class or method can be named. */
public enum Reach {
  PRIVATE,
  PACKAGE,
  PUBLIC;

  /** The narrower one of two. */
  public Reach and(Reach other) {
    return compareTo(other) < 0 ? this : other;
  }

  /** Whether a class of {@code from} can name what lies in {@code owner}. */
  public boolean isSeen(JavaClass owner, String from) {
    return this == PUBLIC || this == PACKAGE && owner.packageName().equals(from);
  }
}
