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
      "Four digits, an underscore and lower case letters, digits or underscores:"
          + " 0002_track_explicit.json."),
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
  BRANCHES(
      Severity.ERROR,
      "PL4013",
      "%1$s both come last among the migrations of %2$s.",
      "Run ./manage makemigrations --merge, or give one of them the other one as its parent."),
  CHAIN_BROKEN(
      Severity.ERROR,
      "PL4014",
      "%1$s names no migration of %2$s as its parent, and neither does %3$s.",
      "Every one but the first needs the one before it among its \"parents\"."),
  LOSS_NOT_ACKNOWLEDGED(
      Severity.ERROR,
      "PL4015",
      "This operation loses what %1$s holds.",
      "If that is meant, write \"loses\": [\"%1$s\"] into the migration, above its operations."),
  REPLACED_IN_PART(
      Severity.ERROR,
      "PL4016",
      "%1$s stands for several migrations of which some are here and some are not: here is %2$s.",
      "Bring the others back, or remove these too."),
  SQUASHED_DIFFERS(
      Severity.ERROR,
      "PL4017",
      "%1$s does not lead to the same %2$s as the migrations that it stands for.",
      "Squash again with ./manage squashmigrations, or mend its operations."),
  DATA_MIGRATION_UNKNOWN(
      Severity.ERROR,
      "PL4018",
      "No method has @Command(\"%1$s\"), which this migration would run.",
      "%2$s"),
  NOT_AFTER(
      Severity.ERROR,
      "PL4019",
      "This operation needs %1$s of %2$s, and its migration need not run after that one.",
      "Write \"%2$s\" among its \"parents\"."),
  FOLDER_WITHOUT_APP(
      Severity.WARNING,
      "PL4020",
      "There is no app \"%1$s\" whose migrations these could be, so nobody reads them.",
      "%2$s"),
  KEY_CHANGES_IN_STEPS(
      Severity.ERROR,
      "PL4021",
      "%1$s.%2$s becomes the primary key, and the rows of %3$s have to follow it at once.",
      "Take \"atomic\": false away; what is to be done in steps can be a migration of its own."),
  RUN_BEFORE_UNKNOWN(
      Severity.ERROR,
      "PL4022",
      "This migration would run before \"%1$s\", which does not exist.",
      "%2$s"),
  NOT_BEFORE(
      Severity.ERROR,
      "PL4023",
      "%1$s has to follow the key that %2$s changes, and need not be there when that runs.",
      "%3$s"),
  FIELD_IN_NO_MIGRATION(
      Severity.WARNING,
      "PL4101",
      "%1$s: %2$s is in no migration yet.",
      "Run ./manage makemigrations."),
  REMOVED(
      Severity.WARNING,
      "PL4102",
      "%1$s: %2$s is in the migrations, but no longer in the models.",
      "Run ./manage makemigrations to drop it, or bring it back."),
  CHANGED(
      Severity.WARNING,
      "PL4103",
      "%1$s: %2$s is not what it is in the migrations: %3$s.",
      "Run ./manage makemigrations."),
  REQUIRED(
      Severity.WARNING,
      "PL4104",
      "%1$s: %2$s is new and cannot be null, so that the rows that exist would have no value for"
          + " it.",
      "Give it a @Default, make it @Nullable, or run ./manage makemigrations, which asks for a"
          + " value."),
  RENAMED(
      Severity.WARNING,
      "PL4105",
      "%1$s: %2$s was %3$s, and no migration says so yet.",
      "Run ./manage makemigrations."),
  RENAMED_OR_NOT(
      Severity.ERROR,
      "PL4107",
      "%1$s: %2$s is gone, and %3$s, which is new, could hold the same.",
      "If it was renamed, write @Was(\"%4$s\") on it; if not, say so in ./manage makemigrations,"
          + " which asks."),
  NO_LONGER_NULL(
      Severity.WARNING,
      "PL4108",
      "%1$s: %2$s can no longer be null, and nothing says what the rows with null get.",
      "Give it a @Default, or run ./manage makemigrations, which asks for a value."),
  LARGE_REWRITTEN(
      Severity.WARNING,
      "PL4109",
      "%1$s: %2$s is not what it is in the migrations: %3$s. Its table is @Large, and to change"
          + " this writes all of it anew while nobody can use it.",
      "Add a field beside it, fill that in steps, and remove this one later; or run ./manage"
          + " makemigrations."),
  LARGE_FILLED(
      Severity.WARNING,
      "PL4110",
      "%1$s: %2$s is in no migration yet. Its table is @Large, and what the rows there are get is"
          + " worked out for each of them, which writes all of it anew while nobody can use it.",
      "Add it as a @Nullable field that the database does not work out and fill it in steps; or run"
          + " ./manage makemigrations."),
  LARGE_REINDEXED(
      Severity.WARNING,
      "PL4111",
      "%1$s: %2$s is not what it is in the migrations: %3$s. Its table is @Large, and to change"
          + " this builds the indexes that it is in anew while nobody can use the table.",
      "Add a field beside it, fill that in steps, and remove this one later; or run ./manage"
          + " makemigrations."),
  EXCHANGED_BEFORE(
      Severity.WARNING,
      "PL4112",
      "%1$s: %2$s and %3$s have exchanged their names, which a migration has done already.",
      "Remove the @Was of each, which means nothing any more. To exchange the names once more, run"
          + " ./manage makemigrations --rename %4$s=%3$s, with a --rename for each of them."),
  KEY_CHANGED(
      Severity.ERROR,
      "PL4113",
      "%1$s: the key of %2$s was %3$s and would be %4$s, and no migration changes of which fields a"
          + " key of several is made.",
      "Keep the @Id where they are; or write a new model, fill it in a data migration, and remove"
          + " this one."),
  WAS_BESIDE(
      Severity.ERROR,
      "PL4114",
      "%1$s: %2$s is said to have been %3$s, and in the migrations it is there beside %3$s, which"
          + " would be dropped.",
      "Bring %3$s back until a data migration has copied it; or remove the @Was, and %3$s is dropped"
          + " with what it holds."),
  WAS_TWICE(
      Severity.ERROR,
      "PL4115",
      "%1$s: %2$s is said to have been %3$s, and so is %4$s.",
      "Only one of the two can have its rows: remove the @Was of the other one."),
  WAS_OF_ANOTHER_KIND(
      Severity.ERROR,
      "PL4116",
      "%1$s: %2$s is said to have been %3$s, but one of the two is a column and the other one a"
          + " table between two models.",
      "Write it beside %3$s, copy that in a data migration, and remove %3$s later; or remove the"
          + " @Was, and %3$s is dropped with what it holds.");

  private final Wording wording;

  MigrationProblem(Severity severity, String code, String text, String hint) {
    this.wording = new Wording(severity, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
