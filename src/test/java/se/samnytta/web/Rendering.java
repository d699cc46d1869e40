package se.samnytta.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/** Renders templates without Spring and without a database, for Elin of Östra skolan or for somebody nobody knows. */
public final class Rendering {

  static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  private static final Texts TEXTS = Texts.onClassPath(true);
  private static final Assets ASSETS = Assets.onClassPath();
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "view");

  private Rendering() {}

  /** Elin Sjögren, who may act for two units, with three unread notices. */
  static Viewer elin(String theme, Locale locale) {
    var actor = new Actor(new PersonId(1), "Elin Sjögren", new UnitId(11), new Municipality("1286"), Set.of(Role.MEMBER));
    return new Viewer(actor, "Östra skolan", "Ystads kommun", theme, Scheme.AUTO, locale, List.of(),
        List.of(new UnitChoice(new UnitId(11), "Östra skolan", "Ystads kommun"),
            new UnitChoice(new UnitId(12), "Kultur och fritid", "Ystads kommun")));
  }

  static PageFrame frame(Viewers viewers) {
    var menu = List.of(new MenuEntry("web.menu.cases", "/arenden", Set.of(), 30),
        new MenuEntry("web.search.button", "/", Set.of(), 10), new MenuEntry("web.about.title", "/ekonomi", Set.of(Right.ADMINISTER), 70));
    return new PageFrame(TEXTS, ASSETS, NOVEMBER, () -> menu, viewers, () -> Optional.of(_ -> 3), _ -> Look.NONE);
  }

  static MockHttpServletRequest get(String path) {
    var request = new MockHttpServletRequest("GET", path);
    request.setAttribute("_csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a-token"));
    return request;
  }

  static Page page(HttpServletRequest request, Viewer viewer) {
    return frame(_ -> Optional.of(viewer)).page(request);
  }

  static Page signedOut(HttpServletRequest request) {
    return frame(_ -> Optional.empty()).page(request);
  }

  static String html(String template, Page page, Map<String, ?> params) {
    var all = new HashMap<String, Object>(params);
    all.put("page", page);
    var out = new StringOutput();
    ENGINE.render(template + ".jte", all, out);
    return out.toString();
  }

  static Document document(String template, Page page, Map<String, ?> params) {
    return Jsoup.parse(html(template, page, params));
  }
}
