package se.samnytta.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Renders a JTE template as a whole before the first byte is sent, so that an error in it can still become an error page. */
final class JteView extends AbstractUrlBasedView {

  private final TemplateEngine engine;
  private final PageFrame frame;

  JteView(TemplateEngine engine, PageFrame frame) {
    this.engine = engine;
    this.frame = frame;
  }

  @Override
  public boolean checkResource(Locale locale) {
    return engine.hasTemplate(template());
  }

  @Override
  protected void renderMergedOutputModel(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    Page page = frame.page(request);
    var params = new HashMap<String, Object>(model);
    params.put("page", page);
    var out = new Utf8ByteOutput();
    engine.render(template(), params, out);
    response.setContentType("text/html;charset=UTF-8");
    response.addHeader("Vary", "HX-Request, HX-Request-Type, Accept-Encoding");
    if (page.flashShown())
      Flash.clear(request, response);
    send(out, request, response);
  }

  private static void send(Utf8ByteOutput out, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Gzip.isReadBy(request)) {
      byte[] gzipped = Gzip.of(out.toByteArray(), Gzip.FAST);
      response.setHeader("Content-Encoding", "gzip");
      response.setContentLength(gzipped.length);
      response.getOutputStream().write(gzipped);
    } else {
      response.setContentLength(out.getContentLength());
      out.writeTo(response.getOutputStream());
    }
  }

  private String template() {
    return String.valueOf(getUrl());
  }
}
