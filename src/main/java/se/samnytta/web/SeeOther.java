package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * The way to another page of ours after something was done. A browser would follow a 303 inside htmx's own request and hand
 * it a whole page as a fragment, so htmx gets the address in a header instead.
 */
final class SeeOther implements View {

  private static final Pattern OURS = Pattern.compile("/(?!/)[!-~&&[^\\\\]]{0,2000}");

  private final String path;
  private final @Nullable String flashKey;

  SeeOther(String path, @Nullable String flashKey) {
    if (!isOurs(path))
      throw new IllegalArgumentException("not a page of ours: " + path);
    this.path = path;
    this.flashKey = flashKey;
  }

  /** Whether the address stays within this service, whatever a browser makes of slashes, and can stand in a header as it is. */
  static boolean isOurs(String path) {
    return OURS.matcher(path).matches();
  }

  @Override
  public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    if (flashKey != null)
      Flash.set(request, response, flashKey);
    if (Page.isPartial(request)) {
      response.setHeader("HX-Redirect", path);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", path);
    }
  }
}
