package dev.plectrum.query;

import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.store.Concert;
import dev.plectrum.fixture.store.ConcertFields;
import dev.plectrum.fixture.store.ConcertQuery;
import dev.plectrum.fixture.store.Store;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** Asks what expressions are for each of two concerts. */
abstract class ConcertExpressions {
  @Parameter Dialect dialect;
  Store store;
  Concert first;
  Concert second;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    first = Concerts.first(store);
    second = Concerts.second(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  ConcertQuery query() {
    return store.concerts.query();
  }

  /** What an expression is for the first concert. */
  <V> Object first(Function<ConcertFields, ? extends Expression<V>> expression) {
    return get(first, expression);
  }

  /** What an expression is for the second concert. */
  <V> Object second(Function<ConcertFields, ? extends Expression<V>> expression) {
    return get(second, expression);
  }

  private <V> Object get(Concert of, Function<ConcertFields, ? extends Expression<V>> expression) {
    return query().where(f -> f.id.eq(of.id())).values(expression).get();
  }

  static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
