package dev.plectrum.db;

/**
 * A column of a model's own table.
 *
 * @param component the component of the record: {@code album}
 * @param column its name in SQL, quoted where it has to be: {@code album_id}
 * @param nullable whether it can be null
 * @param limit how many characters of text it holds, or digits of a decimal; 0 for any number
 */
public record StoredColumn(String component, String column, boolean nullable, int limit) {}
