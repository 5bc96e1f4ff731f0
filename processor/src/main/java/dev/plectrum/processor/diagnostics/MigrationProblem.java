package dev.plectrum.processor.diagnostics;

/** PL4xxx: migrations. */
public enum MigrationProblem implements Problem {
  NO_JSON(
      Severity.ERROR,
      "PL4001",
      "This migration is no JSON: %1$s.",
      "Mend it by hand, or take the version that was checked in."),
  PROPERTY_MISSING(
      Severity.ERROR, "PL4002", "This migration lacks \"%1$s\" here.", "It needs %2$s."),
  PROPERTY_UNKNOWN(Severity.ERROR, "PL4003", "A migration has no \"%1$s\" at this place.", "%2$s"),
  PROPERTY_WRONG(Severity.ERROR, "PL4004", "\"%1$s\" cannot be this.", "It must be %2$s."),
  OPERATION_UNKNOWN(Severity.ERROR, "PL4005", "There is no operation \"%1$s\".", "%2$s"),
  PARENT_UNKNOWN(
      Severity.ERROR, "PL4006", "The parent \"%1$s\" of this migration does not exist.", "%2$s"),
  PARENTS_IN_A_CIRCLE(
      Severity.ERROR,
      "PL4007",
      "This migration comes, over its parents, after itself: %1$s.",
      "Remove one of these parents."),
  FILE_NAME(
      Severity.ERROR,
      "PL4008",
      "%1$s is not how a migration's file is named.",
      "Four digits, an underscore and lower case letters, digits or underscores: 0002_track_explicit.json."),
  NUMBER_TWICE(
      Severity.ERROR,
      "PL4009",
      "%1$s and %2$s have the same number.",
      "Give the later one the next number and the other one as its parent."),
  NUMBER_MISSING(
      Severity.ERROR,
      "PL4010",
      "%1$s of %2$s has no migration with number %3$s before it.",
      "Bring back the missing file, or number without a gap from 0001."),
  DOES_NOT_FIT(
      Severity.ERROR,
      "PL4011",
      "This operation does not fit what is there before it: %1$s.",
      "%2$s"),
  UNREADABLE(
      Severity.ERROR,
      "PL4012",
      "This file cannot be read: %1$s.",
      "Migrations are UTF-8 files that the compiler may read."),
  FIELD_IN_NO_MIGRATION(
      Severity.WARNING,
      "PL4101",
      "%1$s: %2$s is in no migration yet.",
      "Run ./manage makemigrations."),
  REMOVED(
      Severity.ERROR,
      "PL4102",
      "%1$s: %2$s is in the migrations, but no longer in the models.",
      "Migrations cannot remove it yet: bring it back, or, while they have run nowhere, delete those of %1$s"
          + " and run ./manage makemigrations."),
  CHANGED(
      Severity.ERROR,
      "PL4103",
      "%1$s: %2$s is not what it is in the migrations: %3$s.",
      "Migrations cannot change it yet: undo this, or, while they have run nowhere, delete those of %1$s"
          + " and run ./manage makemigrations."),
  REQUIRED(
      Severity.ERROR,
      "PL4104",
      "%1$s: %2$s is new and cannot be null, so that the rows that exist would have no value for it.",
      "Migrations cannot fill it yet: make it @Nullable, or, while they have run nowhere, delete those of %1$s"
          + " and run ./manage makemigrations."),
  RENAMED(
      Severity.ERROR,
      "PL4105",
      "%1$s: %2$s was %3$s.",
      "Migrations cannot rename yet: keep the old name, or, while they have run nowhere, delete those of %1$s"
          + " and run ./manage makemigrations."),
  APPS_IN_A_CIRCLE(
      Severity.ERROR,
      "PL4106",
      "The new models of %1$s point to each other in a circle, so that no app's migration can come first.",
      "Create the models of one app first, run ./manage makemigrations, and add its key as a @Nullable field after that.");

  private final Wording wording;

  MigrationProblem(Severity severity, String code, String text, String hint) {
    this.wording = new Wording(severity, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
