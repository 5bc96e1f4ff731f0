package dev.plectrum.db;

/**
 * One step of a model's default order.
 *
 * @param column the column
 * @param descending whether large values come first
 */
public record SortKey(StoredColumn column, boolean descending) {}
