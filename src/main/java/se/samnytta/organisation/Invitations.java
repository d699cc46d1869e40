package se.samnytta.organisation;

import se.samnytta.kernel.Actor;

/**
 * Lets somebody who has been entered in by a link in a letter. Whoever implements it sends the letter, and calls
 * {@link Staff#welcome} when the link is followed. Without one, a person is let in by their municipality's own sign-in, or by
 * their administrator.
 */
public interface Invitations {

  /** Invites the person, in the transaction in which they are entered; inviting again makes older links worthless. */
  void invite(Actor by, Person person);
}
