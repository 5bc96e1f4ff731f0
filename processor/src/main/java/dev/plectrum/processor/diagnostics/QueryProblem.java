package dev.plectrum.processor.diagnostics;

/** PL17xx: what queries are asked for. */
public enum QueryProblem implements Problem {
  PROJECTION_IS_NO_RECORD(
      Severity.ERROR,
      "PL1701",
      "%1$s is a projection, but no record without type parameters.",
      "Write it as record %1$s(…)."),
  PROJECTION_OF_NO_MODEL(
      Severity.ERROR,
      "PL1702",
      "%1$s would be made of values of %2$s, which is no model.",
      "Name a record with @Model; if it has one, it belongs to an app that this one does not use."),
  PROJECTION_EMPTY(
      Severity.ERROR, "PL1703", "%1$s has no components.", "Add those that it is to show."),
  PROJECTION_HIDDEN(
      Severity.ERROR,
      "PL1704",
      "%1$s is private, so that generated code cannot make one.",
      "Leave out private."),
  COLUMN_UNKNOWN(Severity.ERROR, "PL1705", "%1$s has no field \"%2$s\".", "%3$s"),
  COLUMN_GOES_ON(
      Severity.ERROR,
      "PL1706",
      "%1$s leads no further, so \"%2$s\" cannot go on after it.",
      "Leave out what follows it."),
  COLUMN_OF_ANOTHER_TYPE(
      Severity.ERROR, "PL1707", "%1$s is %2$s, but %3$s is %4$s.", "Write %5$s."),
  COLUMN_NULL(Severity.ERROR, "PL1708", "%1$s is never null, but %2$s may be.", "Write %3$s."),
  COLUMN_OF_MANY_ROWS(
      Severity.ERROR,
      "PL1709",
      "\"%1$s\" leads to many rows, and %2$s is one value.",
      "Say what becomes of them, as in @From(value = \"%1$s\", as = Aggregate.COUNT)."),
  AGGREGATE_UNFIT(Severity.ERROR, "PL1710", "There is no %1$s of \"%2$s\".", "%3$s"),
  EXPRESSION_UNFIT(
      Severity.ERROR,
      "PL1711",
      "%1$s cannot be what %2$s is made of: it %3$s.",
      "Write it as static %4$s %1$s(%5$s f)."),
  QUERIES_IS_NO_INTERFACE(
      Severity.ERROR,
      "PL1721",
      "%1$s cannot name pieces of queries: it is no interface without type parameters that %2$s sees.",
      "Make it such an interface."),
  QUERIES_OF_NO_MODEL(
      Severity.ERROR,
      "PL1722",
      "%1$s would be for the queries of %2$s, which is no model among these sources.",
      "Name a record with @Model that is compiled together with it."),
  QUERIES_WITHOUT_SELF(
      Severity.ERROR,
      "PL1723",
      "%1$s does not say which query has its methods.",
      "Let it extend QueryPieces<%2$s>."),
  QUERIES_NAME_TAKEN(
      Severity.ERROR, "PL1724", "%1$s has a method %2$s already.", "Give this one another name."),
  QUERIES_WITHOUT_BODY(
      Severity.ERROR,
      "PL1725",
      "%1$s.%2$s does not say what it does.",
      "Write it as a default method over self(), or make it static."),
  SQL_OUTSIDE_OF_AN_INTERFACE(
      Severity.ERROR,
      "PL1731",
      "%1$s cannot have methods with @Sql: it is no interface of its own without type parameters,"
          + " or has methods that nothing carries out.",
      "Make it such an interface."),
  SQL_UNREADABLE(
      Severity.ERROR,
      "PL1732",
      "%1$s has no statement that begins with SELECT, WITH, VALUES, INSERT, UPDATE or DELETE.",
      "Write one into @Sql(\"…\"), or name a file in src/main/resources that has one."),
  SQL_PARAMETER_UNKNOWN(Severity.ERROR, "PL1733", "%1$s has no parameter \"%2$s\".", "%3$s"),
  SQL_PARAMETER_UNUSED(
      Severity.ERROR,
      "PL1734",
      "The statement of %1$s does not use \"%2$s\".",
      "Write :%2$s where it belongs, or leave out the parameter."),
  SQL_TYPE(
      Severity.ERROR,
      "PL1735",
      "%1$s is %2$s, which is nothing that a column holds.",
      "Write one of the types that a model's columns have."),
  SQL_RESULT(
      Severity.ERROR,
      "PL1736",
      "%1$s cannot give %2$s.",
      "A statement that reads gives a record or a value, or a List or Optional of them; one that"
          + " changes gives int or nothing."),
  SQL_COLUMN_MISSING(
      Severity.ERROR, "PL1737", "%1$s is none of the columns that %2$s reads.", "%3$s"),
  SQL_COLUMN_UNKNOWN(Severity.ERROR, "PL1738", "%1$s has no column \"%2$s\".", "%3$s"),
  SQL_TABLE_UNKNOWN(Severity.ERROR, "PL1739", "There is no table \"%1$s\".", "%2$s"),
  SQL_PARAMETER_OF_MANY(
      Severity.ERROR,
      "PL1740",
      "%1$s is %2$s, and many values can only be what something is, or is not, one of.",
      "Let a List, Set or Collection that is never null, of plain values or records of them, stand"
          + " as IN (:%1$s), NOT IN (:%1$s), = ANY (:%1$s) or <> ALL (:%1$s)."),
  SQL_STAR(
      Severity.ERROR,
      "PL1741",
      "%1$s reads *, and in which order its columns come, only the database knows.",
      "Name them: %2$s."),
  SQL_PARAMETER_OF_ROWS(
      Severity.ERROR,
      "PL1742",
      "%1$s is %2$s, with %3$s in each, and stands beside another number of columns.",
      "Write as many columns before it, in the order of the values: (id, year) IN (:%1$s) with a"
          + " record that has an id and a year.");

  private final Wording wording;

  QueryProblem(Severity severity, String code, String text, String hint) {
    this.wording = new Wording(severity, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
