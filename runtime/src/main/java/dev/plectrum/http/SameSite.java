package dev.plectrum.http;

/** Whether browsers send a cookie along with requests that another site has caused. */
public enum SameSite {
  /** Never. */
  STRICT,
  /** Only where someone follows a link, so that nothing can be changed by it. */
  LAX,
  /** Always; browsers take such a cookie only if it is secure. */
  NONE;

  String text() {
    return switch (this) {
      case STRICT -> "Strict";
      case LAX -> "Lax";
      case NONE -> "None";
    };
  }
}
