package se.samnytta.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Right;

/** Makes the {@link Page} of a request out of what the modules offer: menu entries, who looks, unread notices. */
public final class PageFrame {

  private static final String ATTRIBUTE = Page.class.getName();

  private final Texts texts;
  private final Assets assets;
  private final Clock clock;
  private final Supplier<List<MenuEntry>> menu;
  private final Viewers viewers;
  private final Supplier<Optional<UnreadNotices>> notices;
  private final Looks looks;

  public PageFrame(Texts texts, Assets assets, Clock clock, Supplier<List<MenuEntry>> menu, Viewers viewers,
      Supplier<Optional<UnreadNotices>> notices, Looks looks) {
    this.texts = texts;
    this.assets = assets;
    this.clock = clock;
    this.menu = menu;
    this.viewers = viewers;
    this.notices = notices;
    this.looks = looks;
  }

  /** The page of this request, the same one however often it is asked for. */
  public Page page(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Page page)
      return page;
    var page = new Page(this, request);
    request.setAttribute(ATTRIBUTE, page);
    return page;
  }

  Texts texts() {
    return texts;
  }

  Assets assets() {
    return assets;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }

  Optional<Viewer> viewer(HttpServletRequest request) {
    return viewers.of(request);
  }

  Look look(Actor actor) {
    return looks.of(actor);
  }

  boolean hasNotices() {
    return notices.get().isPresent();
  }

  int unread(Actor actor) {
    return notices.get().map(unread -> unread.of(actor)).orElse(0);
  }

  String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
  }

  List<MenuItem> menu(Page page, String current) {
    List<MenuEntry> seen = menu.get().stream().filter(entry -> seenBy(page, entry.anyOf()))
        .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::href)).toList();
    String here = seen.stream().map(MenuEntry::href).filter(href -> leadsTo(href, current)).max(Comparator.comparingInt(String::length))
        .orElse("");
    return seen.stream().map(entry -> new MenuItem(page.t(entry.key()), entry.href(), entry.href().equals(here))).toList();
  }

  private static boolean seenBy(Page page, Collection<Right> anyOf) {
    return page.signedIn() && (anyOf.isEmpty() || anyOf.stream().anyMatch(page::may));
  }

  private static boolean leadsTo(String href, String path) {
    return path.equals(href) || !href.equals("/") && path.startsWith(href + "/");
  }
}
