package dev.plectrum.templates;

import io.jstach.jstachio.Template;
import java.io.IOException;
import java.io.OutputStream;

/** Renders pages straight into the bytes of an answer. */
public final class Html {
  private Html() {}

  /**
   * Renders {@code page} as UTF-8. The constant parts of a template have been encoded once, when
   * its class was loaded.
   */
  public static <T> void write(Template<T> template, T page, OutputStream out) throws IOException {
    Utf8Output encoded = new Utf8Output(out);
    template.write(page, encoded);
    encoded.flush();
  }
}
