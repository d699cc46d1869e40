package se.samnytta.listing;

import java.util.Locale;

/** What is wrong with an ad, each with the field it is about. The wording is the text {@code listing.refused.…}. */
public enum Refusal {

  TITLE_MISSING("title"), TITLE_TOO_LONG("title"), BODY_TOO_LONG("body"), UNREADABLE("body"), QUANTITY_MISSING("quantity"), TOO_FEW(
      "quantity"),
  NO_TERMS("terms"), TERM_TWICE("terms"), TERMS_NOT_FOR_THINGS("terms"), TERMS_NOT_FOR_SERVICES("terms"), WANTED_TOO_LONG(
      "wanted"),
  FROM_HAS_PASSED("from"), FROM_TOO_FAR("from"), LAST_DAY_HAS_PASSED("lastDay"), LAST_DAY_BEFORE_FROM(
      "lastDay"),
  LAST_DAY_TOO_FAR("lastDay"), DAYS_OUT_OF_RANGE("longestDays"), SHORTEST_LONGER_THAN_LONGEST(
      "longestDays"),
  BUFFER_OUT_OF_RANGE("bufferDays"), LEAD_OUT_OF_RANGE("leadDays"), ANSWER_DAYS_OUT_OF_RANGE(
      "answerDays"),
  AMOUNT_MISSING("approvalAbove"), PICKUP_NOTE_TOO_LONG("pickupNote"), PUBLIC_ONLY_FOR_SALE(
      "showing"),
  CONTACT_UNKNOWN("contact"), PLACE_UNKNOWN("place"), PLACE_NOTE_TOO_LONG("placeNote"), BRAND_TOO_LONG(
      "brand"),
  MATERIALS_TOO_LONG("materials"), PURCHASE_YEAR_OUT_OF_RANGE("purchaseYear"), PURCHASE_PRICE_OUT_OF_RANGE(
      "purchasePrice"),
  LOAN_HOURS_OUT_OF_RANGE("longestHours"), SHORTEST_HOURS_LONGER_THAN_LONGEST(
      "longestHours"),
  FURTHEST_OUT_OF_RANGE("furthestDays"), HOURS_OUT_OF_RANGE("hoursPerWeek"), NOT_IN_THIS_STATE("state"), TOO_LATE_TO_REOPEN("state");

  private final String field;

  Refusal(String field) {
    this.field = field;
  }

  /** Which part of the ad it is about. */
  public String field() {
    return field;
  }

  /** The key of the text that says it. */
  public String key() {
    return "listing.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
