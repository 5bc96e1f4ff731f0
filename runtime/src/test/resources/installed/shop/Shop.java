package shop;

import dev.plectrum.admin.AdminApp;
import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import reviews.ReviewsApp;

@Project(
    apps = {ShopApp.class, ReviewsApp.class, AdminApp.class, AuthApp.class},
    urls = {
      @Include(path = "/", app = ShopApp.class),
      @Include(path = "/reviews", app = ReviewsApp.class),
      @Include(path = "/accounts", app = AuthApp.class)
    })
final class Shop {}
