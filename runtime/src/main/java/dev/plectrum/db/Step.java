package dev.plectrum.db;

/** A way from the rows of one table to those of another one. */
public sealed interface Step permits ToOne, ToMany {}
