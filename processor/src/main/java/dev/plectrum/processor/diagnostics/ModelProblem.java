package dev.plectrum.processor.diagnostics;

/** PL1xxx: projects, apps, models and relations. */
public enum ModelProblem implements Problem {
  APP_MISSING(
      Severity.ERROR,
      "PL1001",
      "%1$s belongs to no app.",
      "Put a class with @App(\"label\") into its package or one above it."),
  PROJECT_OPTION_MISSING(
      Severity.ERROR,
      "PL1002",
      "The processor was not told where the project is.",
      "Add <arg>-Aplectrum.project=${project.basedir}</arg> to the compilerArgs of"
          + " maven-compiler-plugin in the pom."),
  PROJECT_OPTION_IS_NO_DIRECTORY(
      Severity.ERROR,
      "PL1003",
      "-Aplectrum.project=%1$s is no directory.",
      "Write <arg>-Aplectrum.project=${project.basedir}</arg> in the compilerArgs of"
          + " maven-compiler-plugin in the pom."),
  DATABASE_UNKNOWN(
      Severity.ERROR,
      "PL1004",
      "-Aplectrum.databases names \"%1$s\", which is no database that SQL can be written for.",
      "Choose from: %2$s."),
  DRIFT_UNKNOWN(
      Severity.ERROR,
      "PL1005",
      "-Aplectrum.drift=%1$s is not known.",
      "Write -Aplectrum.drift=warning or -Aplectrum.drift=error.");

  private final Severity severity;
  private final String code;
  private final String text;
  private final String hint;

  ModelProblem(Severity severity, String code, String text, String hint) {
    this.severity = severity;
    this.code = code;
    this.text = text;
    this.hint = hint;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String hint() {
    return hint;
  }
}
