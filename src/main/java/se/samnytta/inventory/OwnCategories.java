package se.samnytta.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.OwnCategoryChanged.Did;
import se.samnytta.inventory.OwnCategoryOutcome.Done;
import se.samnytta.inventory.OwnCategoryOutcome.NameTaken;
import se.samnytta.inventory.OwnCategoryOutcome.NotThere;
import se.samnytta.inventory.OwnCategoryOutcome.Stale;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.organisation.Municipalities;

/**
 * A municipality's own categories, each directly below one that all share. None is ever deleted: one that is not wanted is
 * closed, and what lies in it goes to the category above, as the words do that lead to it.
 */
@Component
@Transactional
public class OwnCategories {

  private final OwnCategoryStore store;
  private final Categories categories;
  private final Items items;
  private final Municipalities municipalities;
  private final ApplicationEventPublisher events;

  OwnCategories(OwnCategoryStore store, Categories categories, Items items, Municipalities municipalities,
      ApplicationEventPublisher events) {
    this.store = store;
    this.categories = categories;
    this.items = items;
    this.municipalities = municipalities;
    this.events = events;
  }

  /** Those of the actor's municipality, closed ones too, in order of name. */
  @Transactional(readOnly = true)
  public List<OwnCategory> all(Actor actor) {
    return store.all(actor.municipality());
  }

  /** One of the actor's municipality; {@link NotFound} for any other. */
  @Transactional(readOnly = true)
  public OwnCategory category(Actor actor, CategoryId id) {
    return store.find(actor.municipality(), id).orElseThrow(() -> new NotFound("own category " + id));
  }

  /**
   * A new category.
   *
   * @param key    makes a form that is sent twice count once
   * @param nameEn empty for none
   */
  public OwnCategoryOutcome add(Actor actor, UUID key, String nameSv, String nameEn, CategoryId above) {
    municipalities.requireAdministered(actor);
    store.lock(actor.municipality());
    Optional<CategoryId> made = store.findByKey(actor.municipality(), key);
    if (made.isPresent())
      return new Done(made.get());
    Category parent = categories.category(above);
    if (!parent.isShared())
      return new NotThere();
    if (store.isTaken(actor.municipality(), above, nameSv, new CategoryId(0)))
      return new NameTaken();
    CategoryId id = store.insert(actor.municipality(), key, nameSv, nameEn, parent);
    return done(actor, new OwnCategory(id, above, nameSv, nameEn, false, 0), Did.ADDED,
        changes(new OwnCategory(id, new CategoryId(0), "", "", false, 0), new OwnCategory(id, above, "", nameEn, false, 0)));
  }

  /** Another name or another place in the tree, for things of the same kind. What lies in it follows. */
  public OwnCategoryOutcome change(Actor actor, CategoryId id, int version, String nameSv, String nameEn, CategoryId above) {
    return decide(actor, id, version, old -> {
      Category parent = categories.category(above);
      if (!parent.isShared() || parent.kind() != categories.category(old.above()).kind())
        return new NotThere();
      if (store.isTaken(actor.municipality(), above, nameSv, id))
        return new NameTaken();
      OwnCategory now = new OwnCategory(id, above, nameSv, nameEn, old.closed(), version + 1);
      store.update(now, parent);
      if (!above.equals(old.above()))
        items.reckonAnew(id, above);
      return done(actor, now, Did.CHANGED, changes(old, now));
    });
  }

  /** Nothing more is put in it; what lies in it is in the category above from now on. */
  public OwnCategoryOutcome close(Actor actor, CategoryId id, int version) {
    return setClosed(actor, id, version, true);
  }

  /** Things can be put in it again. What it had stays where it went. */
  public OwnCategoryOutcome reopen(Actor actor, CategoryId id, int version) {
    return setClosed(actor, id, version, false);
  }

  private OwnCategoryOutcome setClosed(Actor actor, CategoryId id, int version, boolean closed) {
    return decide(actor, id, version, old -> {
      if (old.closed() == closed)
        return new Stale();
      OwnCategory now = new OwnCategory(id, old.above(), old.nameSv(), old.nameEn(), closed, version + 1);
      store.update(now, categories.category(old.above()));
      if (closed) {
        items.moveUp(id, old.above());
        store.moveWords(id, old.above());
      }
      return done(actor, now, closed ? Did.CLOSED : Did.REOPENED, Map.of());
    });
  }

  private interface Decision {

    OwnCategoryOutcome of(OwnCategory old);
  }

  private OwnCategoryOutcome decide(Actor actor, CategoryId id, int version, Decision decision) {
    store.lock(actor.municipality());
    OwnCategory old = category(actor, id);
    municipalities.requireAdministered(actor);
    return old.version() == version ? decision.of(old) : new Stale();
  }

  private OwnCategoryOutcome done(Actor actor, OwnCategory now, Did did, Map<String, Object> changed) {
    categories.reloadAfterCommit();
    events.publishEvent(new OwnCategoryChanged(actor, now.id(), did, now.above(), now.nameSv(), changed));
    return new Done(now.id());
  }

  private Map<String, Object> changes(OwnCategory old, OwnCategory now) {
    Map<String, Object> before = new LinkedHashMap<>();
    Map<String, Object> after = new LinkedHashMap<>();
    facts(old).forEach((field, value) -> {
      if (!value.equals(facts(now).get(field))) {
        before.put(field, value);
        after.put(field, facts(now).get(field));
      }
    });
    return after.isEmpty() ? Map.of() : Map.of("before", before, "after", after);
  }

  private Map<String, String> facts(OwnCategory category) {
    String above = category.above().value() == 0 ? "" : categories.category(category.above()).nameSv();
    return Map.of("name", category.nameSv(), "english", category.nameEn(), "under", above);
  }
}
