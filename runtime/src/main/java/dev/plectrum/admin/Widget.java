package dev.plectrum.admin;

/** The ways in which a form lets somebody enter a value. */
enum Widget {
  /** One line of text. */
  TEXT,
  /** Several lines of text. */
  TEXT_AREA,
  /** A password, which is never shown. */
  PASSWORD,
  /** A whole number. */
  NUMBER,
  /** A number with digits after the point. */
  DECIMAL,
  /** Yes or no. */
  CHECKBOX,
  /** The browser's own picker of dates. */
  DATE,
  /** The browser's own picker of times. */
  TIME,
  /** The browser's own picker of both. */
  DATE_TIME,
  /** One of a few choices from a list. */
  SELECT,
  /** One of a few choices, all in sight. */
  RADIO,
  /** One row of another model. */
  KEY,
  /** Many rows of another model. */
  KEYS,
  /** Nothing to enter: a value to look at. */
  SHOWN
}
