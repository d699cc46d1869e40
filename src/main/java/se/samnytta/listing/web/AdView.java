package se.samnytta.listing.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.collaboration.ConversationView;
import se.samnytta.web.AdCard;
import se.samnytta.web.AdCard.Photo;
import se.samnytta.web.AdCard.Tile;
import se.samnytta.web.Crumb;

/**
 * The page of an ad.
 *
 * @param address    of the page
 * @param gallery    the pictures, none for an ad without
 * @param tile       what stands in for a picture
 * @param status     whether it can be had: kind of {@code component/statusTag} and words
 * @param marks      facts about it
 * @param byline     whose it is, where, since when
 * @param climate    what taking it saves, null when nothing is known
 * @param text       what the owner writes, a paragraph each
 * @param facts      names and values in order; an empty value is left out
 * @param offers     the ways of having it
 * @param saved      whether this viewer has saved it; null when it cannot be saved
 * @param panel      how it is asked for, null when the page says it itself
 * @param calendar   the free days, null for none
 * @param aside      what stands beside the ad when there is no panel
 * @param questions  what others have asked, null when there is no such conversation
 * @param contact    whom to turn to
 */
public record AdView(long id, String address, String title, List<Crumb> crumbs, Gallery gallery, Tile tile, State status,
    List<String> marks,
    String byline, @Nullable Climate climate, List<String> text, Map<String, String> facts, List<Offer> offers, @Nullable Boolean saved,
    @Nullable Content panel, @Nullable Content calendar, Aside aside, @Nullable ConversationView questions, ContactCard contact,
    List<AdCard> similar, @Nullable Own own) {

  /** A state in words. */
  public record State(String kind, String words) {}

  /** The pictures, one of them large. */
  public record Gallery(List<Photo> photos, int chosen) {

    public boolean isEmpty() {
      return photos.isEmpty();
    }

    public Photo large() {
      return photos.get(chosen);
    }
  }

  /** What taking one saves, and how that is counted. */
  public record Climate(String heading, String text, Map<String, String> counted) {}

  /** One way of having it: the word, what it costs, what follows. */
  public record Offer(String icon, String word, String price, String consequence) {}

  /**
   * What stands beside the ad when nothing can be asked for here.
   *
   * @param heading of the card
   * @param text    what holds
   * @param action  words of the button, empty for none
   * @param href    where it leads
   */
  public record Aside(String heading, String text, String action, String href) {}

  /** Whom to turn to. */
  public record ContactCard(String initials, String name, String line, String phone, String email) {}

  /** What the owner's side sees besides: where the ad stands, who sees it, what can be done. */
  public record Own(String state, String reach, String next, List<HitsView.Link> links) {}
}
