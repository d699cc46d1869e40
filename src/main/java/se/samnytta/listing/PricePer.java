package se.samnytta.listing;

/** What a price is for. Those that begin with ITEM are for each piece, the others for all of them together. */
public enum PricePer {

  ITEM, ITEM_DAY, DAY, WEEK, MONTH, ITEM_MONTH, HOUR, USE;

  /** Whether it is multiplied by the number of pieces. */
  public boolean isForEach() {
    return this == ITEM || this == ITEM_DAY || this == ITEM_MONTH;
  }
}
