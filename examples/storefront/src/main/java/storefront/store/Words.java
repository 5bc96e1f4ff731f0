package storefront.store;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as an American reads them. */
final class Words {
  private Words() {}

  /** A number with its noun: {@code 1 album}, {@code 3,503 tracks}. */
  static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** A number with its thousands apart: {@code 3,503}. */
  static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.US).format(number);
  }

  /** An amount of money: {@code $0.99}. */
  static String price(BigDecimal amount) {
    return NumberFormat.getCurrencyInstance(Locale.US).format(amount);
  }
}
