package dev.plectrum.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the bytes of an answer. Runs once, where the handler ran, before anything is sent. */
@FunctionalInterface
public interface ResponseBody {
  /** Writes everything into {@code out}, which it does not close. */
  void write(OutputStream out) throws IOException;
}
