package se.samnytta.security;

import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.organisation.InvitationAsked;
import se.samnytta.organisation.People;

/**
 * Invites people by letter: to choose a password, or to sign in through their municipality where it has connected its sign-in.
 * Letters are the system's, so they are written once the person has been entered.
 */
@Component
class LetterInvitations {

  private final Accounts accounts;
  private final AccountLetterStore letters;
  private final IdentityProviders providers;
  private final People people;
  private final Clock clock;

  LetterInvitations(Accounts accounts, AccountLetterStore letters, IdentityProviders providers, People people,
      Clock clock) {
    this.accounts = accounts;
    this.letters = letters;
    this.providers = providers;
    this.people = people;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void write(InvitationAsked asked) {
    people.findOrAwait(asked.person()).ifPresent(person -> {
      letters.endAll(person.id(), clock.instant());
      if (providers.doorOf(person.municipality()).isPresent())
        letters.insert(LetterPurpose.ENTERED, person.email(), person.id(), clock.instant());
      else
        accounts.invite(asked.by(), asked.unit(), person);
    });
  }
}
