package dev.plectrum.processor.diagnostics;

/** PL13xx: relations between models. */
public enum RelationProblem implements Problem {
  TARGET_IS_COMPOSITE(
      Severity.ERROR,
      "PL1332",
      "%1$s would point to %2$s, whose key is several columns, and a relation has one.",
      "Give %2$s one @Id long id, and let @Model(unique = …) name the others."),
  MANY_OF_COMPOSITE(
      Severity.ERROR,
      "PL1333",
      "%1$s would link rows of %2$s, whose key is several columns, and a link has one for it.",
      "Give %2$s one @Id long id, and let @Model(unique = …) name the others."),
  RELATION_RAW(
      Severity.ERROR,
      "PL1301",
      "%1$s does not say which model it leads to.",
      "Write %2$s<…> with the model in between."),
  TARGET_IS_NO_MODEL(
      Severity.ERROR,
      "PL1302",
      "%1$s leads to %2$s, which is no model.",
      "Write %3$s<…> with a record in between that has @Model."),
  ON_DELETE_MISSING(
      Severity.ERROR,
      "PL1303",
      "%1$s does not say what happens to this row when the other one is deleted.",
      "Write @OnDelete with CASCADE, PROTECT%2$s or DO_NOTHING."),
  SET_NULL_ON_NOT_NULL(
      Severity.ERROR,
      "PL1304",
      "%1$s is to become null, but is never null.",
      "Add @Nullable, or choose CASCADE or PROTECT."),
  SET_NULLABLE(
      Severity.ERROR,
      "PL1305",
      "%1$s is @Nullable, but a set of rows is never null, only empty.",
      "Leave out @Nullable."),
  REVERSE_OF_MISSING(
      Severity.ERROR,
      "PL1306",
      "%1$s does not say which key of %2$s leads here.",
      "Write @ReverseOf with the component of %2$s that is a ForeignKey."),
  REVERSE_OF_UNKNOWN(
      Severity.ERROR, "PL1307", "%1$s names \"%3$s\", but %2$s has no such field.", "%4$s"),
  REVERSE_OF_WRONG_KIND(
      Severity.ERROR,
      "PL1308",
      "%1$s is not the other side of %2$s.",
      "%2$s would have to be a %3$s<%4$s>."),
  REVERSE_TAKEN(
      Severity.ERROR,
      "PL1309",
      "%1$s and %2$s both are the other side of %3$s.",
      "Keep one of them."),
  TARGETS_MISSING(
      Severity.ERROR,
      "PL1320",
      "%1$s does not say which models it points to.",
      "Write @Targets({Track.class, Album.class}), with yours."),
  TARGETS_NO_MODEL(
      Severity.ERROR,
      "PL1321",
      "%1$s would point to %2$s, which is no model.",
      "Name records that have @Model."),
  TARGETS_TYPE(
      Severity.ERROR,
      "PL1322",
      "%1$s does not say what the models it points to have in common.",
      "Write GenericForeignKey<…> with an interface that all of them implement and that has no type"
          + " parameters, or GenericForeignKey<Object>."),
  TARGETS_COMMON(
      Severity.ERROR,
      "PL1323",
      "%1$s is a GenericForeignKey<%2$s>, and %3$s is no %2$s.",
      "Let %3$s implement %2$s, or write GenericForeignKey<Object>."),
  TARGETS_TWICE(
      Severity.ERROR,
      "PL1325",
      "%1$s would point to two models that are called %2$s.",
      "Name each model once; one of two with the same name needs another one."),
  TARGETS_ON_DELETE(
      Severity.ERROR,
      "PL1326",
      "%1$s cannot have @OnDelete(%2$s), as the database knows nothing of a key to several models.",
      "Write CASCADE, PROTECT, RESTRICT, %3$sor DO_NOTHING."),
  TARGETS_WITHOUT(
      Severity.ERROR,
      "PL1327",
      "%1$s is not the other side of %2$s, which does not point to %3$s.",
      "Add %3$s.class to its @Targets."),
  THROUGH_IS_NO_MODEL(
      Severity.ERROR,
      "PL1310",
      "%1$s goes through %2$s, which is no model.",
      "Write @Through with a record that has @Model and a ForeignKey to either side."),
  THROUGH_KEY_MISSING(
      Severity.ERROR,
      "PL1311",
      "%1$s has no key to %2$s, so it cannot stand between the two.",
      "Add a ForeignKey<%2$s> to %1$s."),
  THROUGH_KEY_AMBIGUOUS(
      Severity.ERROR,
      "PL1312",
      "%1$s has several keys to %2$s.",
      "Say which one is meant with %3$s = \"…\" in @Through."),
  THROUGH_KEY_UNKNOWN(Severity.ERROR, "PL1313", "%1$s has no key \"%2$s\" to %3$s.", "%4$s"),
  SYMMETRICAL_OTHER(
      Severity.ERROR,
      "PL1316",
      "%1$s leads to %2$s, so it cannot be @Symmetrical: only rows of one model can be linked both"
          + " ways.",
      "Leave out @Symmetrical, or write ManyToMany<%3$s>."),
  SYMMETRICAL_THROUGH(
      Severity.ERROR,
      "PL1317",
      "%1$s is @Symmetrical, but its links are rows of a model, which have a direction.",
      "Leave out @Symmetrical or @Through."),
  SYMMETRICAL_REVERSE(
      Severity.ERROR,
      "PL1318",
      "%1$s would be the other side of %2$s, which is @Symmetrical and the same from both sides.",
      "Leave out this component, or @Symmetrical there."),
  SET_TO_UNKNOWN(
      Severity.ERROR,
      "PL1330",
      "%1$s has no static method \"%2$s\" that gives the key of one %3$s.",
      "%4$sDeclare one that throws nothing, takes nothing or the Database, and gives the key as a value or as a"
          + " ForeignKey<%3$s>, and write @OnDelete(value = SET, to = \"…\")."),
  SET_TO_MISPLACED(
      Severity.ERROR,
      "PL1331",
      "@OnDelete of %1$s names a method, which only SET asks.",
      "Leave out to, or write value = SET."),
  SET_DEFAULT_WITHOUT_DEFAULT(
      Severity.ERROR,
      "PL1314",
      "%1$s is to point to its default, but has none.",
      "Add @Default with the key of the row that it points to then."),
  TARGET_UNMANAGED(
      Severity.ERROR,
      "PL1315",
      "%1$s leads to %2$s, whose table no migration makes.",
      "Write managed = false for this model too, or keep the key as a plain value.");

  private final Wording wording;

  RelationProblem(Severity severity, String code, String text, String hint) {
    this.wording = new Wording(severity, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
