package se.samnytta.kernel;

import static se.samnytta.kernel.Role.ADMIN;
import static se.samnytta.kernel.Role.APPROVER;
import static se.samnytta.kernel.Role.AUDITOR;
import static se.samnytta.kernel.Role.HUB_LEAD;
import static se.samnytta.kernel.Role.HUB_TRAINEE;
import static se.samnytta.kernel.Role.HUB_WORKER;
import static se.samnytta.kernel.Role.MEMBER;
import static se.samnytta.kernel.Role.PUBLISHER;
import static se.samnytta.kernel.Role.READER;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody may do, and the roles that let them: decided here and nowhere else. Verbs ask it to refuse, pages to hide, and
 * policies of the database by {@code kernel.may}. It says nothing about where: that is the unit acted for and those below it.
 */
public enum Right {

  /** See who people are: their names, addresses and telephones. Trainees at the hub see tasks, not people. */
  SEE_PEOPLE(those(role -> role != HUB_TRAINEE)),
  /** Ask an administrator for a right that one lacks. */
  ASK(those(_ -> true)),
  /** Write, change and close ads. */
  OFFER(MEMBER, PUBLISHER, APPROVER, HUB_WORKER, HUB_LEAD, ADMIN),
  /** Show ads to others without anybody else having looked, in a unit that reviews its ads; look at those of others. */
  PUBLISH(PUBLISHER, APPROVER, HUB_LEAD, ADMIN),
  /** Say what the unit looks for. */
  SEEK(workers()),
  /** Ask for things, agree on what others ask for, hand over and take back. */
  BOOK(workers()),
  /** Spend the unit's money, up to one's limit. An administrator stands in where nobody is an approver. */
  APPROVE_COST(APPROVER, ADMIN),
  /** Ask, answer and tell in conversations. */
  SPEAK(workers()),
  /** Manage the unit acted for and what lies below it: units, people, roles, settings, agreements. */
  ADMINISTER(ADMIN),
  /** Read what everybody in the municipality has done. */
  READ_AUDIT(AUDITOR, ADMIN);

  private final Set<Role> roles;

  Right(Role... roles) {
    this(Set.of(roles));
  }

  Right(Set<Role> roles) {
    this.roles = Set.copyOf(roles);
  }

  /** All that these roles give. */
  public static Set<Right> of(Set<Role> held) {
    return Stream.of(values()).filter(right -> right.isHeldBy(held)).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether one of these roles gives the right. */
  public boolean isHeldBy(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }

  /** The roles that give it. */
  public Set<Role> roles() {
    return roles;
  }

  /** Everybody inside but those who only look on. */
  private static Set<Role> workers() {
    return those(role -> role != HUB_TRAINEE && role != READER && role != AUDITOR);
  }

  private static Set<Role> those(Predicate<Role> which) {
    return Stream.of(Role.values()).filter(role -> !role.isOutside()).filter(which)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
