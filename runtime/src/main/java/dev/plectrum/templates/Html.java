package dev.plectrum.templates;

import io.jstach.jstachio.Template;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Renders pages straight into the bytes of an answer. */
public final class Html {
  private static final ThreadLocal<byte @Nullable []> BUFFER = new ThreadLocal<>();

  private Html() {}

  /**
   * Renders {@code page} as UTF-8. The constant parts of a template have been encoded once, when
   * its class was loaded.
   */
  public static <T> void write(Template<T> template, T page, OutputStream out) throws IOException {
    byte[] kept = BUFFER.get();
    // A page that is rendered inside another one gets a buffer of its own.
    BUFFER.set(null);
    byte[] buffer = kept == null ? new byte[Utf8Output.SIZE] : kept;
    Utf8Output encoded = new Utf8Output(out, buffer);
    template.write(page, encoded);
    encoded.flush();
    BUFFER.set(buffer);
  }
}
