package se.samnytta.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Answers what the server itself cannot read, a broken address or a header without end, before anybody of ours is asked. Nobody
 * knows the reader's language then, so the page says it in both.
 */
final class LastWord extends ErrorReportValve {

  private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'none'; "
      + "base-uri 'none'; frame-ancestors 'none'";

  private final TemplateEngine engine;
  private final Texts texts;
  private final Assets assets;

  LastWord(TemplateEngine engine, Texts texts, Assets assets) {
    this.engine = engine;
    this.texts = texts;
    this.assets = assets;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable problem) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
      return;
    var page = new StringOutput();
    engine.render("web/lastWordPage.jte",
        Map.of("texts", texts, "failure", Failure.of(response.getStatus()), "styles", assets.address("samnytta-" + Theme.OWN + ".css")),
        page);
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response.setContentLength(bytes.length);
    try {
      response.getOutputStream().write(bytes);
      response.finishResponse();
    } catch (IOException _) {
      // Whoever asked has gone already.
    }
  }
}
