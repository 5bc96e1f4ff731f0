package dev.plectrum.management;

import dev.plectrum.auth.AuthSettings;
import dev.plectrum.config.Settings;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.mail.MailSettings;
import dev.plectrum.mail.MailSettings.Encryption;
import dev.plectrum.management.DeployCheck.Finding;
import java.util.List;

/** The part of {@code check --deploy} about the mails by which people get another password. */
final class MailCheck {
  private MailCheck() {}

  /** Adds what {@code settings} lack to {@code findings}. */
  static void of(Settings settings, HttpSettings http, List<Finding> findings) {
    MailSettings mail = MailSettings.of(settings);
    if (mail.host() == null) {
      findings.add(
          new Finding(
              "mail.W001",
              "EMAIL_HOST is not set: mails, with links that set passwords, go to the console.",
              "Set it to the server that takes your mails, and see docs/settings.md for the rest."));
    } else if (mail.password() != null && mail.encryption() == Encryption.NONE) {
      findings.add(
          new Finding(
              "mail.W002",
              "EMAIL_HOST_PASSWORD travels without TLS.",
              "Set EMAIL_USE_TLS to true, or EMAIL_USE_SSL."));
    }
    if (mail.from().endsWith("@localhost")) {
      findings.add(
          new Finding(
              "mail.W003",
              "DEFAULT_FROM_EMAIL is not set: few servers take mails from webmaster@localhost.",
              "Set it to an address of yours: The Shop <shop@example.com>."));
    }
    String url = AuthSettings.of(settings).siteUrl();
    if (url == null && http.allowedHosts().stream().anyMatch(host -> host.matches("\\*|\\..*"))) {
      findings.add(
          new Finding(
              "mail.W004",
              "SITE_URL is not set, and ALLOWED_HOSTS allows hosts that it does not name: no link"
                  + " to those is mailed.",
              "Set it to what your site's addresses begin with: https://shop.example.com."));
    } else if (url != null && url.startsWith("http:")) {
      findings.add(
          new Finding(
              "mail.W005",
              "SITE_URL begins with http: mailed links lead to pages without TLS.",
              "Let it begin with https."));
    }
  }
}
