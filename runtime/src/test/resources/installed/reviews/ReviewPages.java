package reviews;

import dev.plectrum.auth.UserDao;
import dev.plectrum.management.Management;
import dev.plectrum.project.Command;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.List;

final class ReviewPages {
  private ReviewPages() {}

  @Route("/{id}")
  @Public
  static String review(long id, ReviewDao reviews, ReviewsUrls urls) {
    return reviews.get(id).text() + " is at " + urls.review(id);
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
