package reviews;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;

@App(value = "reviews", uses = AuthApp.class)
public final class ReviewsApp {}
