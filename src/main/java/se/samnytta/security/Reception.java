package se.samnytta.security;

/** How somebody is received for whom their municipality's sign-in has vouched. */
public sealed interface Reception {

  /** Signed in; the token is for the cookie. */
  record LetIn(String token) implements Reception {}

  /** Vouched for, and not let in all the same. The administrator sees it too. */
  record TurnedAway(Why why) implements Reception {}

  /** Why somebody is turned away. */
  enum Why {

    /** No rule gives them a role, and nobody has given them one by hand. */
    NO_RULE,
    /** The municipality's sign-in says no address, by which others could reach them. */
    NO_ADDRESS,
    /** Somebody else is here with their address. */
    ADDRESS_TAKEN,
    /** They were here, and have left. */
    LEFT
  }
}
