package dev.plectrum.processor.diagnostics;

/** PL16xx: models that people sign in as. */
public enum UserProblem implements Problem {
  USER_IS_NO_MODEL(
      Severity.ERROR,
      "PL1601",
      "%1$s is a user model, but no model.",
      "Write @Model on it as well."),
  USER_FIELD_MISSING(
      Severity.ERROR,
      "PL1602",
      "%1$s is a user model, but has no component \"%2$s\".",
      "Add it: %3$s."),
  USER_FIELD_UNKNOWN(Severity.ERROR, "PL1603", "%1$s has no %3$s \"%2$s\".", "%4$s"),
  USER_FIELD_WRONG(
      Severity.ERROR, "PL1604", "%1$s cannot be what people %2$s: it is not %3$s.", "Write %4$s."),
  USERNAME_NOT_UNIQUE(
      Severity.ERROR,
      "PL1605",
      "Two people could sign in with the same %1$s.",
      "Write @Unique on it."),
  PROJECT_USER_WRONG(
      Severity.ERROR,
      "PL1606",
      "The users of a project cannot be %1$s: it is no @UserModel of an installed app.",
      "Write @UserModel on a model of an app in apps, or leave out user."),
  OTHER_USERS(
      Severity.ERROR,
      "PL1607",
      "%1$s is about %2$s, but the users of %3$s are %4$s.",
      "Use %4$s there, or Account in an app that is for any project; or change the user of the"
          + " project."),
  USER_FOR_ADMIN(
      Severity.ERROR,
      "PL1608",
      "The admin asks whether a user may enter it, but %1$s has no \"%2$s\".",
      "Add @Default(\"false\") boolean %2$s to it.");

  private final Wording wording;

  UserProblem(Severity severity, String code, String text, String hint) {
    this.wording = new Wording(severity, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
