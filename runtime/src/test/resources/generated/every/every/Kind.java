package every;

/** Constants whose text is not their name. */
public enum Kind {
  STUDIO,
  LIVE;

  @Override
  public String toString() {
    return "kind " + ordinal();
  }
}
