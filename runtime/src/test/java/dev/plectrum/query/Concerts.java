package dev.plectrum.query;

import dev.plectrum.fixture.store.Concert;
import dev.plectrum.fixture.store.Mood;
import dev.plectrum.fixture.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** Two concerts that are told apart by everything they have. */
final class Concerts {
  private Concerts() {}

  static Concert first(Store store) {
    return store.concerts.create(
        d ->
            d.title("Été à Paris")
                .visitors(7)
                .seats(-7)
                .standing(2)
                .stage((short) 3)
                .televised(true)
                .loudness(2.5)
                .price(new BigDecimal("10.00"))
                .discount(new BigDecimal("0.125"))
                .ticket(new UUID(1, 2))
                .startsAt(Instant.parse("2024-12-31T23:30:00.5Z"))
                .endsAt(Instant.parse("2025-01-01T02:00:00Z"))
                .day(LocalDate.of(2024, 12, 30))
                .rainDay(LocalDate.of(2025, 1, 6))
                .doors(LocalTime.of(18, 5, 9))
                .soundCheck(LocalDateTime.of(1969, 7, 20, 20, 17, 40))
                .mood(Mood.QUIET));
  }

  static Concert second(Store store) {
    return store.concerts.create(
        d ->
            d.title("  trim me  ")
                .note("note")
                .visitors(0)
                .sold(5L)
                .seats(100)
                .stage((short) 1)
                .loudness(-1.5)
                .price(new BigDecimal("0.10"))
                .ticket(new UUID(3, 4))
                .startsAt(Instant.parse("1969-12-31T23:59:59.999999Z"))
                .day(LocalDate.of(2024, 2, 29))
                .doors(LocalTime.MIDNIGHT)
                .soundCheck(LocalDateTime.of(2024, 2, 29, 0, 0))
                .mood(Mood.values()[1]));
  }
}
