package se.samnytta.security;

import se.samnytta.kernel.UnitId;

/** Takes letters about accounts out of the house. Whoever sends letters implements it. */
public interface AccountPost {

  /**
   * A letter to be written in its reader's language. Its words are the texts {@code letter.<key>.subject}, {@code .line},
   * {@code .button} and {@code .details}.
   *
   * @param id   the number its Message-ID is made from
   * @param link the page of ours where the reader goes on
   * @param from the municipality that has entered the reader, {0} in the texts
   */
  record AccountLetter(long id, String key, String address, String name, String language, String link, String from) {}

  /** Hands it over; false when it was not taken on now and is to be tried again. */
  boolean send(AccountLetter letter);

  /**
   * Tells the administrators of the unit, in the transaction of what happened; told again, it changes nothing. Its words are the
   * texts {@code notice.<key>.subject} and so on.
   *
   * @param word what stands in {0} of the texts
   */
  void tellAdministrators(UnitId unit, String key, String cause, String word, String link);

  /** What administrators were told for that cause has been seen to by one of them. */
  void settled(String key, String cause);
}
