package se.samnytta.security;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.Invitations;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;

/**
 * Invites people by letter: to choose a password, or to sign in through their municipality where it has connected its sign-in.
 * Letters are the system's, so they are written once the person has been entered.
 */
@Component
class LetterInvitations implements Invitations {

  private final Accounts accounts;
  private final AccountLetterStore letters;
  private final IdentityProviders providers;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LetterInvitations(Accounts accounts, AccountLetterStore letters, IdentityProviders providers, People people,
      ApplicationEventPublisher events, Clock clock) {
    this.accounts = accounts;
    this.letters = letters;
    this.providers = providers;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void invite(Actor by, Person person) {
    events.publishEvent(new InvitationDue(by.person(), by.unit(), person.id()));
  }

  @ApplicationModuleListener
  void write(InvitationDue due) {
    people.findOrAwait(due.person()).ifPresent(person -> {
      letters.endAll(person.id(), clock.instant());
      if (providers.doorOf(person.municipality()).isPresent())
        letters.insert(LetterPurpose.ENTERED, person.email(), person.id(), clock.instant());
      else
        accounts.invite(due.by(), due.unit(), person);
    });
  }
}
