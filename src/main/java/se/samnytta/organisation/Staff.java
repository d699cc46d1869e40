package se.samnytta.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Role;

/**
 * People and their roles, as an administrator looks after them: in the unit acted for and below it. Somebody with roles
 * elsewhere too is theirs to give and take roles here, but not to rename or to let go.
 */
@Component
@Transactional
public class Staff {

  private final StaffStore store;
  private final UnitStore lock;
  private final Tree tree;
  private final Units units;
  private final Substitutes substitutes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Staff(StaffStore store, UnitStore lock, Tree tree, Units units, Substitutes substitutes, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.lock = lock;
    this.tree = tree;
    this.units = units;
    this.substitutes = substitutes;
    this.events = events;
    this.clock = clock;
  }

  /** The person as their administrator sees them; {@link NotFound} for anybody else's. */
  @Transactional(readOnly = true)
  public PersonRecord record(Actor actor, PersonId person) {
    actor.require(Right.ADMINISTER);
    return store.find(person).orElseThrow(() -> new NotFound("person " + person));
  }

  /** What stands in the way of entering somebody, beside what the form tells. */
  @Transactional(readOnly = true)
  public List<Refusal> refusals(Actor actor, PersonDetails details, GivenRole role) {
    List<Refusal> refusals = new ArrayList<>(StaffRules.toGive(role, tree.record(actor, role.unit()), today()));
    if (store.byEmail(details.email()).isPresent())
      refusals.addFirst(Refusal.ADDRESS_TAKEN);
    return refusals;
  }

  /** Enters somebody with a first role and invites them. They may not sign in before they have been let in. */
  public Change invite(Actor actor, PersonDetails details, GivenRole role) {
    actor.require(Right.ADMINISTER);
    lock.lock(actor.municipality());
    List<Refusal> refusals = refusals(actor, details, role);
    if (!refusals.isEmpty())
      return new Change.Refused(refusals);
    Optional<PersonId> entered = store.insert(actor.municipality(), details);
    if (entered.isEmpty())
      return Change.refused(Refusal.ADDRESS_TAKEN);
    PersonId person = entered.get();
    events.publishEvent(new PersonInvited(actor, person));
    given(actor, person, role);
    events.publishEvent(new InvitationAsked(actor.person(), actor.unit(), person));
    return new Change.Done(person.value());
  }

  /** Sends the invitation once more. */
  public Change inviteAgain(Actor actor, PersonId person) {
    PersonRecord record = record(actor, person);
    if (record.state() != PersonRecord.State.INVITED)
      return new Change.Stale();
    events.publishEvent(new InvitationAsked(actor.person(), actor.unit(), person));
    return new Change.Done(person.value());
  }

  /** What is known of the person. */
  public Change change(Actor actor, PersonId person, int version, PersonDetails details) {
    return decide(actor, person, version, old -> {
      boolean taken = !details.email().equals(old.details().email()) && store.byEmail(details.email()).isPresent();
      return taken ? List.of(Refusal.ADDRESS_TAKEN) : List.of();
    }, old -> {
      if (!store.update(person, version, details))
        return false;
      events.publishEvent(new PersonChanged(actor, person, false, changed(old.details(), details)));
      return true;
    });
  }

  private static List<String> changed(PersonDetails old, PersonDetails now) {
    var fields = new ArrayList<String>();
    if (!old.name().equals(now.name()))
      fields.add("name");
    if (!old.email().equals(now.email()))
      fields.add("email");
    if (!Objects.equals(old.phone(), now.phone()))
      fields.add("phone");
    if (!old.language().equals(now.language()))
      fields.add("language");
    return fields;
  }

  /** A role in one of the actor's units; given again, it gets the new limit and the new days. */
  public Change give(Actor actor, PersonId person, GivenRole role) {
    actor.require(Right.ADMINISTER);
    lock.lock(actor.municipality());
    UnitRecord unit = tree.record(actor, role.unit());
    PersonRecord record = record(actor, person);
    List<Refusal> refusals = new ArrayList<>(StaffRules.toGive(role, unit, today()));
    if (role.to() != null && isTopAdministration(role))
      refusals.addAll(StaffRules.toLose(person, store.lastingAdministrators(actor.municipality(), today())));
    if (record.state() == PersonRecord.State.LEFT)
      refusals.add(Refusal.PERSON_LEFT);
    if (!refusals.isEmpty())
      return new Change.Refused(refusals);
    return new Change.Done(given(actor, person, role));
  }

  private long given(Actor actor, PersonId person, GivenRole role) {
    long id = store.give(person, role);
    events.publishEvent(new RoleChanged(actor, person, RoleChanged.Did.GIVEN, role, units.get(role.unit()).name()));
    return id;
  }

  /** The role holds no more from today on. */
  public Change withdraw(Actor actor, PersonId person, long role) {
    actor.require(Right.ADMINISTER);
    lock.lock(actor.municipality());
    Optional<RoleRecord> held = record(actor, person).roles().stream().filter(each -> each.id() == role && !each.isOver(today()))
        .findFirst();
    if (held.isEmpty())
      return new Change.Stale();
    GivenRole given = held.get().given();
    List<Refusal> refusals = isTopAdministration(given) && held.get().substitutesFor() == null
        ? StaffRules.toLose(person, store.lastingAdministrators(actor.municipality(), today()))
        : List.of();
    if (!refusals.isEmpty())
      return new Change.Refused(refusals);
    store.end(role, today());
    events.publishEvent(
        new RoleChanged(actor, person, RoleChanged.Did.WITHDRAWN, given, units.get(given.unit()).name()));
    return new Change.Done(role);
  }

  private boolean isTopAdministration(GivenRole role) {
    return role.role() == Role.ADMIN && units.get(role.unit()).parent() == null;
  }

  /** Another has all the roles that the absent one holds in the actor's units, within those days. */
  public Change substitute(Actor actor, PersonId absent, PersonId substitute, LocalDate from, LocalDate to) {
    actor.require(Right.ADMINISTER);
    lock.lock(actor.municipality());
    PersonRecord away = record(actor, absent);
    PersonRecord standIn = record(actor, substitute);
    List<Refusal> refusals = new ArrayList<>(StaffRules.toStandIn(away, standIn, from, to, today()));
    List<GivenRole> roles = away.roles().stream().filter(role -> !role.isOver(today()) && role.substitutesFor() == null)
        .map(RoleRecord::given).filter(role -> standIn.roles().stream().noneMatch(own -> holdsAnyway(own, role))).toList();
    if (refusals.isEmpty() && roles.isEmpty())
      refusals.add(Refusal.NOTHING_TO_STAND_IN_FOR);
    if (!refusals.isEmpty())
      return new Change.Refused(refusals);
    for (GivenRole role : roles)
      substitutes.appoint(actor, new Substitution(absent, substitute, role.unit(), role.role(), from, to));
    return new Change.Done(substitute.value());
  }

  /** Whether the role is somebody's own already, so that standing in must not put an end to it. */
  private boolean holdsAnyway(RoleRecord own, GivenRole role) {
    return own.substitutesFor() == null && !own.isOver(today()) && own.given().unit().equals(role.unit())
        && own.given().role() == role.role();
  }

  /** The person leaves; somebody else may take over what they answer for. */
  public Change leave(Actor actor, PersonId person, int version, Leaving leaving) {
    PersonId successor = leaving.successor();
    PersonRecord heir = successor == null ? null : record(actor, successor);
    return decide(actor, person, version, old -> {
      List<Refusal> refusals = new ArrayList<>(StaffRules.toLeave(old, leaving, heir, today()));
      refusals.addAll(StaffRules.toLose(person, store.lastingAdministrators(actor.municipality(), today())));
      return refusals;
    }, _ -> {
      LocalDate lastDay = leaving.lastDay();
      if (!store.setStanding(person, version, lastDay != null, lastDay == null ? today() : lastDay))
        return false;
      store.endRoles(person, lastDay == null ? today().minusDays(1) : lastDay);
      events.publishEvent(new PersonLeft(actor, person, leaving));
      return true;
    });
  }

  /** The person may sign in, for the first time or again. Roles that have ended are given anew. */
  public Change letIn(Actor actor, PersonId person, int version) {
    return decide(actor, person, version, _ -> List.of(), _ -> {
      if (!store.setStanding(person, version, true, null))
        return false;
      events.publishEvent(new PersonChanged(actor, person, true, List.of()));
      return true;
    });
  }

  /** Somebody invited has shown by their link or their municipality's sign-in who they are. Only the system says so. */
  public boolean welcome(PersonId person) {
    return store.welcome(person);
  }

  /** Whoever has had their last day may not sign in. Only the system says so. */
  public int endPassed() {
    return store.endPassed(today()).size();
  }

  private interface Write {

    boolean now(PersonRecord old);
  }

  private interface Rules {

    List<Refusal> of(PersonRecord old);
  }

  private Change decide(Actor actor, PersonId person, int version, Rules rules, Write write) {
    actor.require(Right.ADMINISTER);
    lock.lock(actor.municipality());
    PersonRecord old = record(actor, person);
    if (old.elsewhere() > 0)
      return new Change.NotAllowed();
    if (old.version() != version)
      return new Change.Stale();
    List<Refusal> refusals = rules.of(old);
    if (!refusals.isEmpty())
      return new Change.Refused(refusals);
    return write.now(old) ? new Change.Done(person.value()) : new Change.Stale();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
