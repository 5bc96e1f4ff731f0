package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {
  @Test
  void aSemicolonEndsAStatement() {
    assertThat(SqlScript.statements("SELECT 1;\n\nSELECT 2 ;SELECT 3"))
        .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
  }

  @Test
  void commentsAloneAreNoStatement() {
    assertThat(SqlScript.statements("-- only; words\n/* more; /* nested; */ words */ ;;\n"))
        .isEmpty();
  }

  @Test
  void aCommentStaysWithItsStatementAndIsLeftOutOfMessages() {
    assertThat(SqlScript.statements("-- One; two.\nSELECT 1;"))
        .containsExactly("-- One; two.\nSELECT 1")
        .first()
        .extracting(SqlScript::withoutComments)
        .isEqualTo("SELECT 1");
  }

  @Test
  void aSemicolonInAStringOrANameEndsNothing() {
    assertThat(SqlScript.statements("INSERT INTO t VALUES ('a;''b;'); SELECT \"x;y\" FROM t;"))
        .containsExactly("INSERT INTO t VALUES ('a;''b;')", "SELECT \"x;y\" FROM t");
  }

  @Test
  void aBackslashEscapesOnlyInAnEscapeString() {
    assertThat(SqlScript.statements("SELECT E'a\\';b'; SELECT 'a\\'; SELECT 1"))
        .containsExactly("SELECT E'a\\';b'", "SELECT 'a\\'", "SELECT 1");
  }

  @Test
  void aDollarQuotedBodyIsOnePiece() {
    String function =
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $x$ BEGIN RETURN 1; END; $x$";
    assertThat(SqlScript.statements(function + ";\nSELECT $1; SELECT 2"))
        .containsExactly(function, "SELECT $1", "SELECT 2");
  }

  @Test
  void theBodyOfATriggerIsOnePiece() {
    String trigger =
        "-- A trigger.\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n"
            + "  UPDATE a SET x = CASE WHEN y THEN 1 ELSE 2 END;\n  DELETE FROM b;\nEND";
    assertThat(SqlScript.statements(trigger + ";\nSELECT 1;")).containsExactly(trigger, "SELECT 1");
  }

  @Test
  void theHeadOfAMigrationIsNotWhatItsFirstStatementIsFor() {
    String text =
        "-- shop 0001_initial\n--\n-- Creates the table of Track.\n-- Depends on: nothing.\n\n"
            + "-- Create table shop_track\n-- for Track.\nCREATE TABLE shop_track (id int);\n";
    assertThat(Script.parse(text).steps())
        .singleElement()
        .extracting(Script.Step::words)
        .isEqualTo("Create table shop_track for Track.");
  }

  @Test
  void whatIsNeverClosedIsTakenToTheEnd() {
    assertThat(SqlScript.statements("SELECT 'a; SELECT 1;"))
        .containsExactly("SELECT 'a; SELECT 1;");
  }
}
