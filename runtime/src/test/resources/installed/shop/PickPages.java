package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import reviews.ReviewDao;
import reviews.ReviewsUrls;

final class PickPages {
  private PickPages() {}

  @Route("/picks/{review}")
  @Public
  static String pick(
      long review, ReviewDao reviews, PickDao picks, ReviewsUrls reviewsUrls, ShopUrls urls) {
    var found = reviews.get(review);
    var pick = picks.create(draft -> draft.review(found).pickedBy(found.author()));
    var row =
        picks.query().where(f -> f.review().author().username.eq("ann")).select(f -> f.review()).get();
    return row.review().get().text()
        + " by "
        + row.pickedBy().get().username()
        + ", "
        + urls.pick(pick.id())
        + ", "
        + reviewsUrls.review(review);
  }
}
