package shop;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.auth.User;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
record Note(@Id long id, @OnDelete(CASCADE) ForeignKey<User> author) {}
//                                                           ^ PL1607
