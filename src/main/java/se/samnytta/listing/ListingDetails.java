package se.samnytta.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.PersonId;

/**
 * What the owner writes in an ad.
 *
 * @param title   may be empty in a draft
 * @param body    what one should know, may be empty
 * @param item    what is offered
 * @param offers  the ways of having it, each term at most once
 * @param contact whom to ask, null for whoever wrote the ad
 */
public record ListingDetails(String title, String body, ItemDetails item, List<Offer> offers, OnOffer onOffer, LendingRules lending,
    ApprovalRule approval, PickUp pickUp, Showing showing, @Nullable PersonId contact) {

  public static final int TITLE_LENGTH = 100;
  public static final int BODY_LENGTH = 4000;
  public static final int NOTE_LENGTH = 500;
  public static final int WANTED_LENGTH = 300;

  public ListingDetails {
    offers = List.copyOf(offers);
  }

  /** An ad with the usual terms. */
  public static ListingDetails of(String title, String body, ItemDetails item, List<Offer> offers) {
    return new ListingDetails(title, body, item, offers, OnOffer.UNTIL_FURTHER_NOTICE, LendingRules.NONE, ApprovalRule.USUAL, PickUp.UNSAID,
        Showing.USUAL, null);
  }

  public ListingDetails with(OnOffer newOnOffer) {
    return new ListingDetails(title, body, item, offers, newOnOffer, lending, approval, pickUp, showing, contact);
  }

  public ListingDetails with(LendingRules newLending) {
    return new ListingDetails(title, body, item, offers, onOffer, newLending, approval, pickUp, showing, contact);
  }

  public ListingDetails with(ApprovalRule newApproval) {
    return new ListingDetails(title, body, item, offers, onOffer, lending, newApproval, pickUp, showing, contact);
  }

  public ListingDetails with(PickUp newPickUp) {
    return new ListingDetails(title, body, item, offers, onOffer, lending, approval, newPickUp, showing, contact);
  }

  public ListingDetails with(Showing newShowing) {
    return new ListingDetails(title, body, item, offers, onOffer, lending, approval, pickUp, newShowing, contact);
  }

  public ListingDetails withContact(@Nullable PersonId newContact) {
    return new ListingDetails(title, body, item, offers, onOffer, lending, approval, pickUp, showing, newContact);
  }
}
