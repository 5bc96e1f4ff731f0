package dev.plectrum.templates;

import io.jstach.jstachio.Output;
import io.jstach.jstachio.Template;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Renders pages straight into the bytes of an answer. */
public final class Html {
  private Html() {}

  /**
   * Renders {@code page} as UTF-8. The constant parts of a template have been encoded once, when
   * its class was loaded.
   */
  public static <T> void write(Template<T> template, T page, OutputStream out) throws IOException {
    template.write(page, new Utf8(out));
  }

  private static final class Utf8 implements Output.EncodedOutput<IOException> {
    private final OutputStream out;

    Utf8(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      out.write(bytes);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void append(CharSequence text) throws IOException {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Charset charset() {
      return StandardCharsets.UTF_8;
    }
  }
}
