package se.samnytta.house;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.Wire.Heard;

/** What must hold for each answer, whatever was asked: answers what is wrong with it. */
final class Answers {

  private static final Set<Integer> FITTING = Set.of(200, 204, 302, 303, 304, 400, 401, 403, 404, 405, 406, 409, 413, 414, 415, 417, 422,
      431, 501);
  private static final Set<Integer> ERRORS = Set.of(400, 403, 404, 405, 406, 413, 414, 415, 417, 501);
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\uFFFD\\uFFFE\\uFFFF\\s\\u00a0]+");

  private Answers() {}

  static List<String> wrong(Seen seen, String foreign) {
    return wrong(seen.status(), seen.response().headers(), seen.body(), foreign);
  }

  static List<String> wrong(Heard heard) {
    return wrong(heard.status(), heard.headers(), heard.body(), "");
  }

  private static List<String> wrong(int status, HttpHeaders headers, String body, String foreign) {
    List<String> wrong = new ArrayList<>();
    if (!FITTING.contains(status))
      wrong.add("status " + status);
    if (!foreign.isEmpty() && body.contains(foreign))
      wrong.add("foreign marker");
    if (headers.firstValue("Content-Security-Policy").filter(policy -> policy.startsWith("default-src 'none'; ")).isEmpty())
      wrong.add("no content security policy");
    if (!headers.firstValue("X-Content-Type-Options").equals(java.util.Optional.of("nosniff")))
      wrong.add("types are guessed");
    if (headers.map().keySet().stream().anyMatch(name -> name.equalsIgnoreCase("X-Evil")))
      wrong.add("header put in");
    Stream.of("Location", "HX-Redirect").flatMap(name -> headers.allValues(name).stream())
        .filter(location -> !OURS.matcher(location).matches()).forEach(location -> wrong.add("leads away: " + location));
    Document page = Jsoup.parse(body);
    if (ERRORS.contains(status) && page.select("main#innehall, [role=alert]").isEmpty())
      wrong.add("not our error page for " + status);
    if (headers.firstValue("Content-Type").orElse("").startsWith("text/html"))
      lookThrough(page, wrong);
    return wrong;
  }

  private static void lookThrough(Document page, List<String> wrong) {
    for (Element element : page.getAllElements()) {
      String name = element.normalName();
      if (Set.of("x-evil", "iframe", "object", "embed", "base", "applet", "style", "frame").contains(name)
          || name.equals("script") && !element.attr("src").startsWith("/static/")
          || name.equals("meta") && element.hasAttr("http-equiv"))
        wrong.add("element " + name);
      for (Attribute attribute : element.attributes())
        if (isDangerous(attribute))
          wrong.add("attribute " + attribute);
    }
  }

  private static boolean isDangerous(Attribute attribute) {
    String value = attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT);
    return switch (attribute.getKey()) {
      case "style", "srcdoc", "x-evil" -> true;
      case "href", "src", "action", "formaction", "hx-get", "hx-post" -> value.startsWith("javascript:") || value.startsWith("vbscript:")
          || value.startsWith("//") || value.startsWith("/\\") || value.startsWith("data:") || value.matches("https?:.*evil.*");
      default -> attribute.getKey().startsWith("on") || attribute.getKey().startsWith("hx-on");
    };
  }

  /** Whether the page still has what was typed, in a field or as words. */
  static boolean keeps(Document page, String typed) {
    String looked = plain(typed);
    return looked.isEmpty()
        || page.select("input, textarea").stream().anyMatch(field -> plain(field.normalName().equals("textarea")
            ? field.wholeText()
            : field.val()).contains(looked))
        || plain(page.text()).contains(looked);
  }

  private static String plain(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }
}
