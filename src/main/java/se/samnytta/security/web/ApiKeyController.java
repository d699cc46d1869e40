package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.security.ApiKeyId;
import se.samnytta.security.ApiKeys;
import se.samnytta.security.ApiPurpose;
import se.samnytta.web.AdminEntry;
import se.samnytta.web.Answer;
import se.samnytta.web.Choice;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The municipality's keys: what there are, a new one shown once, one that is to hold no more. */
@Controller
class ApiKeyController {

  private static final String PAGE = "security/apiKeysPage";
  private static final int LONGEST_NAME = 80;

  private final ApiKeys keys;
  private final ApiKeyPages pages;

  ApiKeyController(ApiKeys keys, ApiKeyPages pages) {
    this.keys = keys;
    this.pages = pages;
  }

  @GetMapping("/admin/nycklar")
  ModelAndView list(Actor actor, Page page) {
    return filled(Answer.show(PAGE), actor, page, "").addObject("fields", Fields.blank());
  }

  /** The answer is the page itself and no way on: the key is nowhere from which another page could show it. */
  @PostMapping("/admin/nycklar")
  ModelAndView make(Actor actor, Page page, HttpServletRequest request) {
    Fields fields = Fields.of(request, "namn", "anvandning", "sista").wordedAs("security.key");
    String name = fields.requiredText("namn", LONGEST_NAME);
    List<ApiPurpose> purposes = fields.someOf("anvandning", ApiPurpose.class);
    if (purposes.isEmpty())
      fields.refuse("anvandning", "security.key.anvandning.required");
    Optional<LocalDate> lastDay = fields.requiredDay("sista", page.today());
    lastDay.filter(day -> day.isBefore(page.today()) || day.isAfter(page.today().plusDays(ApiKeys.MOST_DAYS)))
        .ifPresent(_ -> fields.refuse("sista", "security.key.sista.range"));
    if (fields.haveErrors())
      return filled(Answer.invalid(PAGE, fields), actor, page, "");
    String key = keys.make(actor, name, Set.copyOf(purposes), lastDay.orElseThrow());
    return filled(Answer.show(PAGE), actor, page, key).addObject("fields", Fields.blank());
  }

  @PostMapping("/admin/nycklar/{id:[0-9]{1,18}}/aterkallelse")
  ModelAndView revoke(Actor actor, @PathVariable long id, HttpServletRequest request) {
    Fields.of(request);
    keys.revoke(actor, new ApiKeyId(id));
    return Answer.goTo("/admin/nycklar", "security.key.revoked");
  }

  private ModelAndView filled(ModelAndView answer, Actor actor, Page page, String made) {
    List<Choice> purposes = Stream.of(ApiPurpose.values())
        .map(purpose -> new Choice(purpose.name(), page.t("security.key." + purpose), "", page.t("security.key." + purpose + ".help")))
        .toList();
    return answer.addObject("keys", pages.list(actor, page.format())).addObject("made", made).addObject("purposes", purposes)
        .addObject("history", pages.history(page));
  }

  /** The way here from the administration. */
  @Configuration(proxyBeanMethods = false)
  static class Entry {

    @Bean
    AdminEntry apiKeysEntry() {
      return new AdminEntry("security.key.admin", "/admin/nycklar", "padlockLocked", Right.ADMINISTER, 70);
    }
  }
}
