package se.samnytta.web;

import java.util.function.Predicate;
import se.samnytta.kernel.Actor;

/**
 * A page where somebody decides about themselves, led to from the settings. A module adds it as a bean.
 *
 * @param key  key of the text that says what the page is
 * @param href where it is
 * @param whom who has such a page
 * @param order smallest first: signing in 10, what one is told 20, others 30
 */
public record SettingsEntry(String key, String href, Predicate<Actor> whom, int order) {

  /** A page that everybody has who has signed in. */
  public static SettingsEntry ofEverybody(String key, String href, int order) {
    return new SettingsEntry(key, href, _ -> true, order);
  }
}
