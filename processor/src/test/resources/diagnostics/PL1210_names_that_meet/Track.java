package shop;

import dev.plectrum.model.Column;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(
    @Id long id,
    int unitPrice,
    @Column("price") int unit_price) {}
//                       ^ PL1210
