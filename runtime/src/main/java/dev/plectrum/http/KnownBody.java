package dev.plectrum.http;

import java.io.IOException;
import java.io.OutputStream;

/** A body whose bytes are known. */
final class KnownBody implements ResponseBody {
  private final byte[] bytes;

  /** A body of {@code bytes}, which must not be changed any more. */
  KnownBody(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
