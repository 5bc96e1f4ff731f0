package dev.plectrum.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the bytes of an answer. Runs once, where the handler ran, before anything is sent. */
@FunctionalInterface
public interface ResponseBody {
  /** Writes everything into {@code out}, which it does not close. */
  void write(OutputStream out) throws IOException;

  /**
   * What {@link #write} writes, where that is known before and never changes; null where it is not.
   * Small ones go to the socket without another copy.
   */
  default byte @Nullable [] bytes() {
    return null;
  }
}
