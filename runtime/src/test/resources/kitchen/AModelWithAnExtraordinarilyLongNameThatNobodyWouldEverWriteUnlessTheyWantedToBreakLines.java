package kitchen;

import static dev.plectrum.model.DeleteRule.*;

import dev.plectrum.model.*;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Model
@dev.plectrum.model.Table("long_names")
public record AModelWithAnExtraordinarilyLongNameThatNobodyWouldEverWriteUnlessTheyWantedToBreakLines(
    @Id @Column("g") long theIdentifierWhichAlsoHasAVeryLongNameBecauseConsistencyMatters,
    @Size(max = 200) @NotBlank @Column("a") String aComponentWithANameSoLongThatEveryStatementAboutItHasToBeBrokenIntoLines,
    @Digits(integer = 8, fraction = 2) @DecimalMin("0.00") @Column("b") @Nullable BigDecimal anAmountOfMoneyInTheCurrencyOfTheCountryWhereTheCustomerHappensToLive,
    @Column("c") @Nullable Colour theColourThatTheCustomerWouldHaveChosenHadTheyBeenAskedInTime,
    @Default("GREEN_ISH") @Column("d") Colour theOtherColourThatTheCustomerWouldHaveChosenHadTheyBeenAskedInTime,
    @OnDelete(SET_NULL) @Nullable @Column("e") ForeignKey<AModelWithAnExtraordinarilyLongNameThatNobodyWouldEverWriteUnlessTheyWantedToBreakLines> theParentOfThisRowInTheTreeOfRowsThatHaveAVeryLongName,
    @Column("f") @Unique @OnDelete(CASCADE) OneToOne<Everything> theOnlyThingInTheWorldThatThisRowCouldEverPossiblyBelongTo,
    @ReverseOf("theParentOfThisRowInTheTreeOfRowsThatHaveAVeryLongName") ReverseSet<AModelWithAnExtraordinarilyLongNameThatNobodyWouldEverWriteUnlessTheyWantedToBreakLines> theChildrenOfThisRowInTheTreeOfRowsThatHaveAVeryLongName) {}
