package se.samnytta.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;

/** Turns "the people of the unit" into people. */
@Component
class Readers {

  private static final List<Role> INSTEAD_OF_PEOPLE = List.of(Role.MEMBER, Role.PUBLISHER, Role.APPROVER, Role.ADMIN);

  private final People people;

  Readers(People people) {
    this.people = people;
  }

  /** Each person once, in order of id, so that two who tell the same people never wait for each other in a circle. */
  List<Reader> of(Notice notice) {
    Map<PersonId, Reader> readers = new TreeMap<>(Comparator.comparingLong(PersonId::value));
    for (Recipient recipient : notice.to())
      for (Reader reader : of(recipient))
        if (!notice.except().contains(reader.person()))
          readers.putIfAbsent(reader.person(), reader);
    return List.copyOf(readers.values());
  }

  private List<Reader> of(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Someone(var person, var unit) -> List.of(new Reader(person, unit, Reason.PERSON));
      case Recipient.People(var unit) -> peopleOf(unit);
      case Recipient.Approvers(var unit) -> approversOf(unit);
    };
  }

  private List<Reader> peopleOf(UnitId unit) {
    List<Reader> own = people.of(unit).stream().map(person -> new Reader(person, unit, Reason.MEMBER)).toList();
    return own.isEmpty() ? nearest(unit, INSTEAD_OF_PEOPLE, Reason.STAND_IN) : own;
  }

  private List<Reader> approversOf(UnitId unit) {
    List<Reader> approvers = nearest(unit, List.of(Role.APPROVER), Reason.APPROVER);
    return approvers.isEmpty() ? nearest(unit, List.of(Role.ADMIN), Reason.STAND_IN) : approvers;
  }

  private List<Reader> nearest(UnitId unit, List<Role> roles, Reason reason) {
    return roles.stream().map(role -> people.nearest(unit, role)).filter(holders -> !holders.isEmpty()).findFirst().orElse(List.of())
        .stream().map(holder -> new Reader(holder.person(), unit, reason)).toList();
  }
}
