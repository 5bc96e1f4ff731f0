package dev.plectrum.admin;

import dev.plectrum.http.Cookie;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A sentence about what has just been done. It waits in a cookie for the next page, as text and
 * nothing else.
 */
record Message(Level level, String text) {
  private static final String COOKIE = "plectrum_messages";
  private static final int LONGEST = 300;
  private static final int MOST = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** How the sentence is meant. */
  enum Level {
    SUCCESS,
    WARNING,
    ERROR
  }

  boolean isSuccess() {
    return level == Level.SUCCESS;
  }

  boolean isWarning() {
    return level == Level.WARNING;
  }

  boolean isError() {
    return level == Level.ERROR;
  }

  static Response keep(Response response, List<Message> messages, String path) {
    if (messages.isEmpty()) {
      return response;
    }
    StringBuilder text = new StringBuilder();
    for (Message message : messages.subList(0, Math.min(MOST, messages.size()))) {
      text.append(message.level.ordinal())
          .append(Words.cut(message.text, LONGEST).replace('\n', ' '))
          .append('\n');
    }
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    return response.cookie(Cookie.of(COOKIE, value).withPath(path).withMaxAge(PATIENCE));
  }

  static List<Message> read(Request request) {
    String value = request.cookie(COOKIE);
    if (value == null || value.isEmpty()) {
      return List.of();
    }
    List<Message> messages = new ArrayList<>();
    try {
      String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      for (String line : text.split("\n", MOST + 1)) {
        int level = line.isEmpty() ? -1 : line.charAt(0) - '0';
        if (level >= 0 && level < Level.values().length && messages.size() < MOST) {
          messages.add(new Message(Level.values()[level], Words.cut(line.substring(1), LONGEST)));
        }
      }
    } catch (IllegalArgumentException e) {
      // Somebody else wrote the cookie.
      return List.of();
    }
    return messages;
  }

  static Response forget(Request request, Response response, String path) {
    return request.cookie(COOKIE) == null
        ? response
        : response.cookie(Cookie.of(COOKIE, "").withPath(path).withMaxAge(Duration.ZERO));
  }
}
