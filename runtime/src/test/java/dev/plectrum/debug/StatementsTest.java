package dev.plectrum.debug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {
  private final Statements statements = new Statements();

  @Test
  void theStatementThatIsRepeatedMostIsNamed() {
    statements.executed("SELECT 1", 1_000_000);
    for (int i = 0; i < 3; i++) {
      statements.executed("SELECT name\nFROM store_album\nWHERE id = ?", 500_000);
    }

    assertThat(statements.inShort())
        .isEqualTo("4 statements, 2.5 ms, 3 times SELECT name FROM store_album WHERE id = ?");
    assertThat(statements.sent())
        .extracting(Statements.Statement::times)
        .containsExactly(1, 3, 3, 3);
  }

  @Test
  void oneStatementIsNoneTooMany() {
    statements.executed("SELECT 1", 1_000_000);

    assertThat(statements.inShort()).isEqualTo("1 statement, 1.0 ms");
    statements.forget();
    assertThat(statements.sent()).isEmpty();
  }
}
