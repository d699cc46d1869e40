package se.samnytta.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.Registry;

/** Gives the roles that the municipality's rules give by what its directory says, and takes back what they give no longer. */
@Component
class DirectoryRoles {

  private final DirectoryStore store;
  private final Registry registry;
  private final ObjectProvider<GroupRules> rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DirectoryRoles(DirectoryStore store, Registry registry, ObjectProvider<GroupRules> rules, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.registry = registry;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /** What somebody holds by hand is left as it is. */
  void settle(ApiKey key, DirectoryPerson person) {
    Set<Given> due = new HashSet<>();
    if (person.active())
      rules.ifAvailable(known -> due.addAll(known.due(key.municipality(), said(person))));
    Set<Given> before = store.given(person.id());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    List<String> changes = new ArrayList<>();
    for (Given given : before)
      if (!due.contains(given)) {
        registry.withdraw(person.id(), given.unit(), given.role());
        store.take(person.id(), given);
        changes.add("-" + given.role() + " " + given.unit());
      }
    for (Given given : due)
      if (registry.give(person.id(), given.unit(), given.role(), today)) {
        store.give(key.municipality(), person.id(), given);
        changes.add("+" + given.role() + " " + given.unit());
      }
    if (!changes.isEmpty())
      events.publishEvent(new DirectoryChanged(key, "directory.rolesSettled", "person", person.id().value(), Map.of("roles", changes)));
  }

  private static Map<String, Object> said(DirectoryPerson person) {
    Map<String, Object> said = new HashMap<>();
    said.put("groups", person.groups().stream().map(DirectoryPerson.Group::name).toList());
    said.put("userName", person.userName());
    said.put("name", person.name());
    said.put("email", person.email());
    put(said, "department", person.department());
    put(said, "title", person.title());
    put(said, "userType", person.userType());
    return said;
  }

  private static void put(Map<String, Object> said, String name, @Nullable String value) {
    if (value != null)
      said.put(name, value);
  }
}
