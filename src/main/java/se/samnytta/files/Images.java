package se.samnytta.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;

/**
 * Photos that people attach to things. A photo is judged by its content, turned upright, stripped of all that is not
 * pixels, and kept in a few widths as WebP and JPEG. Until {@link #show} opens it, its own unit alone sees it.
 */
@Component
public class Images {

  /** The most a file may weigh, 15 MB. */
  public static final int MAX_BYTES = 15 << 20;

  /** The most pixels a photo may have, 40 million, read from its header. */
  public static final long MAX_PIXELS = 40_000_000;

  /** The most photos that one thing has. */
  public static final int MAX_EACH = 8;

  /** The widths in pixels that photos are served in, the smallest first. A photo is never made larger than it was. */
  public static final List<Integer> WIDTHS = List.of(320, 640, 1280);

  private final Darkroom darkroom;
  private final ImageStore store;
  private final TransactionOperations transactions;
  private final Clock clock;

  Images(Darkroom darkroom, ImageStore store, TransactionOperations transactions, Clock clock) {
    this.darkroom = darkroom;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Keeps a photo for the actor's unit. Call it outside a transaction: it waits for its turn and works for up to a second,
   * and opens a transaction of its own only to write.
   *
   * @param already how many photos the thing has
   * @param content the file as it came, such as Spring's {@code MultipartFile}
   */
  public ImageOutcome store(Actor actor, int already, InputStreamSource content) {
    if (already >= MAX_EACH)
      return new ImageOutcome.Refused(ImageOutcome.Reason.TOO_MANY);
    return switch (developed(content)) {
      case Development.Spoilt(var why) -> why;
      case Development.Photo photo -> {
        var id = new ImageId(UUID.randomUUID());
        transactions.executeWithoutResult(_ -> store.insert(id, actor, clock.instant(), photo));
        yield new ImageOutcome.Stored(id, photo.width(), photo.height());
      }
    };
  }

  private Development developed(InputStreamSource content) {
    try {
      return darkroom.develop(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says who sees the photos, in the caller's transaction. Photos of other units are left as they are.
   *
   * @param shown whether anybody beyond the own unit sees them
   * @param reach how far: 0 own unit, 1 own municipality, 2 partners, 3 all municipalities, 4 everybody
   */
  @Transactional
  public void show(Collection<ImageId> ids, boolean shown, int reach) {
    store.show(ids, shown, reach);
  }

  /** The photos of one unit of the asker's are another's from now on, in the caller's transaction. */
  @Transactional
  public void passOn(UnitId from, UnitId to) {
    store.passOn(from, to);
  }

  /** Whether one of the others is the same photo: what comes in twice is rendered alike. In the caller's transaction. */
  @Transactional
  public boolean isAmong(ImageId id, Collection<ImageId> others) {
    return store.isAmong(id, others);
  }

  /**
   * Removes photos and all their renditions for good, in the caller's transaction; the things they hang on must have let go
   * of them. Photos of other units are left as they are.
   */
  @Transactional
  public void delete(Collection<ImageId> ids) {
    store.delete(ids);
  }
}
