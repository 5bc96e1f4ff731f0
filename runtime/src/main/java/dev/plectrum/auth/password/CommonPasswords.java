package dev.plectrum.auth.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The passwords that people choose most often; some 30,000, from zxcvbn's list. */
final class CommonPasswords {
  private CommonPasswords() {}

  static boolean contains(String password) {
    return Words.RANKS.containsKey(password.toLowerCase(Locale.ROOT).strip());
  }

  /** Read when a password is first judged: most processes never do. */
  private static final class Words {
    static final Map<String, Integer> RANKS = read();

    private static Map<String, Integer> read() {
      try {
        Dictionary passwords = StandardDictionaries.PASSWORDS_LOADER.load();
        return passwords.getRankedDictionary();
      } catch (IOException e) {
        throw new UncheckedIOException("The list of common passwords cannot be read.", e);
      }
    }
  }
}
