package shop;

import dev.plectrum.auth.User;
import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
record Playlist(@Id long id, @OnDelete(DeleteRule.CASCADE) ForeignKey<User> owner) {}
//                                                                          ^ PL1011
