package remarks;

import dev.plectrum.auth.Account;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.stream.Collectors;

final class RemarkPages {
  private RemarkPages() {}

  @Route(value = "/remarks", method = HttpMethod.POST)
  @LoginRequired
  static String say(Account account, RemarkDao remarks) {
    return remarks.create(one -> one.text("I am " + account.fullName()).author(account)).text();
  }

  @Route("/remarks")
  @Public
  static String all(RemarkDao remarks) {
    return remarks.query().list().stream()
        .map(one -> one.author().get().username() + ": " + one.text())
        .collect(Collectors.joining(", "));
  }

  @Route("/remarks/mine")
  @LoginRequired
  static String mine(Account account, RemarkDao remarks) {
    ForeignKey<Account> praised =
        remarks.query().where(f -> f.author().eq(account)).first().orElseThrow().praised();
    return remarks.query().where(f -> f.author().eq(account)).count()
        + " "
        + (praised == null ? "nobody" : praised.get().username());
  }
}
