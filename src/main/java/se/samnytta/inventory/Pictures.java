package se.samnytta.inventory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.files.ImageId;
import se.samnytta.kernel.Regret;

/** Taking a picture off an own item, and putting it back within {@link Regret#TIME}. In the caller's transaction. */
@Component
public class Pictures {

  private final Items items;
  private final RemovedStore removed;
  private final Clock clock;

  Pictures(Items items, RemovedStore removed, Clock clock) {
    this.items = items;
    this.removed = removed;
    this.clock = clock;
  }

  /**
   * Takes it off; one that is gone already changes nothing.
   *
   * @param forGood whether it is deleted when it is too late to put it back
   */
  @Transactional
  public void remove(ItemId item, ImageId image, boolean forGood) {
    List<ItemImage> left = new ArrayList<>(items.images(item));
    int position = left.stream().map(ItemImage::image).toList().indexOf(image);
    if (position < 0)
      return;
    left.remove(position);
    items.arrangeImages(item, left);
    removed.delete(item, image);
    removed.insert(item, new Removed(image, position, clock.instant()), forGood);
  }

  /** What can be put back now, the last removed first. */
  @Transactional(readOnly = true)
  public List<Removed> removed(ItemId item) {
    Instant now = clock.instant();
    return removed.of(item).stream().filter(each -> Regret.isPossible(each.at(), now)).toList();
  }

  /** Puts it back where it was, called so; answers whether it could. */
  @Transactional
  public boolean putBack(ItemId item, ImageId image, String alt) {
    List<ItemImage> pictures = new ArrayList<>(items.images(item));
    Optional<Removed> found = removed(item).stream().filter(each -> each.image().equals(image)).findFirst();
    found.ifPresent(each -> {
      pictures.add(Math.min(each.position(), pictures.size()), new ItemImage(image, alt));
      items.arrangeImages(item, pictures);
      removed.delete(item, image);
    });
    return found.isPresent();
  }

  /** Lets go, as the system, of a batch that it is too late to put back; answers how many. */
  @Transactional
  public int forgetRemoved(int atMost) {
    List<RemovedStore.Gone> gone = removed.deleteUntil(clock.instant().minus(Regret.TIME), atMost);
    gone.stream().filter(RemovedStore.Gone::forGood).map(RemovedStore.Gone::image).forEach(items::deleteUnused);
    return gone.size();
  }
}
