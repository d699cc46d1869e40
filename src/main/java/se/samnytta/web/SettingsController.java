package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;

/** How the pages look and in which language, kept in a cookie for a year; and the ways to what modules let one decide about oneself. */
@Controller
class SettingsController {

  private static final Duration YEAR = Duration.ofDays(365);

  private final ObjectProvider<SettingsEntry> entries;

  SettingsController(ObjectProvider<SettingsEntry> entries) {
    this.entries = entries;
  }

  @GetMapping("/installningar")
  ModelAndView show(Page page) {
    return Answer.show("web/settingsPage").addObject("entries", entries(page.actor()));
  }

  private List<SettingsEntry> entries(@Nullable Actor actor) {
    return actor == null
        ? List.of()
        : entries.stream().filter(entry -> entry.whom().test(actor)).sorted(Comparator.comparingInt(SettingsEntry::order)).toList();
  }

  @PostMapping("/installningar/utseende")
  ModelAndView look(HttpServletRequest request, HttpServletResponse response) {
    var schemes = new LinkedHashMap<String, String>();
    Scheme.ALL.forEach(scheme -> schemes.put(scheme, scheme));
    return remember(Cookies.SCHEME, "utseende", schemes, request, response);
  }

  @PostMapping("/installningar/sprak")
  ModelAndView language(HttpServletRequest request, HttpServletResponse response) {
    var languages = new LinkedHashMap<String, String>();
    Languages.ALL.stream().map(Locale::getLanguage).forEach(language -> languages.put(language, language));
    return remember(Cookies.LANGUAGE, "sprak", languages, request, response);
  }

  private static ModelAndView remember(String cookie, String field, Map<String, String> choices, HttpServletRequest request,
      HttpServletResponse response) {
    var fields = Fields.of(request, field, "tillbaka");
    String chosen = fields.requiredOneOf(field, choices).orElseThrow(() -> new BadRequest("no such choice"));
    Cookies.set(request, response, cookie, chosen, YEAR);
    String back = fields.typed("tillbaka");
    return SeeOther.isOurs(back) ? Answer.goTo(back) : Answer.goTo("/installningar", "web.settings.saved");
  }
}
