package shop;

import dev.plectrum.auth.User;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import org.jspecify.annotations.Nullable;

final class Pages {
  @Route("/account")
  @Public
  static String account(@Nullable User user) {
//                                     ^ PL2003
    return "";
  }
}
