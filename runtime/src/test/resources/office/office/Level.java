package office;

/** How far somebody has come. */
public enum Level {
  JUNIOR,
  SENIOR,
  CHIEF
}
