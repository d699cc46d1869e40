package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.RightMissing;

/**
 * What every template gets as {@code @param se.samnytta.web.Page page}: texts and formats in the reader's language, who looks,
 * the frame around the content. One for each request; a handler takes it as a parameter.
 */
public final class Page {

  private final PageFrame frame;
  private final HttpServletRequest request;
  private final @Nullable Viewer viewer;
  private final Locale locale;
  private final Format format;
  private @Nullable List<MenuItem> menu;
  private boolean flashShown;

  Page(PageFrame frame, HttpServletRequest request) {
    this.frame = frame;
    this.request = request;
    this.viewer = frame.viewer(request).orElse(null);
    this.locale = Cookies.value(request, Cookies.LANGUAGE).map(Languages::of)
        .orElse(viewer == null ? Languages.SWEDISH : viewer.locale());
    this.format = Format.in(locale);
  }

  /** The text in the reader's language. */
  public String t(String key, @Nullable Object... args) {
    return frame.texts().text(locale, key, args);
  }

  /** The first of these texts that there is; a code that none of them words is shown as it is. */
  public String worded(String code, String... keys) {
    return Stream.of(keys).filter(frame.texts()::has).findFirst().map(this::t).orElse(code);
  }

  /** The error as the form words it. */
  public String t(FieldError error) {
    return frame.texts().first(locale, error.keys(), error.args());
  }

  public Format format() {
    return format;
  }

  public Locale locale() {
    return locale;
  }

  /** sv or en. */
  public String language() {
    return locale.getLanguage();
  }

  /** Today in Sweden. */
  public LocalDate today() {
    return frame.today();
  }

  public boolean signedIn() {
    return viewer != null;
  }

  /** Who looks, null for somebody who has not signed in. */
  public @Nullable Actor actor() {
    return viewer == null ? null : viewer.actor();
  }

  public Optional<Viewer> viewer() {
    return Optional.ofNullable(viewer);
  }

  public boolean may(Right right) {
    return viewer != null && viewer.actor().may(right);
  }

  /** How a handler begins whose page is for those alone who have the right. */
  public void require(Right right) {
    if (!may(right))
      throw new RightMissing(right);
  }

  /** The viewer's name, empty for somebody who has not signed in. */
  public String personName() {
    return viewer == null ? "" : viewer.actor().name();
  }

  /** At most two letters that stand for the viewer. */
  public String initials() {
    return Initials.of(personName());
  }

  public String unitName() {
    return viewer == null ? "" : viewer.unitName();
  }

  public String municipalityName() {
    return viewer == null ? "" : viewer.municipalityName();
  }

  /** Names of those whose roles the viewer has for a while. */
  public List<String> standsInFor() {
    return viewer == null ? List.of() : viewer.standsInFor();
  }

  /** The units that the viewer can switch to, the present one among them. */
  public List<UnitChoice> units() {
    return viewer == null ? List.of() : viewer.units();
  }

  public boolean isUnit(UnitChoice choice) {
    return viewer != null && viewer.actor().unit().equals(choice.id());
  }

  /** Slug of the municipality's theme. */
  public String theme() {
    return viewer == null ? Theme.OWN : Theme.orOwn(viewer.theme());
  }

  /** light, dark or auto. */
  public String scheme() {
    return Cookies.value(request, Cookies.SCHEME).filter(Scheme.ALL::contains).orElse(viewer == null ? Scheme.AUTO : viewer.scheme());
  }

  /** The address without its query. */
  public String path() {
    return frame.path(request);
  }

  /** The address with its query, to come back to. */
  public String address() {
    String query = request.getQueryString();
    return query == null ? path() : path() + "?" + query;
  }

  /** The main menu as this viewer may see it, the longest address that leads here being current. */
  public List<MenuItem> menu() {
    if (menu == null)
      menu = menu(path());
    return menu;
  }

  /** The main menu with another entry as the current one. */
  public List<MenuItem> menu(String current) {
    return frame.menu(this, current);
  }

  /** Whether the menu leads there for this viewer. */
  public boolean menuHas(String href) {
    return menu().stream().anyMatch(item -> item.href().equals(href));
  }

  /** What the viewer's municipality shows of itself; nothing for somebody who has not signed in. */
  public Look look() {
    return viewer == null ? Look.NONE : frame.look(viewer.actor());
  }

  public boolean hasNotices() {
    return viewer != null && frame.hasNotices();
  }

  public int unreadNotices() {
    return viewer == null ? 0 : frame.unread(viewer.actor());
  }

  /** What each form that posts must carry; null when nothing guards it. */
  public @Nullable Csrf csrf() {
    return request.getAttribute("_csrf") instanceof CsrfToken token ? new Csrf(token.getParameterName(), token.getToken()) : null;
  }

  /** What was just done, to be shown once; null for nothing. */
  public @Nullable String flash() {
    flashShown = Flash.key(request).filter(frame.texts()::has).isPresent();
    return Flash.key(request).filter(frame.texts()::has).map(this::t).orElse(null);
  }

  boolean flashShown() {
    return flashShown;
  }

  /** The hashed address of a style sheet, script, font or picture of ours, "samnytta.js" or "img/logo.svg". */
  public String asset(String name) {
    return frame.assets().address(name);
  }

  /** The style sheet of the viewer's theme. */
  public String styles() {
    return asset("samnytta-" + theme() + ".css");
  }

  /** Whether htmx asks for a piece of the page. */
  public boolean isPartial() {
    return isPartial(request);
  }

  /** The whole page, or the fragment when htmx asks for a piece. */
  public String either(String wholePage, String fragment) {
    return isPartial() ? fragment : wholePage;
  }

  static boolean isPartial(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request")) && "partial".equals(request.getHeader("HX-Request-Type"));
  }
}
