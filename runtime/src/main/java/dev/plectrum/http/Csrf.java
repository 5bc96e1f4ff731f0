package dev.plectrum.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a browser and this site share, which a page of another site cannot know. It is in
 * the cookie {@code csrftoken}; a request that changes something repeats it in the field {@code
 * csrfmiddlewaretoken} of its form or in the header {@code X-CSRFToken}. In pages it stands masked,
 * anew each time, so that compressed answers give nothing away.
 *
 * <p>A template writes {@code {{{csrf.field}}}} inside its form, where {@code csrf} is the
 * request's {@link Request#csrf}.
 */
public final class Csrf {
  /** The field of a form that holds the token. */
  public static final String FIELD = "csrfmiddlewaretoken";

  /** The header that holds the token where a script sends the request. */
  public static final String HEADER = "X-CSRFToken";

  /** The cookie. */
  public static final String COOKIE = "csrftoken";

  private static final Duration AGE = Duration.ofDays(364);
  private static final int LENGTH = 32;
  private static final String CHARACTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final @Nullable String sent;
  private @Nullable String secret;
  private boolean used;

  /**
   * The secret of a request.
   *
   * @param cookie the value of the cookie, or null
   */
  public Csrf(@Nullable String cookie) {
    sent = cookie != null && cookie.length() == LENGTH && isToken(cookie) ? cookie : null;
    secret = sent;
  }

  /** The token for a form or a header of a page, another one each time; 64 letters and digits. */
  public String token() {
    used = true;
    if (secret == null) {
      secret = random();
    }
    String mask = random();
    StringBuilder token = new StringBuilder(mask);
    for (int i = 0; i < LENGTH; i++) {
      int sum = index(secret, i) + index(mask, i);
      token.append(CHARACTERS.charAt(sum % CHARACTERS.length()));
    }
    return token.toString();
  }

  /** The hidden field that a form begins with, as HTML. */
  public String field() {
    return "<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + token() + "\">";
  }

  /** Takes another secret; to be done when someone signs in. */
  public void rotate() {
    used = true;
    secret = random();
  }

  /** Whether the request came with a secret in its cookie. */
  boolean hasCookie() {
    return sent != null;
  }

  /** Whether {@code token}, masked or as it stands in the cookie, is that of the cookie. */
  boolean matches(String token) {
    if (sent == null || !isToken(token)) {
      return false;
    }
    String plain = token;
    if (token.length() == 2 * LENGTH) {
      StringBuilder unmasked = new StringBuilder(LENGTH);
      for (int i = 0; i < LENGTH; i++) {
        int difference = index(token, LENGTH + i) - index(token, i) + CHARACTERS.length();
        unmasked.append(CHARACTERS.charAt(difference % CHARACTERS.length()));
      }
      plain = unmasked.toString();
    }
    return MessageDigest.isEqual(
        plain.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.US_ASCII));
  }

  /** {@code response}, with the cookie if a page has got a token of it. */
  public Response finish(Response response, boolean secure) {
    if (!used || secret == null) {
      return response;
    }
    return response
        .cookie(Cookie.of(COOKIE, secret).withMaxAge(AGE).withHttpOnly(false).withSecure(secure))
        .vary("Cookie");
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (index(text, i) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int index(String text, int i) {
    return CHARACTERS.indexOf(text.charAt(i));
  }

  private static String random() {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}
