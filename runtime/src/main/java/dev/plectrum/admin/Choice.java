package dev.plectrum.admin;

/**
 * One of the values that a field can have.
 *
 * @param value as forms send it
 * @param label as people read it
 */
public record Choice(String value, String label) {}
