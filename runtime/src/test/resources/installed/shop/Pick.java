package shop;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.auth.User;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.OneToOne;
import reviews.Review;

@Model
public record Pick(
    @Id long id,
    @OnDelete(CASCADE) OneToOne<Review> review,
    @OnDelete(CASCADE) ForeignKey<User> pickedBy) {}
