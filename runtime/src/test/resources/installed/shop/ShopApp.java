package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;
import reviews.ReviewsApp;

@App(
    value = "shop",
    uses = {AuthApp.class, ReviewsApp.class})
public final class ShopApp {}
