package se.samnytta.web;

import se.samnytta.kernel.Right;

/**
 * A section of the administration, listed on {@code /admin} for whoever may use it. A module adds it as a bean; what is not
 * built has no entry. The text {@code key} is what the section is called, {@code key.lead} says in one line what is done there.
 *
 * @param key   key of the text
 * @param href  where it leads, {@code /admin/…}
 * @param icon  name of an icon
 * @param right what one needs to see it
 * @param order smallest first: municipality 10, units 20, people 30, sign-in 40, cooperation 50, categories 60, keys 70, audit 80
 */
public record AdminEntry(String key, String href, String icon, Right right, int order) {

  public AdminEntry {
    if (!href.startsWith("/admin/"))
      throw new IllegalArgumentException("a section of the administration lies under /admin: " + href);
  }
}
