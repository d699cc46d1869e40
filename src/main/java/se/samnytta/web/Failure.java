package se.samnytta.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error page says.
 *
 * @param status      the answer's status
 * @param kind        which texts: {@code web.error.<kind>.title} and {@code .text}
 * @param reference   what to tell support, empty when there is nothing to look up
 * @param whatKey     a sentence of its own instead of the title, null for none
 * @param whoCanGrant names of those who can give access
 * @param askHref     where to ask for it
 * @param again       the form to send again, null for none
 */
public record Failure(int status, String kind, String reference, @Nullable String whatKey, List<String> whoCanGrant,
    @Nullable String askHref, @Nullable SendAgain again) {

  static Failure of(int status) {
    return of(status, "");
  }

  static Failure of(int status, String reference) {
    return new Failure(status, kind(status), reference, null, List.of(), null, null);
  }

  /** Nothing is broken, but it could not be done just now. */
  static Failure busy(String reference, @Nullable SendAgain again) {
    return new Failure(503, "busy", reference, null, List.of(), null, again);
  }

  static Failure of(NotAllowed refusal) {
    return new Failure(403, kind(403), "", refusal.whatKey(), refusal.whoCanGrant(), refusal.askHref(), null);
  }

  private static String kind(int status) {
    return switch (status) {
      case 401, 403 -> "forbidden";
      case 404, 410 -> "notFound";
      case 405 -> "method";
      case 409 -> "conflict";
      case 413 -> "tooLarge";
      case 429 -> "tooMany";
      default -> status < 500 ? "badRequest" : "broken";
    };
  }
}
