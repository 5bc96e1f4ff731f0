package dev.plectrum.http;

/** Ends a request with an error status and a sentence for whoever sent it. */
public final class HttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * An error that the client can read.
   *
   * @param status 400 to 599
   * @param detail a sentence that says what was wrong with the request
   */
  public HttpException(int status, String detail) {
    // It is an answer, not a fault of the program: nobody reads its stack trace.
    super(detail, null, false, false);
    this.status = status;
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** A sentence that says what was wrong with the request. */
  public String detail() {
    String detail = getMessage();
    return detail == null ? "" : detail;
  }
}
