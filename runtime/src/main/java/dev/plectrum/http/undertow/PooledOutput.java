package dev.plectrum.http.undertow;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the body of an answer in the server's buffers, from which the socket takes it. A small
 * one that is known beforehand stays where it is until it is copied behind its head.
 */
final class PooledOutput extends OutputStream {
  private static final ByteBuffer[] NOTHING = {};

  private final ByteBufferPool pool;
  // Most answers fit into one buffer.
  private List<PooledByteBuffer> full = List.of();
  private @Nullable PooledByteBuffer last;
  private @Nullable ByteBuffer buffer;
  private byte @Nullable [] whole;
  private long size;

  PooledOutput(ByteBufferPool pool) {
    this.pool = pool;
  }

  /** Makes {@code bytes}, which nobody changes, all that there is. Nothing is written then. */
  void be(byte[] bytes) {
    whole = bytes;
    size = bytes.length;
  }

  @Override
  public void write(int b) {
    room().put((byte) b);
    size++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int at = offset;
    int left = length;
    while (left > 0) {
      ByteBuffer room = room();
      int count = Math.min(left, room.remaining());
      room.put(bytes, at, count);
      at += count;
      left -= count;
    }
    size += length;
  }

  /** A buffer with room, to be written into directly; {@link #wrote} is told how much. */
  ByteBuffer room() {
    if (buffer == null || !buffer.hasRemaining()) {
      if (last != null) {
        keep(last);
      }
      last = pool.allocate();
      buffer = last.getBuffer();
      buffer.clear();
    }
    return buffer;
  }

  private void keep(PooledByteBuffer filled) {
    if (full.isEmpty()) {
      full = new ArrayList<>();
    }
    full.add(filled);
  }

  /** Counts bytes that were put into {@link #room} directly. */
  void wrote(int count) {
    size += count;
  }

  /** Passes everything that has been written, in order and without taking it away. */
  void forEach(Consumer<ByteBuffer> action) {
    for (PooledByteBuffer pooled : full) {
      action.accept(pooled.getBuffer().duplicate().flip());
    }
    if (buffer != null) {
      action.accept(buffer.duplicate().flip());
    }
    if (whole != null) {
      action.accept(ByteBuffer.wrap(whole).asReadOnlyBuffer());
    }
  }

  /** How many bytes have been written. */
  long size() {
    return size;
  }

  /** The buffers that hold everything, ready to be read. */
  ByteBuffer[] buffers() {
    if (whole != null) {
      // Nobody may take it for what the parser of heads has to say.
      return new ByteBuffer[] {ByteBuffer.wrap(whole).asReadOnlyBuffer()};
    }
    if (buffer == null) {
      return NOTHING;
    }
    ByteBuffer[] buffers = new ByteBuffer[full.size() + 1];
    for (int i = 0; i < full.size(); i++) {
      buffers[i] = full.get(i).getBuffer().flip();
    }
    buffers[full.size()] = buffer.flip();
    return buffers;
  }

  /** Forgets everything and gives the buffers back. */
  @Override
  public void close() {
    if (whole != null) {
      whole = null;
      size = 0;
    }
    if (last == null) {
      return;
    }
    if (!full.isEmpty()) {
      full.forEach(PooledByteBuffer::close);
      full = List.of();
    }
    last.close();
    last = null;
    buffer = null;
    size = 0;
  }
}
