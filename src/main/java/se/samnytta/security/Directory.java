package se.samnytta.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Registry;

/**
 * A municipality's own directory of people and groups, which is right about them: who comes is let in, who leaves is out at
 * once, with every role. Whoever asks has shown a key; nothing of another municipality's is there for it.
 */
@Component
@Transactional
public class Directory {

  private final DirectoryStore store;
  private final DirectoryGroupStore groups;
  private final DirectoryRoles roles;
  private final People people;
  private final Registry registry;
  private final SignIns signIns;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Directory(DirectoryStore store, DirectoryGroupStore groups, DirectoryRoles roles, People people, Registry registry, SignIns signIns,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.groups = groups;
    this.roles = roles;
    this.people = people;
    this.registry = registry;
    this.signIns = signIns;
    this.events = events;
    this.clock = clock;
  }

  /** Lets no other request change this directory until the transaction ends. */
  public void lock(ApiKey key) {
    store.lock(key.municipality());
  }

  public Optional<DirectoryPerson> person(ApiKey key, long id) {
    return store.people(key.municipality(), id, null, null, 0, 1).stream().findFirst();
  }

  /** People by what they are known by; all of them, a page at a time, where each is null. */
  public List<DirectoryPerson> people(ApiKey key, @Nullable String userName, @Nullable String externalId, long offset, int most) {
    return store.people(key.municipality(), null, userName, externalId, offset, most);
  }

  public long countPeople(ApiKey key) {
    return store.count(key.municipality());
  }

  /** Somebody new to the directory: known here already by their address, or entered. */
  public DirectoryOutcome add(ApiKey key, DirectoryPerson said) {
    Optional<DirectoryOutcome> refusal = refusal(key, said);
    if (refusal.isPresent())
      return refusal.get();
    Optional<Person> known = people.addressHolder(said.email());
    if (known.filter(person -> !person.municipality().equals(key.municipality()) || store.has(key.municipality(), person.id())).isPresent())
      return new DirectoryOutcome.Taken("emails");
    PersonId id = known.map(Person::id).orElseGet(() -> registry.person(key.municipality(), said.name(), said.email(), null));
    store.keep(key.municipality(), id, said, clock.instant());
    publish(key, "directory.personAdded", "person", id.value());
    return changed(key, id, said);
  }

  /** What the directory says of somebody from now on. */
  public DirectoryOutcome replace(ApiKey key, DirectoryPerson said) {
    if (!store.has(key.municipality(), said.id()))
      return new DirectoryOutcome.NotThere();
    Optional<DirectoryOutcome> refusal = refusal(key, said);
    if (refusal.isPresent())
      return refusal.get();
    if (people.addressHolder(said.email()).filter(holder -> !holder.id().equals(said.id())).isPresent())
      return new DirectoryOutcome.Taken("emails");
    store.keep(key.municipality(), said.id(), said, clock.instant());
    publish(key, "directory.personChanged", "person", said.id().value());
    return changed(key, said.id(), said);
  }

  /** The directory has the person no more: they are out, and known here only by what they did. */
  public boolean remove(ApiKey key, long id) {
    PersonId person = new PersonId(id);
    if (!store.has(key.municipality(), person))
      return false;
    leave(key, person);
    store.forget(person);
    return true;
  }

  private Optional<DirectoryOutcome> refusal(ApiKey key, DirectoryPerson said) {
    Optional<String> why = DirectoryRules.refusal(said);
    if (why.isPresent())
      return Optional.of(new DirectoryOutcome.Refused(why.get()));
    return store.byUserName(key.municipality(), said.userName()).filter(other -> !other.equals(said.id()))
        .map(_ -> new DirectoryOutcome.Taken("userName"));
  }

  private DirectoryOutcome changed(ApiKey key, PersonId id, DirectoryPerson said) {
    registry.rename(id, said.name(), said.email());
    boolean here = people.find(id).isPresent();
    if (here && !said.active())
      leave(key, id);
    if (!here && said.active()) {
      registry.letIn(id);
      publish(key, "directory.personReturned", "person", id.value());
    }
    settle(key, Set.of(id));
    return new DirectoryOutcome.Kept(id.value());
  }

  /** Out at once: no sign-in goes on, no role holds, and whoever administers is told of what was theirs. */
  private void leave(ApiKey key, PersonId person) {
    registry.letGo(person, key.municipality(), today());
    signIns.endAll(person, null);
    publish(key, "directory.personLeft", "person", person.value());
  }

  public Optional<DirectoryGroup> group(ApiKey key, long id) {
    return groups.groups(key.municipality(), id, null, 0, 1).stream().findFirst();
  }

  /** Groups by name; all of them, a page at a time, where it is null. */
  public List<DirectoryGroup> groups(ApiKey key, @Nullable String name, long offset, int most) {
    return groups.groups(key.municipality(), null, name, offset, most);
  }

  public long countGroups(ApiKey key) {
    return groups.count(key.municipality());
  }

  /** A group that is new to the directory. */
  public DirectoryOutcome add(ApiKey key, DirectoryGroup said) {
    Optional<DirectoryOutcome> refusal = refusal(key, said);
    return refusal.orElseGet(() -> {
      long id = groups.insert(key.municipality(), said, clock.instant());
      publish(key, "directory.groupAdded", "group", id);
      return fill(key, id, said);
    });
  }

  /** What the directory says of a group from now on: its name and who is in it. */
  public DirectoryOutcome replace(ApiKey key, DirectoryGroup said) {
    Optional<DirectoryOutcome> refusal = refusal(key, said);
    if (refusal.isPresent())
      return refusal.get();
    if (!groups.update(key.municipality(), said, clock.instant()))
      return new DirectoryOutcome.NotThere();
    publish(key, "directory.groupChanged", "group", said.id());
    return fill(key, said.id(), said);
  }

  /** The group is there no more; nor are the roles that it gave. */
  public boolean removeGroup(ApiKey key, long id) {
    List<PersonId> members = group(key, id).isPresent() ? groups.members(id) : List.of();
    if (!groups.delete(key.municipality(), id))
      return false;
    publish(key, "directory.groupRemoved", "group", id);
    settle(key, members);
    return true;
  }

  private Optional<DirectoryOutcome> refusal(ApiKey key, DirectoryGroup said) {
    Optional<String> why = DirectoryRules.refusal(said);
    if (why.isPresent())
      return Optional.of(new DirectoryOutcome.Refused(why.get()));
    return groups.byName(key.municipality(), said.name()).filter(other -> other != said.id())
        .map(_ -> new DirectoryOutcome.Taken("displayName"));
  }

  private DirectoryOutcome fill(ApiKey key, long group, DirectoryGroup said) {
    Set<PersonId> before = new HashSet<>(groups.members(group));
    Set<PersonId> after = new HashSet<>(said.members().stream().map(DirectoryGroup.Member::person).toList());
    for (PersonId gone : before)
      if (!after.contains(gone))
        groups.remove(group, gone);
    for (PersonId come : after)
      if (!before.contains(come) && !groups.add(key.municipality(), group, come))
        return new DirectoryOutcome.Refused("a member is not in this directory: " + come);
    before.addAll(after);
    settle(key, before);
    return new DirectoryOutcome.Kept(group);
  }

  private void settle(ApiKey key, Iterable<PersonId> members) {
    Set<Long> inOrder = new TreeSet<>();
    members.forEach(member -> inOrder.add(member.value()));
    inOrder.forEach(member -> person(key, member).ifPresent(person -> roles.settle(key, person)));
  }

  private void publish(ApiKey key, String what, String subject, long id) {
    events.publishEvent(new DirectoryChanged(key, what, subject, id, Map.of()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
