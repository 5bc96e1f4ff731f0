package dev.plectrum.processor.tidy;

/**
 * A token of Java.
 *
 * @param text as it stands in the source
 * @param blankLineBefore whether an empty line stands before it
 */
record Token(Kind kind, String text, boolean blankLineBefore) {
  /** What a token is. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    TEXT_BLOCK,
    SYMBOL,
    JAVADOC,
    COMMENT,
    END
  }

  boolean is(String other) {
    return text.equals(other) && kind != Kind.STRING && kind != Kind.TEXT_BLOCK;
  }
}
