package se.samnytta.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;

/** Changes to the tree of units: what an administrator does in the unit acted for and below it. */
@Component
@Transactional
public class Tree {

  private final UnitStore store;
  private final StaffStore staff;
  private final Units units;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Tree(UnitStore store, StaffStore staff, Units units, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.staff = staff;
    this.units = units;
    this.events = events;
    this.clock = clock;
  }

  /** The unit as its administrator sees it; {@link NotFound} when it is not in the actor's part of the tree. */
  @Transactional(readOnly = true)
  public UnitRecord record(Actor actor, UnitId unit) {
    if (units.find(unit).isEmpty() || units.above(unit).stream().noneMatch(above -> above.id().equals(actor.unit())))
      throw new NotFound("unit " + unit);
    return store.find(unit).orElseThrow(() -> new NotFound("unit " + unit));
  }

  /** A new unit below another. */
  public Change add(Actor actor, UnitId under, UnitDetails details) {
    actor.require(Right.ADMINISTER);
    store.lock(actor.municipality());
    if (record(actor, under).isClosed())
      return Change.refused(Refusal.UNIT_CLOSED);
    UnitId unit = store.insert(actor.municipality(), under, details);
    store.setClosedDays(unit, details.closedDays());
    units.reloadAfterCommit();
    publish(actor, unit, UnitChanged.Did.ADDED,
        Before.of(Map.of()).to(Map.of("name", details.name(), "under", record(actor, under).details().name())), "");
    return new Change.Done(unit.value());
  }

  /** What is written about the unit, all of it. */
  public Change change(Actor actor, UnitId unit, int version, UnitDetails details) {
    return decide(actor, unit, version, List.of(), old -> {
      if (!store.update(unit, version, details))
        return false;
      if (!old.details().closedDays().equals(details.closedDays()))
        store.setClosedDays(unit, details.closedDays());
      publish(actor, unit, UnitChanged.Did.CHANGED, Before.of(old.details().facts()).to(details.facts()), "");
      return true;
    });
  }

  /** The unit and all below it lie under another unit from now on. */
  public Change move(Actor actor, UnitId unit, int version, UnitId under) {
    actor.require(Right.ADMINISTER);
    store.lock(actor.municipality());
    UnitRecord above = record(actor, under);
    UnitRecord moved = record(actor, unit);
    return decide(actor, unit, version, TreeRules.toMove(moved, above, store.parents(actor.municipality())), old -> {
      UnitId was = old.parent();
      String from = was == null ? "" : units.get(was).name();
      return store.move(unit, version, under)
          && publish(actor, unit, UnitChanged.Did.MOVED, Before.change("under", from, above.details().name()), "");
    });
  }

  /** The unit may not borrow until a day has passed; null lets it borrow again. */
  public Change suspend(Actor actor, UnitId unit, int version, @Nullable Suspension suspension) {
    return decide(actor, unit, version, TreeRules.toSuspend(record(actor, unit), suspension, today()), old -> {
      Suspension was = old.suspension();
      return store.suspend(unit, version, suspension) && publish(actor, unit, UnitChanged.Did.SUSPENDED,
          Before.change("until", was == null ? null : was.until(), suspension == null ? null : suspension.until()),
          suspension == null ? "" : suspension.reason());
    });
  }

  /** The unit is no more. What it has follows to its heir as the closing says, in this transaction. */
  public Change close(Actor actor, UnitId unit, int version, Closing closing) {
    actor.require(Right.ADMINISTER);
    store.lock(actor.municipality());
    UnitRecord heir = record(actor, closing.heir());
    return decide(actor, unit, version, TreeRules.toClose(record(actor, unit), heir, store.parents(actor.municipality())), old -> {
      if (!store.close(unit, version, closing.heir(), today()))
        return false;
      store.moveChildren(unit, closing.heir());
      if (closing.peopleFollow())
        staff.copyRoles(unit, closing.heir(), today());
      staff.endRoles(unit, today());
      units.reloadAfterCommit();
      events.publishEvent(new UnitClosed(actor, unit, closing, old.details().name(), heir.details().name()));
      return true;
    });
  }

  /** The unit is there again, empty: what it had stays where it went. */
  public Change reopen(Actor actor, UnitId unit, int version) {
    UnitId above = record(actor, unit).parent();
    List<Refusal> refusals = above != null && units.get(above).isClosed() ? List.of(Refusal.UNIT_CLOSED) : List.of();
    return decide(actor, unit, version, refusals,
        _ -> store.reopen(unit, version) && publish(actor, unit, UnitChanged.Did.REOPENED, Map.of(), ""));
  }

  private interface Write {

    boolean now(UnitRecord old);
  }

  private Change decide(Actor actor, UnitId unit, int version, List<Refusal> refusals, Write write) {
    UnitRecord old = record(actor, unit);
    actor.require(Right.ADMINISTER);
    if (old.version() != version)
      return new Change.Stale();
    if (!refusals.isEmpty())
      return new Change.Refused(refusals);
    if (!write.now(old))
      return new Change.Stale();
    units.reloadAfterCommit();
    return new Change.Done(unit.value());
  }

  private boolean publish(Actor actor, UnitId unit, UnitChanged.Did did, Map<String, Object> changed, String why) {
    events.publishEvent(new UnitChanged(actor, unit, did, changed, why));
    return true;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
