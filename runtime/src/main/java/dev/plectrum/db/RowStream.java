package dev.plectrum.db;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The results of a statement as a stream: some of them at a time are here, never all. The statement
 * is sent when the first one is asked for; everything is given back after the last one, after a
 * failure, and when the stream is closed.
 *
 * @param <R> what is made of a row
 */
final class RowStream<R extends @Nullable Object> implements Spliterator<R> {
  private final Supplier<Cursor> opening;
  private final Chunks<R> chunks;
  private final int rows;
  private @Nullable Cursor cursor;
  private Iterator<R> here = List.<R>of().iterator();
  private boolean more = true;

  private RowStream(Supplier<Cursor> opening, Chunks<R> chunks, int rows) {
    this.opening = opening;
    this.chunks = chunks;
    this.rows = rows;
  }

  static <R extends @Nullable Object> Stream<R> of(
      Supplier<Cursor> opening, Chunks<R> chunks, int rows) {
    RowStream<R> results = new RowStream<>(opening, chunks, rows);
    return StreamSupport.stream(results, false).onClose(results::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> action) {
    boolean done = false;
    try {
      while (!here.hasNext() && more) {
        read();
      }
      boolean found = here.hasNext();
      if (found) {
        action.accept(here.next());
      }
      done = true;
      return found;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private void read() {
    Cursor open = cursor;
    if (open == null) {
      open = opening.get();
      cursor = open;
    }
    Chunk<R> chunk = chunks.read(open, rows);
    more = chunk.more();
    here = chunk.results().iterator();
  }

  private void close() {
    more = false;
    here = List.<R>of().iterator();
    if (cursor != null) {
      cursor.close();
    }
  }

  @Override
  public @Nullable Spliterator<R> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED;
  }

  /** Some results, and whether there may be more. */
  record Chunk<R extends @Nullable Object>(List<R> results, boolean more) {}

  /** Reads some results. */
  @FunctionalInterface
  interface Chunks<R extends @Nullable Object> {
    Chunk<R> read(Cursor cursor, int rows);
  }
}
