package dev.plectrum.processor.diagnostics;

/** PL11xx models; PL12xx fields; PL14xx constraints. */
public enum ModelProblem implements Problem {
  MODEL_IS_NO_RECORD(
      Severity.ERROR,
      "PL1101",
      "%1$s is %2$s, and a model is a record or a class.",
      "Write public record %1$s(@Id long id, …) {}."),
  MODEL_IS_GENERIC(
      Severity.ERROR,
      "PL1102",
      "%1$s has type parameters, and a table has none.",
      "Leave them out."),
  MODEL_IS_PRIVATE(
      Severity.ERROR,
      "PL1103",
      "%1$s is private, or inside something private, so generated code cannot see it.",
      "Leave out private."),
  TABLE_TAKEN(
      Severity.ERROR,
      "PL1104",
      "%1$s and %2$s both are the table %3$s.",
      "Name another one with @Table(\"…\")."),
  MANY_TABLE_TAKEN(
      Severity.ERROR,
      "PL1105",
      "The table between the two sides of %1$s is called %3$s, and so is the table of %2$s.",
      "Rename the component."),
  NAME_WRONG(
      Severity.ERROR,
      "PL1106",
      "\"%2$s\" cannot be the name of a %1$s.",
      "Write letters, digits and underscores, at most 63, and do not begin with a digit."),
  GENERATED_NAMES_MEET(
      Severity.ERROR,
      "PL1107",
      "%1$s and %2$s would both have the generated class %3$s.",
      "Rename one of them."),
  LABEL_TWICE(
      Severity.ERROR,
      "PL1108",
      "%1$s has two labels, %2$s and %3$s.",
      "Keep one @Label: it stands for a row."),
  LABEL_METHOD(
      Severity.ERROR,
      "PL1109",
      "%1$s cannot stand for a row.",
      "A method with @Label is not private or static, has no parameters and returns a"
          + " String."),
  LABEL_WITH_WORDS(
      Severity.ERROR,
      "PL1110",
      "@Label on %1$s has words of its own.",
      "Write @Label alone: the value of %1$s stands for the row. Words belong to the"
          + " constants of an enum."),
  LABEL_ON_MANY(
      Severity.ERROR,
      "PL1111",
      "%1$s leads to many rows and cannot stand for one.",
      "Put @Label on a value, or on a method that returns a String."),
  ANNOTATION_WITHOUT_MODEL(
      Severity.ERROR,
      "PL1112",
      "@%1$s is on %2$s, which is no model.",
      "Annotate %2$s with @Model."),
  PERMISSION_CODENAME(
      Severity.ERROR,
      "PL1113",
      "\"%1$s\" cannot be the codename of a permission.",
      "Write lower case letters, digits and underscores, at most 100, and begin with a letter;"
          + " the label of the app goes before it by itself."),
  PERMISSION_TAKEN(
      Severity.ERROR,
      "PL1114",
      "%1$s has a permission \"%2$s\" already.",
      "Give this one another codename, or leave it out."),
  PERMISSION_NAME(
      Severity.ERROR,
      "PL1115",
      "The permission \"%1$s\" has a name of %2$d characters.",
      "Write what people read, as \"Can publish a playlist\"; at most 255 characters."),
  HOOKS_WRONG(
      Severity.ERROR,
      "PL1116",
      "%1$s cannot be the hooks of %2$s.",
      "Write, beside %2$s, a class that is not private and has a constructor without parameters:"
          + " final class %2$sHooks implements RowHooks<%2$s, %2$sDraft>."),
  CLASS_CONSTRUCTOR(
      Severity.ERROR,
      "PL1117",
      "%1$s has no constructor that takes its fields in their order, so no row can become one.",
      "Write %1$s(%2$s), not private; a field that is no column is transient."),
  CLASS_ACCESSOR(
      Severity.ERROR,
      "PL1118",
      "Nothing reads %1$s for others.",
      "Write a method %2$s %3$s(), not private, or make the field transient if it is no column."),
  TYPE_UNSUPPORTED(
      Severity.ERROR, "PL1201", "%1$s has the type %2$s, which no column can hold.", "%3$s"),
  PRIMITIVE_NULLABLE(
      Severity.ERROR,
      "PL1202",
      "%1$s is @Nullable, and %2$s cannot be null.",
      "Write @Nullable %3$s."),
  FIELD_UNKNOWN(Severity.ERROR, "PL1203", "%1$s has no field \"%2$s\".", "%3$s"),
  ID_MISSING(
      Severity.ERROR, "PL1204", "%1$s has no @Id.", "Add @Id long id as its first component."),
  ID_NULLABLE(
      Severity.ERROR, "PL1206", "%1$s is the id and cannot be null.", "Leave out @Nullable."),
  ID_TYPE(
      Severity.ERROR,
      "PL1207",
      "%1$s has the type %2$s and cannot be the id.",
      "An id is a long, numbered by the database, a UUID, or a String that the program"
          + " gives."),
  COLUMN_TAKEN(
      Severity.ERROR,
      "PL1208",
      "%1$s and %2$s both have the column %3$s.",
      "Name another one with @Column(\"…\"), or with @Embedded(prefix = \"…\") those of a group."),
  COLUMN_TOO_LONG(
      Severity.ERROR,
      "PL1209",
      "The column of %1$s would be %2$s with %3$d bytes, and a name in a database has at"
          + " most 63.",
      "Name a shorter one with @Column(\"…\")."),
  FIELD_NAMES_MEET(
      Severity.ERROR,
      "PL1210",
      "%1$s and %2$s differ in nothing that generated code could tell them apart by.",
      "Rename one of them."),
  FIELD_NAME_RESERVED(
      Severity.ERROR,
      "PL1211",
      "%1$s cannot be called so: the generated %2$s already has a member of this name.",
      "Rename the component, and keep the column with @Column(\"%3$s\")."),
  STAMP_TYPE(
      Severity.ERROR,
      "PL1212",
      "@%1$s cannot set %2$s, which has the type %3$s.",
      "Write Instant, LocalDate or LocalDateTime."),
  STAMP_TWICE(
      Severity.ERROR, "PL1213", "%1$s has both @CreatedAt and @UpdatedAt.", "Keep one of them."),
  DEFAULT_WRONG(Severity.ERROR, "PL1214", "\"%1$s\" cannot be the default of %2$s.", "%3$s"),
  ANNOTATION_MISPLACED(
      Severity.ERROR, "PL1215", "@%1$s has no meaning on %2$s: %3$s.", "Leave it out."),
  ORDER_BY_MANY(
      Severity.ERROR,
      "PL1216",
      "%1$s has many rows in \"%2$s\", which cannot order its own.",
      "Order by a value or a foreign key."),
  COLUMN_MISSING(
      Severity.ERROR,
      "PL1217",
      "\"%2$s\" of %1$s has no column of its own.",
      "Name values and foreign keys."),
  FIELD_NAMED_TWICE(Severity.ERROR, "PL1218", "\"%1$s\" is named twice.", "Name it once."),
  COLUMNS_EMPTY(
      Severity.ERROR,
      "PL1219",
      "@%1$s names no field, and %2$s has at least one.",
      "Write @%1$s(\"name\")."),
  UNIQUE_WITH_NAMES(
      Severity.ERROR,
      "PL1220",
      "@Unique on %1$s names fields.",
      "Write @Unique alone; several fields that are unique together belong into"
          + " @Model(unique = …)."),
  UNIQUE_DESCENDING(
      Severity.ERROR,
      "PL1221",
      "A unique constraint has no direction, but \"-%1$s\" begins with a minus.",
      "Write \"%1$s\"."),
  NAME_TAKEN(
      Severity.ERROR,
      "PL1222",
      "An index or constraint of %1$s and one of %2$s are both called %3$s.",
      "Give one of them another name."),
  WAS_ITSELF(
      Severity.ERROR,
      "PL1223",
      "%1$s was never called anything else, says @Was(\"%2$s\").",
      "Write the former name, or leave out @Was."),
  WAS_STILL_THERE(
      Severity.ERROR,
      "PL1224",
      "%1$s cannot have been \"%2$s\", which is still there.",
      "Write the former name, or leave out @Was."),
  TYPE_PRIVATE(
      Severity.ERROR,
      "PL1225",
      "%1$s has the type %2$s, which is private, so generated code cannot see it.",
      "Leave out private."),
  ENUM_EMPTY(
      Severity.ERROR,
      "PL1226",
      "%1$s has the type %2$s, an enum without constants.",
      "Give %2$s a constant."),
  VERSION_TYPE(
      Severity.ERROR,
      "PL1227",
      "%1$s has the type %2$s, which cannot count changes.",
      "Write int or long."),
  VERSION_TWICE(
      Severity.ERROR,
      "PL1228",
      "%1$s has two versions, %2$s and %3$s.",
      "Keep one @Version: it counts the changes of the whole row."),
  PREFIX_INDEX(
      Severity.ERROR,
      "PL1230",
      "An index with prefix = true is over one text, in no direction, and \"%1$s\" is not that"
          + " alone.",
      "Name one component of the type String, or leave out prefix."),
  JSON_TYPE(
      Severity.ERROR,
      "PL1233",
      "%1$s has the type %2$s, which JSON has nothing for.",
      "Write a record, a List or a Map<String, …> of records, text, numbers or times that are never"
          + " null, or JsonNode."),
  JSON_WITH_ROWS(
      Severity.ERROR,
      "PL1234",
      "%1$s would hold rows of the database as JSON, in %2$s.",
      "Write a relation, or keep the ids as plain values."),
  EMBEDDED_TYPE(
      Severity.ERROR,
      "PL1235",
      "%1$s is @Embedded, and %2$s is %3$s.",
      "Write a record whose components are values, as in record Address(String street, String"
          + " city)."),
  EMBEDDED_PART(Severity.ERROR, "PL1236", "%1$s cannot be a column of a group: %2$s.", "%3$s"),
  EMBEDDED_NULLABLE(
      Severity.ERROR,
      "PL1237",
      "The group \"%1$s\" is @Nullable, but %2$s has @%3$s, which sets it where there is none.",
      "Leave out @Nullable, or @%3$s."),
  KEY_PART_TYPE(
      Severity.ERROR,
      "PL1241",
      "%1$s has the type %2$s and cannot be a part of the key.",
      "A key of several components is made of whole numbers, text, UUIDs, enums, dates, points in"
          + " time and foreign keys to models of the project."),
  ORDER_LOOP(
      Severity.ERROR,
      "PL1240",
      "%1$s would be ordered by itself: \"%2$s\" stands for the order of the rows it points to, and"
          + " %3$s leads back here.",
      "Name a column of them, such as \"%2$s.id\"."),
  CONSTRAINT_MISPLACED(
      Severity.ERROR,
      "PL1401",
      "@%1$s cannot check %2$s, which has the type %3$s.",
      "It checks %4$s."),
  CONSTRAINT_UNKNOWN(
      Severity.ERROR,
      "PL1402",
      "@%1$s is a constraint that Plectrum does not check.",
      "Leave it out, and check it where the value comes in."),
  NOT_NULL_CONTRADICTS(
      Severity.ERROR,
      "PL1403",
      "%1$s is both @NotNull and @Nullable.",
      "Leave out one of them; what is not @Nullable is never null."),
  SIZE_NEGATIVE(
      Severity.ERROR,
      "PL1404",
      "%1$s cannot have a %2$s of %3$d characters.",
      "Write a number above 0, or leave it out."),
  SIZE_REVERSED(
      Severity.ERROR,
      "PL1405",
      "%1$s would have at least %2$d and at most %3$d characters.",
      "Exchange min and max."),
  DIGITS_MISSING(
      Severity.ERROR,
      "PL1406",
      "%1$s does not say how many digits it has.",
      "Add @Digits(integer = …, fraction = …): digits before and after the point."),
  DIGITS_WRONG(
      Severity.ERROR,
      "PL1407",
      "%1$s cannot have %2$d digits before the point and %3$d after it.",
      "Together they are at least 1 and at most 1000, and neither is negative."),
  PATTERN_WRONG(
      Severity.ERROR,
      "PL1408",
      "\"%1$s\" is no regular expression: %2$s at character %3$d.",
      "Correct it there."),
  BOUND_WRONG(Severity.ERROR, "PL1409", "\"%1$s\" is no number.", "Write it like \"0.99\"."),
  BOUNDS_CONTRADICT(
      Severity.ERROR,
      "PL1410",
      "%1$s would be at least %2$s and at most %3$s, which no number is.",
      "Correct one of the two constraints."),
  SQL_BROKEN(
      Severity.ERROR,
      "PL1411",
      "\"%1$s\" is no expression of SQL: %2$s.",
      "Write what could stand after WHERE, with the components of the model by their names."),
  CHECK_EMPTY(
      Severity.ERROR,
      "PL1412",
      "The @Check on %1$s says nothing that a database could check.",
      "Write the condition, as in @Check(\"endsAt > startsAt\"), or, on a component, a constraint"
          + " beside it such as @Positive."),
  IGNORE_CASE_OF_NO_TEXT(
      Severity.ERROR,
      "PL1413",
      "\"%1$s\" has no letters whose case could be ignored.",
      "Leave out ignoreCase, or name a component of the type String."),
  DATABASE_DEFAULT_HOW(
      Severity.ERROR,
      "PL1414",
      "@DatabaseDefault on %1$s needs either a value or sql.",
      "Write @DatabaseDefault(\"0\") for a value, or @DatabaseDefault(sql = \"…\") for an"
          + " expression."),
  COLLATION_EMPTY(
      Severity.ERROR,
      "PL1415",
      "@Collation on %1$s names no collation.",
      "Write @Collation(\"…\"), or sqlite = and postgresql = for each of them."),
  DEFAULT_NAMES_FIELD(
      Severity.ERROR,
      "PL1416",
      "The default of %1$s names \"%2$s\", but there is no row yet that it could be taken from.",
      "Write a value, or make it a @Computed component."),
  COMPUTED_OF_COMPUTED(
      Severity.ERROR,
      "PL1417",
      "%1$s would be worked out of %2$s, which is worked out itself or is the row's number.",
      "Write the expression of %2$s in its place."),
  DEFERRABLE_INDEX(
      Severity.ERROR,
      "PL1418",
      "A unique constraint of some rows, or over an expression, is an index, which cannot wait for"
          + " the end of a transaction.",
      "Leave out deferrable, or condition, ignoreCase and expressions.");

  private final Wording wording;

  ModelProblem(Severity severity, String code, String text, String hint) {
    this.wording = new Wording(severity, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
