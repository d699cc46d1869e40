package se.samnytta.notification;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter's two bodies, the plain one and the HTML one with the same words: one column of at most 600 pixels, one button,
 * readable in dark mode, no pictures, nothing that tells that it was opened.
 */
record Sheet(String language, String subject, String lead, String button, String href, String details, String listHead, List<Line> list,
    List<String> signature, Line settings) {

  record Line(String text, String href) {}

  private static final String STYLE = """
      body{margin:0;padding:0;background:#f6f3ec;color:#1d2b27;
        font-family:'Source Sans 3','Segoe UI',Arial,sans-serif;font-size:17px;line-height:1.5}
      .ark{max-width:600px;margin:0 auto;padding:24px 20px}
      .kort{background:#ffffff;border-radius:14px;padding:28px 24px}
      .marke{font-weight:700;font-size:20px;color:#0e5a4d;margin:0 0 16px}
      .fakta{font-size:19px;margin:0 0 24px}
      .knapp{display:inline-block;background:#0e5a4d;color:#ffffff !important;text-decoration:none;font-weight:700;
        padding:14px 22px;border-radius:8px}
      .fot{font-size:14px;color:#5b6762;padding:20px 24px}
      a{color:#0e5a4d}
      @media (prefers-color-scheme: dark){
      body{background:#14201d;color:#e8eeeb}.kort{background:#1e2d29}
        .marke,a{color:#7cd3bf}.knapp{background:#7cd3bf;color:#0b1f1a !important}.fot{color:#a9b8b2}}
      """;

  String text() {
    var text = new StringBuilder(lead).append("\n\n").append(button).append(":\n").append(href).append('\n');
    if (!details.isEmpty())
      text.append('\n').append(details).append('\n');
    if (!list.isEmpty())
      text.append('\n').append(listHead).append('\n');
    for (Line line : list)
      text.append("\n- ").append(line.text()).append("\n  ").append(line.href()).append('\n');
    text.append("\n-- \n");
    signature.forEach(line -> text.append(line).append('\n'));
    return text.append(settings.text()).append(":\n").append(settings.href()).append('\n').toString();
  }

  String html() {
    return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <div class="ark" style="max-width:600px;margin:0 auto">
        <div class="kort">
        <p class="marke">Samnytta</p>
        <p class="fakta">%s</p>
        <p><a class="knapp" href="%s">%s</a></p>
        %s%s</div>
        <div class="fot">
        %s
        <p>%s</p>
        </div>
        </div>
        </body>
        </html>
        """.formatted(language, safe(subject), STYLE, safe(lead), safe(href), safe(button), details.isEmpty() ? "" : paragraph(details),
        listed(),
        signature.stream().map(Sheet::paragraph).collect(Collectors.joining()).strip(), link(settings));
  }

  private String listed() {
    if (list.isEmpty())
      return "";
    return paragraph(listHead) + "<ul>\n" + list.stream().map(line -> "<li>" + link(line) + "</li>\n").collect(Collectors.joining())
        + "</ul>\n";
  }

  private static String link(Line line) {
    return "<a href=\"" + safe(line.href()) + "\">" + safe(line.text()) + "</a>";
  }

  private static String paragraph(String text) {
    return "<p>" + safe(text) + "</p>\n";
  }

  private static String safe(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
