package se.samnytta.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that could not be taken care of just now, with everything that was typed in it, to be sent again as it is. Its key
 * makes it count once, should the first have got through after all.
 *
 * @param action where it goes
 * @param fields in the order in which they were sent
 */
public record SendAgain(String action, List<Field> fields) {

  /** One field, once for each value. */
  public record Field(String name, String value) {}

  public SendAgain {
    fields = List.copyOf(fields);
  }

  /** The form that was posted; null for what was only read, and for a form with files, which a page cannot hold. */
  static @Nullable SendAgain of(HttpServletRequest request) {
    String type = request.getContentType();
    if (!request.getMethod().equals("POST") || type == null || !type.startsWith("application/x-www-form-urlencoded"))
      return null;
    List<Field> fields = new ArrayList<>();
    request.getParameterMap().forEach((name, values) -> {
      if (!name.equals("_csrf"))
        Arrays.stream(values).forEach(value -> fields.add(new Field(name, value)));
    });
    return new SendAgain(
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first ? first : request.getRequestURI(),
        fields);
  }
}
