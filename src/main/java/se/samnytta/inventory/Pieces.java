package se.samnytta.inventory;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which ones of several equal things went out. A booking is of so many; the labels are read when they change hands. Whoever calls
 * has the item's lock ({@link Holds#lock}).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Pieces {

  private final PieceStore store;

  Pieces(PieceStore store) {
    this.store = store;
  }

  /** How many of the item have labels, as far as they count in its stock. */
  public int count(ItemId item) {
    return store.count(item);
  }

  /** How many there are of the item, with labels or without. */
  public int stock(ItemId item) {
    return store.stock(item);
  }

  /** The first of the labels that is not on one that is here; nothing when all are. */
  public Optional<String> notHere(ItemId item, List<String> labels) {
    return labels.isEmpty() ? Optional.empty() : store.notHere(item, labels);
  }

  /** They are out for that cause. */
  public void bind(ItemId item, List<String> labels, String cause) {
    if (!labels.isEmpty())
      store.bind(item, labels, cause);
  }

  /** They are back. */
  public void back(String cause, List<String> labels) {
    if (!labels.isEmpty())
      store.unbind(cause, labels, false);
  }

  /** They will not come back. */
  public void lost(String cause, List<String> labels) {
    if (!labels.isEmpty())
      store.unbind(cause, labels, true);
  }

  /** They are the other item's from now on. */
  public void belongTo(ItemId item, List<String> labels, ItemId to) {
    if (!labels.isEmpty())
      store.belongTo(item, labels, to);
  }
}
