package se.samnytta.inventory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.StockOutcome.Done;
import se.samnytta.inventory.StockStep.BeyondRepair;
import se.samnytta.inventory.StockStep.Counted;
import se.samnytta.inventory.StockStep.FoundAgain;
import se.samnytta.inventory.StockStep.Label;
import se.samnytta.inventory.StockStep.Lost;
import se.samnytta.inventory.StockStep.Mended;
import se.samnytta.inventory.StockStep.Scrapped;
import se.samnytta.inventory.StockStep.SetAside;
import se.samnytta.inventory.StockStep.Unlabel;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;

/**
 * The stock of an own thing, N equal ones of which some or all may have labels of their own: set aside, mended, lost, found again,
 * scrapped, counted, split and put together. Every change of the number has its row and its reason in the history. Nothing leaves
 * that is promised or out. Called by what shows the thing to others, in its transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Stock {

  private final ItemStore items;
  private final StockStore store;
  private final PieceStore pieces;
  private final Holds holds;
  private final Clock clock;

  Stock(ItemStore items, StockStore store, PieceStore pieces, Holds holds, Clock clock) {
    this.items = items;
    this.store = store;
    this.pieces = pieces;
    this.holds = holds;
    this.clock = clock;
  }

  /**
   * Does it, under the item's lock, or refuses.
   *
   * @param key one for each press of the button: the same is done once
   * @throws NotFound when the item is not the actor's unit's
   */
  public StockOutcome take(Actor actor, ItemId id, UUID key, StockStep step) {
    Item item = own(id);
    return store.isDone(key) ? new Done() : take(new By(actor.person(), key), item, step);
  }

  /** Who does it, by which press of the button. */
  private record By(PersonId person, UUID key) {}

  private StockOutcome take(By by, Item item, StockStep step) {
    return switch (step) {
      case Label(var labels) -> label(item, labels);
      case Unlabel(var label) -> unlabel(item, label);
      case SetAside aside -> setAside(by, item, aside);
      case Mended(var aside) -> mended(by, item, aside);
      case BeyondRepair(var aside, var why) -> beyondRepair(by, item, aside, why);
      case Lost(int quantity, var labels, var why) -> leave(by, item, quantity, labels, "LOST", why);
      case Scrapped(int quantity, var labels, var why) -> leave(by, item, quantity, labels, "SCRAPPED", why);
      case FoundAgain(int quantity, var labels, var why) -> foundAgain(by, item, quantity, labels, why);
      case Counted(int quantity, var gone, var why) -> counted(by, item, quantity, gone, why);
    };
  }

  /**
   * So many become an item of their own, like the other, with the pieces that are named. Refused as leaving is.
   *
   * @return the new item, or why not
   */
  public Split split(Actor actor, ItemId id, UUID key, int quantity, List<String> labels, String why) {
    Item item = own(id);
    Optional<StockOutcome> refused = refusesToLeave(item, quantity, labels);
    if (refused.isPresent())
      return new Split(refused.get(), null);
    Instant now = clock.instant();
    ItemId apart = store.splitOff(id, quantity, now);
    pieces.belongTo(id, labels, apart);
    store.quantity(id, -quantity);
    store.changed(id, -quantity, "SPLIT", actor.person(), why, key, now);
    store.changed(apart, quantity, "SPLIT_OFF", actor.person(), why, null, now);
    return new Split(new Done(), apart);
  }

  /** What became of a split; the new item when it was done. */
  public record Split(StockOutcome outcome, @Nullable ItemId item) {}

  /** All of the one item goes into another of the same unit and category, with its pieces. Refused while any is promised or out. */
  public StockOutcome merge(Actor actor, ItemId from, ItemId into, UUID key, String why) {
    holds.lock(List.of(from, into));
    Item one = own(from);
    Item other = own(into);
    if (from.equals(into) || !one.owner().equals(other.owner()) || !one.details().category().equals(other.details().category()))
      return new StockOutcome.NotAlike();
    if (store.isDone(key))
      return new Done();
    int quantity = one.details().quantity();
    int free = items.freeForEver(from);
    if (free < quantity)
      return new StockOutcome.Promised(free);
    Instant now = clock.instant();
    pieces.belongTo(from, pieces.labels(from), into);
    store.quantity(from, -quantity);
    store.quantity(into, quantity);
    store.changed(from, -quantity, "MERGED", actor.person(), why, key, now);
    store.changed(into, quantity, "MERGED_IN", actor.person(), why, null, now);
    return new Done();
  }

  private StockOutcome label(Item item, List<String> labels) {
    Optional<String> taken = pieces.taken(labels);
    if (taken.isPresent())
      return new StockOutcome.LabelTaken(taken.get());
    int left = item.details().quantity() - pieces.count(item.id());
    if (labels.size() > left)
      return new StockOutcome.TooManyLabels(left);
    pieces.insert(item.id(), labels, clock.instant());
    return new Done();
  }

  private StockOutcome unlabel(Item item, String label) {
    if (pieces.notHere(item.id(), List.of(label)).isPresent())
      return new StockOutcome.NoSuchLabel(label);
    pieces.delete(item.id(), label);
    return new Done();
  }

  private StockOutcome setAside(By by, Item item, SetAside step) {
    Optional<String> unknown = pieces.notHere(item.id(), step.labels());
    if (unknown.isPresent())
      return new StockOutcome.NoSuchLabel(unknown.get());
    Instant now = clock.instant();
    AsideId aside = store.setAside(item.id(), step.quantity(), step.backOn(), step.why(), now);
    var promise = new Promise(item.id(), step.quantity(), now, start(step.backOn()), StockStore.causeOf(aside));
    switch (holds.place(List.of(promise))) {
      case HoldOutcome.NotFree(var free) -> {
        store.forget(aside);
        return new StockOutcome.Promised(free.getFirst());
      }
      case HoldOutcome.Held(var held) -> store.keep(aside, holds.handOut(held.getFirst(), step.quantity(), StockStore.causeOf(aside))
          .orElseThrow(() -> new IllegalStateException("what is free is not there: item " + item.id())));
    }
    pieces.move(item.id(), step.labels(), "HERE", "ASIDE", StockStore.causeOf(aside));
    store.changed(item.id(), 0, "SET_ASIDE", by.person(), step.why(), by.key(), now);
    return new Done();
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Period.SWEDEN).toInstant();
  }

  private StockOutcome mended(By by, Item item, AsideId id) {
    Optional<StockStore.Aside> aside = store.aside(item.id(), id);
    if (aside.isEmpty())
      return new StockOutcome.NotAside();
    putBack(aside.get(), "HERE", "MENDED");
    store.changed(item.id(), 0, "MENDED", by.person(), "", by.key(), clock.instant());
    return new Done();
  }

  private StockOutcome beyondRepair(By by, Item item, AsideId id, String why) {
    Optional<StockStore.Aside> aside = store.aside(item.id(), id);
    if (aside.isEmpty())
      return new StockOutcome.NotAside();
    int quantity = aside.get().quantity();
    int free = items.freeForEver(item.id());
    if (free < 0)
      return new StockOutcome.Promised(quantity + free);
    putBack(aside.get(), "GONE", "SCRAPPED");
    if (items.freeForEver(item.id()) < quantity)
      throw new IllegalStateException("what was aside is not free: item " + item.id());
    store.quantity(item.id(), -quantity);
    store.changed(item.id(), -quantity, "SCRAPPED", by.person(), why, by.key(), clock.instant());
    return new Done();
  }

  private void putBack(StockStore.Aside aside, String state, String outcome) {
    if (!holds.takeBack(aside.hold(), aside.quantity()))
      throw new IllegalStateException("what is aside is not out: " + aside.id());
    pieces.moveAll(aside.cause(), state);
    store.end(aside.id(), outcome, clock.instant());
  }

  private StockOutcome leave(By by, Item item, int quantity, List<String> labels, String reason, String why) {
    Optional<StockOutcome> refused = refusesToLeave(item, quantity, labels);
    if (refused.isPresent())
      return refused.get();
    pieces.move(item.id(), labels, "HERE", reason.equals("LOST") ? "LOST" : "GONE", null);
    store.quantity(item.id(), -quantity);
    store.changed(item.id(), -quantity, reason, by.person(), why, by.key(), clock.instant());
    return new Done();
  }

  /** Those that leave are here, free from now on, and named as far as what remains could not have so many labels. */
  private Optional<StockOutcome> refusesToLeave(Item item, int quantity, List<String> labels) {
    Optional<String> unknown = pieces.notHere(item.id(), labels);
    if (unknown.isPresent())
      return Optional.of(new StockOutcome.NoSuchLabel(unknown.get()));
    int free = items.freeForEver(item.id());
    if (free < quantity)
      return Optional.of(new StockOutcome.Promised(Math.max(0, free)));
    int least = pieces.count(item.id()) - (item.details().quantity() - quantity);
    if (labels.size() < least)
      return Optional.of(new StockOutcome.NameThem(least));
    return labels.size() > quantity ? Optional.of(new StockOutcome.TooManyLabels(quantity)) : Optional.empty();
  }

  private StockOutcome foundAgain(By by, Item item, int quantity, List<String> labels, String why) {
    Optional<String> unknown = pieces.notLost(item.id(), labels);
    if (unknown.isPresent())
      return new StockOutcome.NoSuchLabel(unknown.get());
    if (labels.size() > quantity)
      return new StockOutcome.TooManyLabels(quantity);
    pieces.move(item.id(), labels, "LOST", "HERE", null);
    store.quantity(item.id(), quantity);
    store.changed(item.id(), quantity, "FOUND", by.person(), why, by.key(), clock.instant());
    return new Done();
  }

  private StockOutcome counted(By by, Item item, int quantity, List<String> gone, String why) {
    int change = quantity - item.details().quantity();
    if (change < 0)
      return leave(by, item, -change, gone, "COUNTED", why);
    if (!gone.isEmpty())
      return new StockOutcome.TooManyLabels(0);
    if (change > 0)
      store.quantity(item.id(), change);
    store.changed(item.id(), change, "COUNTED", by.person(), why, by.key(), clock.instant());
    return new Done();
  }

  private Item own(ItemId id) {
    return items.lockOwn(id).orElseThrow(() -> new NotFound("item " + id));
  }
}
