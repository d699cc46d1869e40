package se.samnytta.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.files.Logo;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.web.NotAllowed;

/** What municipalities have decided about themselves, and how another one is taken in. */
@Component
@Transactional
public class Municipalities {

  private final MunicipalityStore store;
  private final StaffStore staff;
  private final Units units;
  private final ApplicationEventPublisher events;

  Municipalities(MunicipalityStore store, StaffStore staff, Units units,
      ApplicationEventPublisher events) {
    this.store = store;
    this.staff = staff;
    this.units = units;
    this.events = events;
  }

  /** Whether the actor administers the whole municipality: acts as an administrator for the unit at its top. */
  @Transactional(readOnly = true)
  public boolean isAdministered(Actor actor) {
    return actor.may(Right.ADMINISTER) && units.isTop(actor.unit());
  }

  /** The actor, who administers the whole municipality; anybody else is told who does. */
  @Transactional(readOnly = true)
  public Actor requireAdministered(Actor actor) {
    actor.require(Right.ADMINISTER);
    if (!isAdministered(actor))
      throw new NotAllowed("organisation.notAllowed.municipality");
    return actor;
  }

  /** The actor's own municipality. */
  @Transactional(readOnly = true)
  public MunicipalityRecord record(Actor actor) {
    return store.find(actor.municipality()).orElseThrow(() -> new NotFound("municipality " + actor.municipality()));
  }

  /** What the municipality has decided about itself. */
  public Change change(Actor actor, int version, MunicipalitySettings settings) {
    if (!isAdministered(actor))
      return new Change.NotAllowed();
    Map<String, Object> changed = Before.of(record(actor).settings().facts()).to(settings.facts());
    if (!store.update(actor.municipality(), version, settings))
      return new Change.Stale();
    units.reloadAfterCommit();
    events.publishEvent(new MunicipalityChanged(actor, false, changed));
    return new Change.Done(0);
  }

  /** The picture in the head of each page; null takes it away. */
  public Change setLogo(Actor actor, @Nullable Logo logo) {
    if (!isAdministered(actor))
      return new Change.NotAllowed();
    store.setLogo(actor.municipality(), logo);
    units.reloadAfterCommit();
    events.publishEvent(new MunicipalityChanged(actor, true, Map.of()));
    return new Change.Done(0);
  }

  /** The municipality's picture, for whoever looks. */
  @Transactional(readOnly = true)
  public Optional<Logo> logo(Municipality municipality) {
    return store.logo(municipality);
  }

  /** Another municipality comes in, with its first administrator, who is invited to do the rest. */
  public Change takeIn(Actor actor, Municipality municipality, PersonDetails administrator) {
    if (!isAdministered(actor) || !record(actor).hosts())
      return new Change.NotAllowed();
    if (staff.byEmail(administrator.email()).isPresent())
      return Change.refused(Refusal.ADDRESS_TAKEN);
    Optional<PersonId> entered = store.takeIn(municipality, administrator);
    if (entered.isEmpty())
      return Change.refused(Refusal.ANSWERED_ALREADY);
    PersonId person = entered.get();
    units.reloadAfterCommit();
    events.publishEvent(new MunicipalityTakenIn(actor, municipality, store.name(municipality), person));
    events.publishEvent(new InvitationAsked(actor.person(), actor.unit(), person));
    return new Change.Done(person.value());
  }

  /**
   * Begins: the municipality hosts the service from now on, and has an administrator. What is so already stays. Only the system
   * says so.
   *
   * @return the administrator, when they were entered just now
   */
  public Optional<Person> begin(Municipality host, @Nullable PersonDetails administrator) {
    store.setHost(host);
    if (administrator == null)
      return Optional.empty();
    return store.takeIn(host, administrator).map(person -> {
      units.reloadAfterCommit();
      return new Person(person, host, administrator.name(), administrator.email(), administrator.language());
    });
  }

  /** Municipalities that are not in yet, by code, in order of name. */
  @Transactional(readOnly = true)
  public Map<String, String> toTakeIn() {
    return store.outside();
  }

  /** The others that are in, by code, in order of name. */
  @Transactional(readOnly = true)
  public Map<String, String> others(Actor actor) {
    return store.inside(actor.municipality());
  }

  /** The names of these municipalities. */
  @Transactional(readOnly = true)
  public List<String> names(List<Municipality> municipalities) {
    return municipalities.stream().map(store::name).toList();
  }

  /** As it signs its letters: Lunds kommun. */
  @Transactional(readOnly = true)
  public String officialName(Municipality municipality) {
    return store.officialName(municipality);
  }
}
