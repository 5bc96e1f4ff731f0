package dev.plectrum.http.undertow;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** Counts the bytes that have come over a connection since something was answered. */
final class ReceivedBytes extends AbstractStreamSourceConduit<StreamSourceConduit> {
  private volatile long sinceAnswer;

  ReceivedBytes(StreamSourceConduit next) {
    super(next);
  }

  /** How many there were. */
  long sinceAnswer() {
    return sinceAnswer;
  }

  /** Counts anew. */
  void answered() {
    sinceAnswer = 0;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int count = super.read(target);
    sinceAnswer = sinceAnswer + Math.max(count, 0);
    return count;
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    long count = super.read(targets, offset, length);
    sinceAnswer = sinceAnswer + Math.max(count, 0);
    return count;
  }
}
