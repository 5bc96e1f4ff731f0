package dev.plectrum.http.undertow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** Counts the bytes that have come over a connection since something was answered. */
final class ReceivedBytes extends AbstractStreamSourceConduit<StreamSourceConduit> {
  private final AtomicLong sinceAnswer = new AtomicLong();

  ReceivedBytes(StreamSourceConduit next) {
    super(next);
  }

  /** How many there were. */
  long sinceAnswer() {
    return sinceAnswer.get();
  }

  /** Counts anew. */
  void answered() {
    sinceAnswer.setRelease(0);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int count = next.read(target);
    add(count);
    return count;
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    long count = next.read(targets, offset, length);
    add(count);
    return count;
  }

  /** One thread at a time reads from a connection, so that nothing has to wait for the others. */
  private void add(long count) {
    if (count > 0) {
      sinceAnswer.setRelease(sinceAnswer.get() + count);
    }
  }
}
