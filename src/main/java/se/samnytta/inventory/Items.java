package se.samnytta.inventory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.files.ImageId;
import se.samnytta.files.Images;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.UnitId;

/** The register of things and capacities: what people do with an item that is their unit's own. */
@Component
public class Items {

  private final ItemStore store;
  private final RemovedStore removed;
  private final Categories categories;
  private final Images images;
  private final Clock clock;

  Items(ItemStore store, RemovedStore removed, Categories categories, Images images, Clock clock) {
    this.store = store;
    this.removed = removed;
    this.categories = categories;
    this.images = images;
    this.clock = clock;
  }

  /** Takes a thing of the actor's unit into the register, shown to nobody else. */
  @Transactional
  public ItemId register(Actor actor, ItemDetails details) {
    return register(actor, List.of(details)).getFirst();
  }

  /** Takes several in, each with its id in order. */
  @Transactional
  public List<ItemId> register(Actor actor, List<ItemDetails> several) {
    List<ItemDetails> whole = several.stream().map(this::whole).toList();
    List<ItemId> ids = store.insert(actor, whole.stream().map(each -> new ItemStore.New(kind(each), each, expected(each))).toList(),
        clock.instant());
    store.insertStockChanges(ids, whole.stream().map(ItemDetails::quantity).toList(), "REGISTERED", actor, clock.instant());
    return ids;
  }

  /**
   * Corrects what is said of an own item. Refused when fewer would remain than are promised or out.
   *
   * @throws NotFound when it is not the actor's unit's
   */
  @Transactional
  public ItemOutcome change(Actor actor, ItemId id, ItemDetails details) {
    Item item = store.lockOwn(id).orElseThrow(() -> notFound(id));
    ItemDetails whole = whole(details);
    int change = whole.quantity() - item.details().quantity();
    if (change < 0 && store.freeForEver(id) + change < 0)
      return new ItemOutcome.TooFew(item.details().quantity() - store.freeForEver(id));
    store.update(item, kind(whole), whole, expected(whole));
    if (change != 0)
      store.insertStockChange(id, change, "COUNTED", actor, clock.instant());
    return new ItemOutcome.Saved(id);
  }

  /** The item as far as the asking unit may see it. */
  @Transactional(readOnly = true)
  public Item item(ItemId id) {
    return store.find(id).orElseThrow(() -> notFound(id));
  }

  /** Shows the item and its pictures as far as its ad reaches, or to nobody but its own unit. */
  @Transactional
  public void show(ItemId id, boolean shown, Reach reach) {
    store.updateReach(List.of(id), shown, reach);
    showImages(id);
  }

  /** Shows items that have no pictures yet as far as their ads reach. */
  @Transactional
  public void showNew(List<ItemId> ids, Reach reach) {
    store.updateReach(ids, true, reach);
  }

  private void showImages(ItemId id) {
    for (ItemStore.ShownImage image : store.shownImages(id))
      images.show(List.of(image.image()), image.shown(), image.reach());
  }

  /** The pictures in order, the cover first. */
  @Transactional(readOnly = true)
  public List<ItemImage> images(ItemId id) {
    return store.images(id);
  }

  /** Gives an own item exactly these pictures, in this order. */
  @Transactional
  public void arrangeImages(ItemId id, List<ItemImage> inOrder) {
    var _ = store.lockOwn(id).orElseThrow(() -> notFound(id));
    Set<ImageId> gone = store.images(id).stream().map(ItemImage::image).collect(Collectors.toSet());
    inOrder.forEach(image -> gone.remove(image.image()));
    store.replaceImages(id, inOrder);
    gone.removeIf(store::isImageUsed);
    images.show(gone, false, Reach.UNIT.step());
    showImages(id);
  }

  /** Says in words what the pictures of an item show. */
  @Transactional
  public void nameImages(ItemId id, String alt) {
    store.updateImageNames(id, alt);
  }

  /** Deletes a photo that no item has. Done as the system, which sees them all. */
  @Transactional
  public void deleteUnused(ImageId image) {
    if (!store.isImageKept(image))
      images.delete(List.of(image));
  }

  /** Takes an item out of the register that nobody else has seen, with its pictures: a draft that came to nothing. */
  @Transactional
  public void forget(ItemId id) {
    var _ = store.lockOwn(id).orElseThrow(() -> notFound(id));
    List<ImageId> had = Stream.concat(store.images(id).stream().map(ItemImage::image), removed.of(id).stream().map(Removed::image))
        .toList();
    removed.delete(id);
    store.delete(id);
    had.forEach(this::deleteUnused);
  }

  /** All that one unit of the asker's has is another's from now on, with its pictures. */
  @Transactional
  public void passOn(UnitId from, UnitId to) {
    store.updateOwner(from, to);
    images.passOn(from, to);
  }

  /** What the actor's things in the category are expected to save is reckoned as in another. */
  void reckonAnew(CategoryId in, CategoryId as) {
    store.in(in).forEach(item -> store.updateExpected(item.id(), expected(as, item.details())));
  }

  /** The actor's things in the category are in the one above it from now on, which is like it in all that is reckoned. */
  void moveUp(CategoryId from, CategoryId above) {
    store.updateCategory(from, above);
  }

  private Kind kind(ItemDetails details) {
    return categories.category(details.category()).kind();
  }

  /** The hours of a week in which somebody works full time, where nobody has said how many are offered. */
  private static final int FULL_TIME = 40;

  /**
   * Things have a condition, good unless said otherwise; services and people have none. Of a person's time there are so many as it
   * offers hours a week, so that what is promised of it counts as what is promised of things does.
   */
  private ItemDetails whole(ItemDetails details) {
    if (kind(details) == Kind.STAFF)
      return details.in(null).withQuantity(Optional.ofNullable(details.hoursPerWeek()).orElse(FULL_TIME));
    return kind(details) != Kind.GOODS ? details.in(null) : details.condition() == null ? details.in(Condition.B) : details;
  }

  private ItemStore.Expected expected(ItemDetails details) {
    return expected(details.category(), details);
  }

  private ItemStore.Expected expected(CategoryId category, ItemDetails details) {
    return categories.expected(category, details.weightG(), details.purchase())
        .map(effect -> new ItemStore.Expected(effect.co2eG(), effect.saving())).orElse(new ItemStore.Expected(null, null));
  }

  private static NotFound notFound(ItemId id) {
    return new NotFound("item " + id);
  }
}
