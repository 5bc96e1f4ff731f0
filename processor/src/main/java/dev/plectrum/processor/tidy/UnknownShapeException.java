package dev.plectrum.processor.tidy;

/** Says that a source has a shape which {@link Tidy} was not taught, because nothing writes it. */
public final class UnknownShapeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownShapeException(String message) {
    super(message);
  }
}
