package se.samnytta.security.web;

import java.util.List;
import java.util.Optional;

/**
 * What a browser says of itself, in plain words. No more than is needed to tell one's own devices apart, so a few words are
 * looked for, the telling ones first: nearly every browser also calls itself by the others' names.
 *
 * @param browser its name, empty when nothing is known of it
 * @param system  what it runs on, empty when nothing is known of it
 */
record Device(String browser, String system) {

  private record Sign(String word, String name) {}

  private static final List<Sign> BROWSERS = List.of(new Sign("Edg", "Edge"), new Sign("OPR/", "Opera"),
      new Sign("SamsungBrowser", "Samsung Internet"), new Sign("Firefox", "Firefox"), new Sign("FxiOS", "Firefox"),
      new Sign("Chrome", "Chrome"), new Sign("CriOS", "Chrome"), new Sign("Safari", "Safari"));
  private static final List<Sign> SYSTEMS = List.of(new Sign("iPhone", "iPhone"), new Sign("iPad", "iPad"), new Sign("Android", "Android"),
      new Sign("CrOS", "Chromebook"), new Sign("Windows", "Windows"), new Sign("Mac OS", "Mac"), new Sign("Linux", "Linux"));

  static Device of(String userAgent) {
    return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
  }

  private static String first(List<Sign> signs, String userAgent) {
    Optional<Sign> found = signs.stream().filter(sign -> userAgent.contains(sign.word)).findFirst();
    return found.map(Sign::name).orElse("");
  }
}
