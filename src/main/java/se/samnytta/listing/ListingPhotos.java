package se.samnytta.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.files.ImageId;
import se.samnytta.files.ImageOutcome;
import se.samnytta.files.Images;
import se.samnytta.inventory.ItemImage;
import se.samnytta.inventory.Items;
import se.samnytta.inventory.Pictures;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;

/** The photos of an ad: at most {@link Images#MAX_EACH}, the first one its cover. They are seen exactly as far as the ad. */
@Component
public class ListingPhotos {

  private final ListingStore store;
  private final Items items;
  private final Pictures pictures;
  private final Images images;
  private final TransactionTemplate transaction;

  ListingPhotos(ListingStore store, Items items, Pictures pictures, Images images, TransactionTemplate transaction) {
    this.store = store;
    this.items = items;
    this.pictures = pictures;
    this.images = images;
    this.transaction = transaction;
  }

  /** The photos in order, as far as the asking unit may see them. */
  @Transactional(readOnly = true)
  public List<ItemImage> of(ListingId id) {
    return items.images(store.find(id).orElseThrow(() -> notFound(id)).item());
  }

  /**
   * Adds a photo last; one that is there already, as when a form is sent twice, changes nothing. Call it outside a
   * transaction: making the photo smaller takes its time.
   *
   * @throws NotFound when the ad is not the actor's unit's, or the actor may not write
   */
  public ImageOutcome add(Actor actor, ListingId id, InputStreamSource file) {
    int already = photos(actor, id).size();
    ImageOutcome outcome = images.store(actor, already, file);
    if (!(outcome instanceof ImageOutcome.Stored(ImageId image, var _, var _)) || attached(actor, id, image))
      return outcome;
    boolean isThere = Boolean.TRUE.equals(transaction.execute(_ -> images.isAmong(image, ids(photos(actor, id)))));
    transaction.executeWithoutResult(_ -> images.delete(List.of(image)));
    return isThere ? outcome : images.store(actor, Images.MAX_EACH, file);
  }

  /**
   * Takes a photo away; one that is gone already changes nothing. It can be put back for {@link se.samnytta.kernel.Regret#TIME};
   * then a draft's photo is deleted, a shown ad's stays hidden.
   */
  @Transactional
  public void remove(Actor actor, ListingId id, ImageId image) {
    Listing listing = own(actor, id);
    pictures.remove(listing.item(), image, listing.state().isBeingWritten());
  }

  /** What came of putting a photo back. */
  public enum PutBack {
    BACK, TOO_LATE, FULL
  }

  /** Puts a photo back where it was; one that is there changes nothing. */
  @Transactional
  public PutBack putBack(Actor actor, ListingId id, ImageId image) {
    Listing listing = own(actor, id);
    List<ImageId> photos = ids(items.images(listing.item()));
    if (photos.contains(image))
      return PutBack.BACK;
    if (photos.size() >= Images.MAX_EACH)
      return PutBack.FULL;
    return pictures.putBack(listing.item(), image, listing.title()) ? PutBack.BACK : PutBack.TOO_LATE;
  }

  /** Lets a photo be the cover. */
  public void makeCover(Actor actor, ListingId id, ImageId image) {
    arrange(actor, id, photos -> moved(photos, image, photos.size()));
  }

  /** Moves a photo one place forward. */
  public void moveForward(Actor actor, ListingId id, ImageId image) {
    arrange(actor, id, photos -> moved(photos, image, 1));
  }

  private static List<ItemImage> moved(List<ItemImage> photos, ImageId image, int places) {
    List<ItemImage> order = new ArrayList<>(photos);
    for (int at = indexOf(order, image), left = places; at > 0 && left > 0; at--, left--)
      Collections.swap(order, at, at - 1);
    return order;
  }

  private static int indexOf(List<ItemImage> photos, ImageId image) {
    return ids(photos).indexOf(image);
  }

  private boolean attached(Actor actor, ListingId id, ImageId image) {
    List<ItemImage> now = arrange(actor, id, photos -> photos.size() >= Images.MAX_EACH || images.isAmong(image, ids(photos))
        ? photos
        : joined(photos, image));
    return indexOf(now, image) >= 0;
  }

  private static List<ImageId> ids(List<ItemImage> photos) {
    return photos.stream().map(ItemImage::image).toList();
  }

  private static List<ItemImage> joined(List<ItemImage> photos, ImageId image) {
    List<ItemImage> all = new ArrayList<>(photos);
    all.add(new ItemImage(image, ""));
    return all;
  }

  private List<ItemImage> photos(Actor actor, ListingId id) {
    return arrange(actor, id, UnaryOperator.identity());
  }

  private List<ItemImage> arrange(Actor actor, ListingId id, UnaryOperator<List<ItemImage>> order) {
    return Optional.ofNullable(transaction.execute(_ -> {
      Listing listing = own(actor, id);
      List<ItemImage> before = items.images(listing.item());
      List<ItemImage> after = order.apply(before).stream().map(each -> new ItemImage(each.image(), listing.title())).toList();
      if (!before.equals(after))
        items.arrangeImages(listing.item(), after);
      return after;
    })).orElseThrow();
  }

  private Listing own(Actor actor, ListingId id) {
    Listing listing = store.lockOwn(id).orElseThrow(() -> notFound(id));
    actor.require(Right.OFFER);
    return listing;
  }

  private static NotFound notFound(ListingId id) {
    return new NotFound("listing " + id);
  }
}
