package dev.plectrum.http.undertow;

import dev.plectrum.http.ContentEncoding;
import dev.plectrum.http.Response;
import io.undertow.conduits.DeflatingStreamSinkConduit;
import io.undertow.connector.ByteBufferPool;
import io.undertow.util.ObjectPool;
import io.undertow.util.PooledObject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Compresses the bodies of answers. Undertow's own handler does so while it sends, when the length
 * can be told no more and a fault can become no answer any more; here all bytes are there before.
 */
final class Compression {
  // Deflaters hold 256 KiB each outside the heap; more at the same time are made and forgotten.
  private static final int KEPT = 16;
  private static final int HEAD = 10;
  private static final int MAX_NAME = 100;
  private static final byte NAMED = 8;
  private static final byte UNKNOWN_SYSTEM = (byte) 0xff;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int level;

  /** Made when something is compressed for the first time. */
  private volatile @Nullable ObjectPool<Deflater> deflaters;

  /** Compresses at {@code level}, 1 to 9; not at all at 0. */
  Compression(int level) {
    this.level = level;
  }

  /** Whether it depends on the client which bytes {@code response} is sent as. */
  boolean concerns(Response response, long size) {
    return level > 0
        && ContentEncoding.helps(response.contentType(), size)
        && response.header("Content-Encoding") == null
        && response.header("Content-Range") == null
        && !forbids(response.header("Cache-Control"));
  }

  private static boolean forbids(@Nullable String cacheControl) {
    return cacheControl != null && cacheControl.toLowerCase(Locale.ROOT).contains("no-transform");
  }

  /**
   * The same bytes compressed. How many they are is blurred by a name of random length in the head,
   * so that nobody learns from the lengths of many answers what repeats in them.
   */
  PooledOutput compress(PooledOutput plain, ByteBufferPool pool) {
    PooledOutput out = new PooledOutput(pool);
    try (PooledObject<Deflater> pooled = deflaters().allocate()) {
      Deflater deflater = pooled.getObject();
      CRC32 checksum = new CRC32();
      writeHead(out);
      plain.forEach(
          bytes -> {
            checksum.update(bytes.duplicate());
            deflater.setInput(bytes);
            while (!deflater.needsInput()) {
              deflate(deflater, out);
            }
          });
      deflater.finish();
      while (!deflater.finished()) {
        deflate(deflater, out);
      }
      ByteBuffer tail = ByteBuffer.allocate(Integer.BYTES * 2).order(ByteOrder.LITTLE_ENDIAN);
      tail.putInt((int) checksum.getValue()).putInt((int) plain.size());
      out.write(tail.array(), 0, tail.capacity());
      return out;
    } catch (RuntimeException | Error e) {
      out.close();
      throw e;
    }
  }

  private ObjectPool<Deflater> deflaters() {
    ObjectPool<Deflater> known = deflaters;
    if (known == null) {
      synchronized (this) {
        known = deflaters;
        if (known == null) {
          known = DeflatingStreamSinkConduit.simpleDeflaterPool(KEPT, level);
          deflaters = known;
        }
      }
    }
    return known;
  }

  private static void deflate(Deflater deflater, PooledOutput out) {
    out.wrote(deflater.deflate(out.room()));
  }

  private static void writeHead(PooledOutput out) {
    int name = RANDOM.nextInt(MAX_NAME);
    byte[] head = new byte[HEAD + name + 1];
    head[0] = 0x1f;
    head[1] = (byte) 0x8b;
    head[2] = Deflater.DEFLATED;
    head[3] = NAMED;
    head[HEAD - 1] = UNKNOWN_SYSTEM;
    for (int i = 0; i < name; i++) {
      head[HEAD + i] = 'a';
    }
    out.write(head, 0, head.length);
  }
}
