package benchmark.limit;

import java.math.BigDecimal;

/** A product that a client sent, once it has been checked. */
record NewProduct(String title, BigDecimal unitPrice, int inventory, long collection) {}
