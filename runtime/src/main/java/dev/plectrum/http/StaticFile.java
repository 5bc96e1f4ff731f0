package dev.plectrum.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the class path in memory.
 *
 * @param gzip the content compressed, once and for all; null where that does not help
 * @param hash begins its SHA-256, in hexadecimal digits
 * @param source the file it was read from, if it may change while the site runs; null in a jar
 */
record StaticFile(
    byte[] content,
    byte @Nullable [] gzip,
    String hash,
    String contentType,
    Instant modified,
    @Nullable Path source) {
  private static final int HASH_BYTES = 8;

  /** Reads a resource; null if there is none or it is a folder. */
  static @Nullable StaticFile read(String resource) throws IOException {
    URL url = StaticFile.class.getClassLoader().getResource(resource);
    if (url == null) {
      return null;
    }
    return url.getProtocol().equals("file") ? ofFile(url) : ofConnection(url);
  }

  private static @Nullable StaticFile ofFile(URL url) throws IOException {
    Path path;
    try {
      path = Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    if (!Files.isRegularFile(path)) {
      return null;
    }
    Instant modified = Files.getLastModifiedTime(path).toInstant();
    return of(Files.readAllBytes(path), path.toString(), modified, path);
  }

  private static @Nullable StaticFile ofConnection(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    long modified = connection.getLastModified();
    if (connection instanceof JarURLConnection jar) {
      JarEntry entry = jar.getJarEntry();
      if (entry == null || entry.isDirectory()) {
        return null;
      }
      modified = entry.getTime();
    }
    try (InputStream in = connection.getInputStream()) {
      return of(
          in.readAllBytes(), url.getPath(), Instant.ofEpochMilli(Math.max(0, modified)), null);
    }
  }

  private static StaticFile of(byte[] content, String name, Instant modified, @Nullable Path source)
      throws IOException {
    String type = ContentTypes.of(name);
    byte[] gzip = ContentEncoding.helps(type, content.length) ? gzip(content) : content;
    return new StaticFile(
        content, gzip.length < content.length ? gzip : null, hash(content), type, modified, source);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new Smallest(compressed)) {
      out.write(content);
    }
    return compressed.toByteArray();
  }

  /** Takes its time, as nobody waits for it a second time. */
  private static final class Smallest extends GZIPOutputStream {
    Smallest(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the file has not changed since it was read. */
  boolean isCurrent() {
    if (source == null) {
      return true;
    }
    try {
      return Files.getLastModifiedTime(source).toInstant().equals(modified);
    } catch (IOException e) {
      return false;
    }
  }

  /** The tag of the content, another one where it is compressed. */
  String etag(boolean compressed) {
    return '"' + hash + (compressed ? "-gzip\"" : "\"");
  }

  /** The time of the last change as headers have it, to the second. */
  String lastModified() {
    return HttpDate.format(modified);
  }

  boolean isModifiedSince(Instant time) {
    return modified.truncatedTo(ChronoUnit.SECONDS).isAfter(time);
  }
}
