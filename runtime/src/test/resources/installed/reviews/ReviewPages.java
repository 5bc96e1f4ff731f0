package reviews;

import dev.plectrum.auth.SessionData;
import dev.plectrum.auth.User;
import dev.plectrum.auth.UserDao;
import dev.plectrum.http.Csrf;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.management.Management;
import dev.plectrum.model.Default;
import dev.plectrum.project.Command;
import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.PermissionRequired;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import dev.plectrum.route.UserPasses;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class ReviewPages {
  private ReviewPages() {}

  @Route("/{id}")
  @Public
  static String review(long id, ReviewDao reviews, ReviewsUrls urls) {
    return reviews.get(id).text() + " is at " + urls.review(id);
  }

  @Route("/mine")
  @LoginRequired
  static String mine(User user) {
    return "by " + user.username();
  }

  @Route("/hello")
  @Public
  static String hello(@Nullable User user, @Default("Hello") String word) {
    return word + ", " + (user == null ? "stranger" : user.username());
  }

  @Route(value = "/{id}", method = HttpMethod.DELETE)
  @PermissionRequired("reviews.delete_review")
  static void delete(long id, ReviewDao reviews) {
    reviews.delete(id);
  }

  @Route(value = "/{id}", method = HttpMethod.PUT)
  @PermissionRequired("reviews.publish_review")
  static String publish(long id) {
    return "published " + id;
  }

  @Route("/basket")
  @Public
  static String basket(SessionData session, @Nullable String put) {
    if (put != null) {
      session.put("basket", put);
    }
    return "basket: " + session.get("basket");
  }

  @Route("/form")
  @Public
  static Response form(Csrf csrf) {
    return Response.text(csrf.field());
  }

  @Route("/still")
  @Public
  @NonBlocking
  static Response still(Csrf csrf) {
    return Response.text(csrf.field());
  }

  @Route(value = "/form", method = HttpMethod.POST)
  @Public
  static String sent(Request request) {
    return "sent " + request.form().get("text");
  }

  @Route("/staff")
  @UserPasses("isStaff")
  static String staff() {
    return "for staff";
  }

  @Route("/anns")
  @UserPasses(value = "isAnn", in = ReviewsApp.class)
  static String anns() {
    return "for Anns";
  }

  static boolean isStaff(User user) {
    return user.isStaff();
  }

  @Command(value = "review", help = "Writes a review.")
  static void write(
      ReviewDao reviews, UserDao users, ReviewsUrls urls, Management manage, List<String> words) {
    var author = users.create(user -> user.username(words.get(0)).password("!"));
    var review = reviews.create(draft -> draft.author(author));
    reviews.query().get().likedBy().list();
    manage.out().println(urls.review(review.id()));
  }
}
