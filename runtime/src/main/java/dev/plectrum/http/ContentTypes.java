package dev.plectrum.http;

import java.util.Locale;

/** The types of files by the ends of their names. */
final class ContentTypes {
  private ContentTypes() {}

  static String of(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (end) {
      case "avif" -> "image/avif";
      case "css" -> "text/css; charset=utf-8";
      case "csv" -> "text/csv; charset=utf-8";
      case "gif" -> "image/gif";
      case "html", "htm" -> "text/html; charset=utf-8";
      case "ico" -> "image/x-icon";
      case "jpg", "jpeg" -> "image/jpeg";
      case "js", "mjs" -> "text/javascript; charset=utf-8";
      case "json", "map" -> "application/json";
      case "mp3" -> "audio/mpeg";
      case "mp4" -> "video/mp4";
      case "ogg" -> "audio/ogg";
      case "otf" -> "font/otf";
      case "pdf" -> "application/pdf";
      case "png" -> "image/png";
      case "svg" -> "image/svg+xml";
      case "ttf" -> "font/ttf";
      case "txt" -> "text/plain; charset=utf-8";
      case "wasm" -> "application/wasm";
      case "webm" -> "video/webm";
      case "webmanifest" -> "application/manifest+json";
      case "webp" -> "image/webp";
      case "woff" -> "font/woff";
      case "woff2" -> "font/woff2";
      case "xml" -> "application/xml";
      default -> "application/octet-stream";
    };
  }
}
