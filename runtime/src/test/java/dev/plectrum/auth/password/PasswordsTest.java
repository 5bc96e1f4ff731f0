package dev.plectrum.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few iterations: what is tested is the notation, not the cost. */
class PasswordsTest {
  private static final String DJANGOS =
      "pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=";

  private final Passwords passwords = Passwords.pbkdf2(1000);

  @Test
  void aHashThatDjangoMadeIsUnderstood() {
    assertThat(passwords.verify("lètmein", DJANGOS)).isTrue();
    assertThat(passwords.verify("letmein", DJANGOS)).isFalse();
  }

  @Test
  void aNewHashIsInDjangosNotation() {
    String encoded = passwords.encode("lètmein");
    assertThat(encoded).matches("pbkdf2_sha256\\$1000\\$[A-Za-z0-9]{22}\\$[A-Za-z0-9+/]{43}=");
    assertThat(passwords.encode("lètmein")).isNotEqualTo(encoded);
    assertThat(passwords.verify("lètmein", encoded)).isTrue();
    assertThat(passwords.verify("lètmeinz", encoded)).isFalse();
    assertThat(passwords.verify("", encoded)).isFalse();
  }

  @Test
  void aNewHashTakesAsManyIterationsAsDjangosCurrentRelease() {
    assertThat(Passwords.iterations()).isEqualTo(1_200_000);
  }

  @Test
  void anEmptyPasswordIsAPasswordToo() {
    assertThat(passwords.verify("", passwords.encode(""))).isTrue();
    assertThat(passwords.verify(" ", passwords.encode(""))).isFalse();
  }

  @Test
  void aHashWithFewerIterationsOrLittleSaltMustBeMadeAnew() {
    assertThat(passwords.mustUpdate(passwords.encode("x"))).isFalse();
    assertThat(passwords.mustUpdate(DJANGOS)).isTrue();
    assertThat(Passwords.pbkdf2(1001).mustUpdate(passwords.encode("x"))).isTrue();
    assertThat(Passwords.pbkdf2(999).mustUpdate(passwords.encode("x"))).isFalse();
    assertThat(Passwords.argon2().mustUpdate(passwords.encode("x"))).isTrue();
  }

  @Test
  void argon2IsAnOptionAndReadByEverySite() {
    String encoded = Passwords.argon2().encode("lètmein");
    assertThat(encoded).startsWith("argon2$argon2id$v=19$m=102400,t=2,p=8$");
    assertThat(passwords.verify("lètmein", encoded)).isTrue();
    assertThat(passwords.verify("letmein", encoded)).isFalse();
    assertThat(passwords.mustUpdate(encoded)).isTrue();
    assertThat(Passwords.argon2().mustUpdate(encoded)).isFalse();
    assertThat(Passwords.argon2().mustUpdate(encoded.replace("t=2", "t=1"))).isTrue();
  }

  @Test
  void withoutItsLibraryArgon2IsRefusedByName() throws Exception {
    try (URLClassLoader site = withoutArgon2()) {
      Class<?> there = site.loadClass("dev.plectrum.auth.password.Passwords");
      Object passwords = there.getMethod("of", Settings.class).invoke(null, Settings.of(Map.of()));
      Method verify = there.getMethod("verify", String.class, String.class);
      assertThat(verify.invoke(passwords, "lètmein", DJANGOS)).isEqualTo(true);
      String encoded = Passwords.argon2().encode("lètmein");
      assertThatThrownBy(() -> verify.invoke(passwords, "lètmein", encoded))
          .hasRootCauseInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage(
              "A password that was hashed by argon2 needs the library"
                  + " org.bouncycastle:bcprov-jdk18on among the project's dependencies.");
      Settings argon2 = Settings.of(Map.of("PASSWORD_HASHER", "argon2"));
      assertThatThrownBy(() -> there.getMethod("of", Settings.class).invoke(null, argon2))
          .hasRootCauseInstanceOf(SettingsException.class)
          .hasRootCauseMessage(
              "PASSWORD_HASHER=argon2 needs the library org.bouncycastle:bcprov-jdk18on among the"
                  + " project's dependencies.");
    }
  }

  /** The classes of this package as a site has them that did not add Bouncy Castle. */
  private static URLClassLoader withoutArgon2() {
    URL own = Passwords.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(new URL[] {own}, PasswordsTest.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("org.bouncycastle.")) {
          throw new ClassNotFoundException(name);
        }
        if (!name.startsWith(Passwords.class.getPackageName())) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    };
  }

  @Test
  void anUnusableHashFitsNoPassword() {
    String unusable = passwords.unusable();
    assertThat(unusable).startsWith("!");
    assertThat(passwords.isUsable(unusable)).isFalse();
    assertThat(passwords.isUsable(DJANGOS)).isTrue();
    assertThat(passwords.verify("", unusable)).isFalse();
    assertThat(passwords.verify(unusable, unusable)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "md5$salt$hash",
        "pbkdf2_sha256$",
        "pbkdf2_sha256$x$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
        "pbkdf2_sha256$0$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
        "pbkdf2_sha256$2000000000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
        "pbkdf2_sha256$1000$$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
        "pbkdf2_sha256$1000$seasalt$***",
        "pbkdf2_sha256$1000$seasalt$",
        "argon2$argon2id$v=19$m=9999999,t=2,p=8$c2FsdHNhbHQ$aGFzaA",
        "argon2$argon2id$v=19$m=8,t=0,p=1$c2FsdHNhbHQ$aGFzaA",
        "argon2$argon2id$v=19$m=8,t=1,p=1$A$A"
      })
  void aHashThatIsNoneFitsNoPassword(String encoded) {
    assertThat(passwords.verify("", encoded)).isFalse();
    assertThat(passwords.verify("lètmein", encoded)).isFalse();
  }

  @Test
  void aPasswordOfAMegabyteIsNotEvenLookedAt() {
    String long4097 = "x".repeat(Passwords.LONGEST + 1);
    assertThat(passwords.verify(long4097, DJANGOS)).isFalse();
    assertThatThrownBy(() -> passwords.encode(long4097))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSettingsSayWhichHasherIsUsed() {
    assertThat(Passwords.of(Settings.of(Map.of("PASSWORD_ITERATIONS", "2"))).encode("x"))
        .startsWith("pbkdf2_sha256$2$");
    assertThat(Passwords.of(Settings.of(Map.of("PASSWORD_HASHER", "argon2"))).encode("x"))
        .startsWith("argon2$");
    assertThatThrownBy(() -> Passwords.of(Settings.of(Map.of("PASSWORD_HASHER", "md5"))))
        .isInstanceOf(SettingsException.class)
        .hasMessage("The setting PASSWORD_HASHER must be pbkdf2_sha256 or argon2, not \"md5\".");
  }
}
