package se.samnytta.organisation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.AccessRequests;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.web.Granters;

/** Names the administrators nearest above; nobody for whoever may not see who people are. */
@Component
@Transactional(readOnly = true)
class AdministratorPages implements Granters {

  private final AccessRequests requests;
  private final People people;

  AdministratorPages(AccessRequests requests, People people) {
    this.requests = requests;
    this.people = people;
  }

  @Override
  public List<String> of(Actor actor) {
    return requests.whoCanGrant(actor).stream().flatMap(person -> people.find(person).stream()).map(Person::name).toList();
  }
}
