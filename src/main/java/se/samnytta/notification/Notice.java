package se.samnytta.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.samnytta.kernel.PersonId;

/**
 * Something that somebody is to be told. The words are texts of the module that tells:
 * {@code notice.<key>.subject} (what happened and the thing), {@code .line} (the fact, a sentence), {@code .button} (what to do
 * about it) and, if there is more to say, {@code .details}.
 *
 * @param key        of the texts, "booking.requested"
 * @param cause      what made it, unique in the house: "booking-requested:42"; a person is told once for each cause
 * @param about      the matter it belongs to, "booking:42"; what is told of one matter in a day becomes one letter
 * @param to         whom to tell
 * @param except     who knows already, since they did it
 * @param words      what stands in {0}, {1} … of the texts
 * @param link       the page of ours where the reader goes on
 * @param importance how much it matters
 * @param mailed     whether it is worth a letter; the bell tells it anyway
 */
public record Notice(String key, String cause, String about, List<Recipient> to, Set<PersonId> except, List<Word> words, String link,
    Importance importance, boolean mailed) {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9.]{0,79}");
  private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern LINK = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,400}");

  public Notice {
    if (!KEY.matcher(key).matches())
      throw new IllegalArgumentException("not a text's key: " + key);
    if (!NAME.matcher(cause).matches() || !NAME.matcher(about).matches())
      throw new IllegalArgumentException("a cause and a matter are plain signs without spaces: " + cause + ", " + about);
    if (!LINK.matcher(link).matches())
      throw new IllegalArgumentException("not a page of ours: " + link);
    to = List.copyOf(to);
    except = Set.copyOf(except);
    words = List.copyOf(words);
  }

  /** News for nobody yet, with no words, that leads to the start page and is not mailed. */
  public static Notice of(String key, String cause, String about) {
    return new Notice(key, cause, about, List.of(), Set.of(), List.of(), "/", Importance.NEWS, false);
  }

  public Notice to(Recipient... recipients) {
    return new Notice(key, cause, about, joined(to, List.of(recipients)), except, words, link, importance, mailed);
  }

  /** Not to those, whoever they are among. */
  public Notice except(PersonId... people) {
    Set<PersonId> all = new HashSet<>(except);
    all.addAll(List.of(people));
    return new Notice(key, cause, about, to, all, words, link, importance, mailed);
  }

  public Notice with(Word... more) {
    return new Notice(key, cause, about, to, except, joined(words, List.of(more)), link, importance, mailed);
  }

  public Notice leadingTo(String page) {
    return new Notice(key, cause, about, to, except, words, page, importance, mailed);
  }

  public Notice as(Importance mattering) {
    return new Notice(key, cause, about, to, except, words, link, mattering, mailed);
  }

  public Notice byMail() {
    return new Notice(key, cause, about, to, except, words, link, importance, true);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
