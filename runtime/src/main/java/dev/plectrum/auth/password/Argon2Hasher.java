package dev.plectrum.auth.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id (RFC 9106) with Django's parameters: {@code
 * argon2$argon2id$v=19$m=102400,t=2,p=8$<salt>$<hash>}. The arithmetic is Bouncy Castle's, which a
 * site adds if it wants this: it is larger than all else together, and every start would open it.
 */
final class Argon2Hasher implements PasswordHasher {
  private static final int MEMORY_KIB = 102_400;
  private static final int PASSES = 2;
  private static final int LANES = 8;
  private static final int BYTES = 32;

  /** A stored hash may not ask for more memory than this: 1 GiB. */
  private static final int MOST_MEMORY_KIB = 1 << 20;

  private static final Pattern ENCODED =
      Pattern.compile(
          "argon2\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /** What to say where the library is missing. */
  static final String LIBRARY =
      "the library org.bouncycastle:bcprov-jdk18on among the project's dependencies";

  /** Whether the library is there. */
  static boolean isAvailable() {
    try {
      new Argon2BytesGenerator();
      return true;
    } catch (NoClassDefFoundError missing) {
      return false;
    }
  }

  @Override
  public String algorithm() {
    return "argon2";
  }

  @Override
  public String encode(String password) {
    byte[] salt = Salt.next().getBytes(StandardCharsets.US_ASCII);
    Cost cost = new Cost(MEMORY_KIB, PASSES, LANES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "argon2$argon2id$v=19$m="
        + MEMORY_KIB
        + ",t="
        + PASSES
        + ",p="
        + LANES
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(derive(password, salt, cost, BYTES));
  }

  @Override
  public boolean verify(String password, String encoded) {
    Matcher parts = ENCODED.matcher(encoded);
    if (!parts.matches()) {
      return false;
    }
    Cost cost = Cost.of(parts);
    byte[] hash = decode(parts.group(5));
    byte[] salt = decode(parts.group(4));
    return cost != null
        && hash != null
        && salt != null
        && MessageDigest.isEqual(hash, derive(password, salt, cost, hash.length));
  }

  @Override
  public boolean mustUpdate(String encoded) {
    Matcher parts = ENCODED.matcher(encoded);
    return !parts.matches() || !new Cost(MEMORY_KIB, PASSES, LANES).equals(Cost.of(parts));
  }

  @Override
  public void harden(String password, String encoded) {
    // Memory and passes cannot be made up for; such a hash is rare and goes at the next sign-in.
  }

  private static byte @Nullable [] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The hash itself.
   *
   * @throws IllegalStateException if the library is not there
   */
  private static byte[] derive(String password, byte[] salt, Cost cost, int length) {
    if (!isAvailable()) {
      throw new IllegalStateException(
          "A password that was hashed by argon2 needs " + LIBRARY + ".");
    }
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory)
            .withIterations(cost.passes)
            .withParallelism(cost.lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  /** What a hash costs: KiB of memory, passes over it, lanes. */
  private record Cost(int memory, int passes, int lanes) {
    static @Nullable Cost of(Matcher parts) {
      int memory = Integer.parseInt(parts.group(1));
      int passes = Integer.parseInt(parts.group(2));
      int lanes = Integer.parseInt(parts.group(3));
      return lanes < 1 || passes < 1 || memory < 8 * lanes || memory > MOST_MEMORY_KIB
          ? null
          : new Cost(memory, passes, lanes);
    }
  }
}
