package shop;

import dev.plectrum.auth.Account;
import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
record Note(@Id long id, @OnDelete(DeleteRule.CASCADE) ForeignKey<Account> author) {}
