package se.samnytta.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.audit.PersonRead;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;
import se.samnytta.organisation.Municipalities;
import se.samnytta.organisation.PersonFiles;
import se.samnytta.organisation.PersonFiles.PersonFile;

/** Reading out everything that is held about one person: to themselves, or to the municipality's administrator. */
@Component
public class Disclosures {

  private final PersonFiles files;
  private final ObjectProvider<Traces> traces;
  private final Municipalities municipalities;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Disclosures(PersonFiles files, ObjectProvider<Traces> traces, Municipalities municipalities, TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.files = files;
    this.traces = traces;
    this.municipalities = municipalities;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * Everything about a person.
   *
   * @param assignments what they may do and have been allowed to do
   * @param held  what the modules hold, by kind
   */
  public record Disclosure(PersonFile person, List<Map<String, String>> assignments, Map<String, List<Trace>> held) {}

  /** @throws NotFound when the person is somebody else's, or the actor neither the person nor an administrator of the whole */
  public Disclosure of(Actor actor, PersonId person) {
    PersonFile file = require(actor, person);
    if (!actor.person().equals(person))
      events.publishEvent(new PersonRead(actor, "disclosure", person));
    return asSystem(() -> {
      Map<String, List<Trace>> held = new LinkedHashMap<>();
      traces.orderedStream().forEach(each -> held.put(each.kind(), each.about(person)));
      return new Disclosure(file, files.roles(person), held);
    });
  }

  /** The person, if the actor may read everything about them. */
  PersonFile require(Actor actor, PersonId person) {
    boolean administers = municipalities.isAdministered(actor);
    return asSystem(() -> files.find(person))
        .filter(file -> actor.person().equals(person) || administers && file.municipality().equals(actor.municipality()))
        .orElseThrow(() -> new NotFound("person " + person));
  }

  private <T> T asSystem(java.util.function.Supplier<T> work) {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
