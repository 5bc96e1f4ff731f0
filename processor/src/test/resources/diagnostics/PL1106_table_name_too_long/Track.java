package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;

@Model
@Table("a_name_that_goes_on_and_on_until_no_database_that_we_know_takes_it")
//     ^ PL1106
public record Track(@Id long id) {}
