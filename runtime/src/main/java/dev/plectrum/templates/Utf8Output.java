package dev.plectrum.templates;

import io.jstach.jstachio.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Encodes what a template appends as it comes, without making strings or arrays of it. */
final class Utf8Output implements Output.EncodedOutput<IOException> {
  static final int SIZE = 2048;

  private static final int LONGEST = 4;

  private final OutputStream out;
  private final byte[] buffer;
  private int length;

  /** Collects in {@code buffer}, {@link #SIZE} bytes, what goes to {@code out}. */
  Utf8Output(OutputStream out, byte[] buffer) {
    this.out = out;
    this.buffer = buffer;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    if (count > SIZE - length) {
      flush();
      if (count > SIZE) {
        out.write(bytes, offset, count);
        return;
      }
    }
    System.arraycopy(bytes, offset, buffer, length, count);
    length += count;
  }

  @Override
  public void append(CharSequence text) throws IOException {
    append(text, 0, text.length());
  }

  @Override
  public void append(String text) throws IOException {
    append(text, 0, text.length());
  }

  @Override
  public void append(char c) throws IOException {
    append(String.valueOf(c), 0, 1);
  }

  @Override
  public void append(CharSequence text, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      if (length > SIZE - LONGEST) {
        flush();
      }
      char c = text.charAt(i);
      if (c < 0x80) {
        buffer[length++] = (byte) c;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        encode(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        // Half a pair has no encoding; Unicode replaces it by U+FFFD.
        encode(Character.isSurrogate(c) ? '\uFFFD' : c);
      }
    }
  }

  private void encode(int codePoint) {
    if (codePoint < 0x800) {
      buffer[length++] = (byte) (0xc0 | codePoint >> 6);
    } else {
      if (codePoint < 0x10000) {
        buffer[length++] = (byte) (0xe0 | codePoint >> 12);
      } else {
        buffer[length++] = (byte) (0xf0 | codePoint >> 18);
        buffer[length++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
      }
      buffer[length++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
    }
    buffer[length++] = (byte) (0x80 | codePoint & 0x3f);
  }

  @Override
  public Charset charset() {
    return StandardCharsets.UTF_8;
  }

  void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }
}
