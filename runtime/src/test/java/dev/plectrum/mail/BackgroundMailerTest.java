package dev.plectrum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundMailerTest {
  private final List<String> sent = new CopyOnWriteArrayList<>();

  private static Mail mail(String subject) {
    return new Mail("shop@example.com", "ada@example.com", subject, "Hello");
  }

  @Test
  void nobodyWaitsForAMailButTheEnd() {
    CountDownLatch slow = new CountDownLatch(1);
    try (BackgroundMailer mailer =
        new BackgroundMailer(
            mail -> {
              await(slow);
              sent.add(mail.subject());
            },
            30)) {
      mailer.send(mail("first"));
      mailer.send(mail("second"));
      assertThat(sent).isEmpty();
      slow.countDown();
    }
    assertThat(sent).containsExactly("first", "second");
  }

  @Test
  void whatFailsKeepsNothingElseBack() {
    try (BackgroundMailer mailer =
        new BackgroundMailer(
            mail -> {
              if (mail.subject().equals("bad")) {
                throw new MailException("no", new IllegalStateException());
              }
              sent.add(mail.subject());
            },
            30)) {
      mailer.send(mail("bad"));
      mailer.send(mail("good"));
    }
    assertThat(sent).containsExactly("good");
  }

  @Test
  void theEndWaitsForSoLongOnly() {
    CountDownLatch never = new CountDownLatch(1);
    BackgroundMailer mailer = new BackgroundMailer(mail -> await(never), 0);
    mailer.send(mail("stuck"));
    mailer.close();
    mailer.send(mail("too late"));
    assertThat(sent).isEmpty();
  }

  @Test
  void tooManyAreDroppedRatherThanKept() {
    CountDownLatch slow = new CountDownLatch(1);
    try (BackgroundMailer mailer =
        new BackgroundMailer(
            mail -> {
              await(slow);
              sent.add(mail.subject());
            },
            30)) {
      for (int i = 0; i < 1005; i++) {
        mailer.send(mail("mail " + i));
      }
      slow.countDown();
    }
    assertThat(sent).hasSizeBetween(1000, 1001);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
