package benchmark.limit;

import java.math.BigDecimal;

/** A row of {@code product} with its collection. */
record Product(
    long id,
    String title,
    BigDecimal unitPrice,
    int inventory,
    long collection,
    String collectionTitle) {}
