package se.samnytta.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Right;

/**
 * What an error page says.
 *
 * @param status      the answer's status
 * @param kind        which texts: {@code web.error.<kind>.title} and {@code .text}
 * @param reference   what to tell support, empty when there is nothing to look up
 * @param whatKey     a sentence of its own instead of the title, null for none
 * @param right       what is missing, null for nothing that can be asked for
 * @param whoCanGrant names of those who can give it
 * @param again       the form to send again, null for none
 */
public record Failure(int status, String kind, String reference, @Nullable String whatKey, @Nullable Right right,
    List<String> whoCanGrant, @Nullable SendAgain again) {

  /** Said with a 403 for a form without the token it was given, or with another: its page is of another day, or forged. */
  public static final String OLD_FORM = "oldForm";

  static Failure oldForm() {
    return new Failure(403, OLD_FORM, "", null, null, List.of(), null);
  }

  static Failure of(int status) {
    return of(status, "");
  }

  static Failure of(int status, String reference) {
    return new Failure(status, kind(status), reference, null, null, List.of(), null);
  }

  /** Nothing is broken, but it could not be done just now. */
  static Failure busy(String reference, @Nullable SendAgain again) {
    return new Failure(503, "busy", reference, null, null, List.of(), again);
  }

  static Failure of(NotAllowed refusal) {
    return new Failure(403, kind(403), "", refusal.whatKey(), null, List.of(), null);
  }

  static Failure of(Right missing, List<String> whoCanGrant) {
    return new Failure(403, kind(403), "", "web.right." + missing, missing, whoCanGrant, null);
  }

  private static String kind(int status) {
    return switch (status) {
      case 401, 403 -> "forbidden";
      case 404, 410 -> "notFound";
      case 405, 501 -> "method";
      case 409 -> "conflict";
      case 413 -> "tooLarge";
      case 429 -> "tooMany";
      default -> status < 500 ? "badRequest" : "broken";
    };
  }
}
