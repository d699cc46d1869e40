package se.samnytta.listing;

/**
 * How it gets to whoever has it next.
 *
 * @param note              when and where it can be fetched, may be empty
 * @param transportPossible whether the owner can see to it that it is driven
 */
public record PickUp(String note, boolean transportPossible) {

  public static final PickUp UNSAID = new PickUp("", false);
}
