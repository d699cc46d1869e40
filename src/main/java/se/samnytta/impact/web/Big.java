package se.samnytta.impact.web;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samnytta.kernel.Money;
import se.samnytta.web.Page;

/** A figure that is set big, apart from its unit. */
public record Big(String number, String unit) {

  private static final Pattern NUMBER = Pattern.compile("[−0-9][0-9.,\\u00a0]*(?<=[0-9])");
  private static final long MILLION_KRONOR_IN_ORE = 100_000_000;

  /** 184 and ton CO₂e of grams, less a minus. */
  public static Big co2e(Page page, long grams) {
    return of(page.format().co2e(Math.abs(grams)));
  }

  public static Big weight(Page page, long grams) {
    return of(page.format().weight(grams));
  }

  /** 12 480 and kr, or 6,2 and miljoner kr; less a minus. */
  public static Big money(Page page, Money money) {
    long ore = Math.abs(money.ore());
    if (ore >= MILLION_KRONOR_IN_ORE)
      return new Big(page.t("impact.money.amount", page.format().number(BigDecimal.valueOf(ore, 8), 1)), page.t("impact.money.millions"));
    Big whole = of(page.format().money(new Money(ore)));
    return whole.unit.equals("SEK") ? new Big(page.t("impact.money.amount", whole.number), "") : whole;
  }

  static Big of(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find())
      return new Big(text, "");
    String rest = text.substring(0, number.start()) + text.substring(number.end());
    return new Big(number.group(), rest.replace('\u00a0', ' ').strip());
  }
}
