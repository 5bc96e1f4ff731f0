package dev.plectrum.processor.diagnostics;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** A place in the user's sources. Models carry it without knowing what a compiler is. */
public interface Position {
  /** No place at all; tests of rules need none. */
  Position NONE = (messager, kind, message) -> messager.printMessage(kind, message);

  /** Prints a message at this place. */
  void print(Messager messager, Diagnostic.Kind kind, String message);
}
