package reviews;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.auth.User;
import dev.plectrum.project.App;

@App(value = "reviews", uses = AuthApp.class)
public final class ReviewsApp {
  static boolean isAnn(User user) {
    return user.username().equals("ann");
  }
}
