package dev.plectrum.signing;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The key that a site signs with, {@code SECRET_KEY}, and those it signed with before, {@code
 * SECRET_KEY_FALLBACKS}, whose signatures are still good.
 */
public final class SecretKeys {
  private static final int BYTES = 48;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final String current;
  private final List<String> former;

  /**
   * Keys as they are given here.
   *
   * @param former older keys, whose signatures are still good
   */
  public SecretKeys(String current, List<String> former) {
    this.current = current;
    this.former = List.copyOf(former);
  }

  /**
   * The keys that the settings name.
   *
   * @throws SettingsException if there is none
   */
  public static SecretKeys of(Settings settings) {
    String key = settings.text("SECRET_KEY");
    if (key == null) {
      throw new SettingsException(
          "The setting SECRET_KEY is missing: the site signs with it what users send back. Set it"
              + " to 50 random characters or more, as openssl rand -base64 48 prints them, and"
              + " keep it to yourself.");
    }
    return with(key, settings);
  }

  /**
   * The keys that the settings name, or else a random one that is kept in {@code file}, which only
   * its owner may read.
   *
   * @throws SettingsException if the file cannot be read or written, or others may read it
   */
  public static SecretKeys orKeptIn(Path file, Settings settings) {
    return settings.text("SECRET_KEY") != null ? of(settings) : with(kept(file), settings);
  }

  private static SecretKeys with(String key, Settings settings) {
    return new SecretKeys(key, settings.list("SECRET_KEY_FALLBACKS", List.of()));
  }

  private static String kept(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      if (hasRights() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new SettingsException(
            file
                + " holds the site's secret key, and others may read it. Delete it and a new one"
                + " is made, or set SECRET_KEY.");
      }
      String key = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (key.isEmpty()) {
        throw new SettingsException(
            file + " should hold the site's secret key, but is empty. Delete it.");
      }
      return key;
    } catch (IOException e) {
      throw new SettingsException(
          file
              + ", where the site keeps its secret key, cannot be used ("
              + e
              + "). Set"
              + " SECRET_KEY.");
    }
  }

  /** Writes a new key into a file of its own first, so that nobody reads half of one. */
  private static void make(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path folder = file.toAbsolutePath().getParent();
    Path made = Files.createTempFile(folder, file.getFileName().toString(), ".new", rights());
    try {
      Files.writeString(made, Base64.getUrlEncoder().encodeToString(random) + "\n");
      // A link, unlike a move, does not replace what another process has just made.
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException e) {
      // Then that one is the key.
    } catch (UnsupportedOperationException e) {
      Files.move(made, file);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static FileAttribute<?>[] rights() {
    return hasRights()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasRights() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /** The key to sign with. */
  String current() {
    return current;
  }

  /** Every key whose signatures are good. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    all.add(current);
    all.addAll(former);
    return all;
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "SecretKeys";
  }
}
