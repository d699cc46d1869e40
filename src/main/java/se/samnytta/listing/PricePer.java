package se.samnytta.listing;

/** What a price is for. Those that begin with ITEM are for each piece, the others for all of them together. */
public enum PricePer {

  ITEM, ITEM_HOUR, ITEM_DAY, ITEM_WEEK, ITEM_MONTH, HOUR, DAY, WEEK, MONTH, USE;

  /** Whether it is for each hour. */
  public boolean isByTheHour() {
    return this == HOUR || this == ITEM_HOUR;
  }

  /** Whether it is multiplied by the number of pieces. */
  public boolean isForEach() {
    return this == ITEM || this == ITEM_HOUR || this == ITEM_DAY || this == ITEM_WEEK || this == ITEM_MONTH;
  }
}
