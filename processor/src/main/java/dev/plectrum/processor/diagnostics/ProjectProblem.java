package dev.plectrum.processor.diagnostics;

/** PL10xx: projects, apps and options. */
public enum ProjectProblem implements Problem {
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
      "-Aplectrum.databases names \"%1$s\", which is no database that SQL can be written" + " for.",
      "Choose from: %2$s."),
  DRIFT_UNKNOWN(
      Severity.ERROR,
      "PL1005",
      "-Aplectrum.drift=%1$s is not known.",
      "Write -Aplectrum.drift=warning or -Aplectrum.drift=error."),
  LABEL_WRONG(
      Severity.ERROR,
      "PL1006",
      "\"%1$s\" cannot be the label of an app: tables, migrations and permissions begin"
          + " with it.",
      "Write lower case letters, digits and underscores, at most 40, and begin with a"
          + " letter."),
  APP_WITHOUT_PACKAGE(
      Severity.ERROR,
      "PL1007",
      "%1$s is in no package, and generated code cannot import from there.",
      "Move it into a package: what lies in that package and below belongs to the app."),
  APPS_IN_ONE_PACKAGE(
      Severity.ERROR,
      "PL1008",
      "The package %1$s would belong to two apps, %2$s and %3$s.",
      "Move one of them into a package of its own."),
  LABEL_TAKEN(
      Severity.ERROR,
      "PL1009",
      "%1$s and %2$s have the same label \"%3$s\", so their tables would mix.",
      "Give one of them another label."),
  NOT_AN_APP(Severity.ERROR, "PL1010", "%1$s is no app.", "Name a class annotated with @App."),
  APP_NOT_USED(
      Severity.ERROR,
      "PL1011",
      "%1$s refers to %2$s, a model of the app \"%3$s\", which the app \"%4$s\" does not" + " use.",
      "Write uses = %5$s.class in the @App of \"%4$s\"."),
  USED_APP_NOT_INSTALLED(
      Severity.ERROR,
      "PL1012",
      "%1$s uses %2$s, which is not installed.",
      "Add %2$s.class to the apps of @Project."),
  PROJECT_TWICE(
      Severity.ERROR,
      "PL1013",
      "%1$s and %2$s both are the @Project.",
      "Keep one; what else there is to install goes into its apps."),
  APP_INSTALLED_TWICE(Severity.ERROR, "PL1014", "%1$s is installed twice.", "Name it once."),
  INCLUDED_APP_NOT_INSTALLED(
      Severity.ERROR,
      "PL1015",
      "The routes of %1$s are included, but the app is not installed.",
      "Add %1$s.class to the apps of @Project."),
  MOUNT_WRONG(
      Severity.ERROR,
      "PL1016",
      "\"%1$s\" is no path to mount an app at.",
      "Begin with a slash and do not end with one, as in \"/admin\"; the root is \"/\"."),
  MOUNT_TAKEN(
      Severity.ERROR,
      "PL1017",
      "Two apps are mounted at %1$s, %2$s and %3$s.",
      "Mount one of them at another path."),
  GENERATED_NAME_TAKEN(
      Severity.ERROR,
      "PL1018",
      "%1$s is the name of the class that Plectrum writes for %2$s.",
      "Give this class another name."),
  APP_WITHOUT_INFO(
      Severity.ERROR,
      "PL1019",
      "%1$s was compiled without Plectrum's processor, so nothing tells what belongs to it.",
      "Compile its module with plectrum-processor in the annotationProcessorPaths."),
  APP_NOT_INSTALLED(
      Severity.WARNING,
      "PL1020",
      "%1$s is not installed, so its models, routes and commands are no part of %2$s.",
      "Add %1$s.class to the apps of @Project on %2$s, and an @Include to its urls if it has"
          + " routes."),
  ROUTE_HIDDEN(
      Severity.ERROR,
      "PL1021",
      "Nobody can reach %1$s of %2$s: %3$s, mounted at %4$s, is asked first and answers %5$s.",
      "Mount one of the two apps at another path, or change the path of the route."),
  ROUTE_AMONG_FILES(
      Severity.ERROR,
      "PL1022",
      "Nobody can reach %1$s of %2$s: below /static/ are the files of src/main/resources/static.",
      "Mount the app at another path, or change the path of the route.");

  private final Wording wording;

  ProjectProblem(Severity severity, String code, String text, String hint) {
    this.wording = new Wording(severity, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
