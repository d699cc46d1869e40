package se.samnytta.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.notification.LetterHours;
import se.samnytta.notification.MailChoice;
import se.samnytta.notification.Notices;
import se.samnytta.web.Answer;
import se.samnytta.web.Choice;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;
import se.samnytta.web.SettingsEntry;

/** When the reader wants letters. */
@Controller
class MailChoiceController {

  private static final String FIELD = "brev";
  private static final String FROM = "fran";
  private static final String UNTIL = "till";
  private static final String DAYS_OFF = "lediga";
  private static final String TEMPLATE = "notification/mailChoicePage";

  private final Notices notices;

  MailChoiceController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/installningar/notiser")
  ModelAndView form(Actor actor, Page page) {
    LetterHours hours = notices.letterHours(actor);
    return filled(Answer.show(TEMPLATE), page).addObject("fields", Fields.filled(Map.of(FIELD, notices.mailChoice(actor).name(), FROM,
        Integer.toString(hours.morning()), UNTIL, Integer.toString(hours.evening()), DAYS_OFF, hours.daysOff() ? "ja" : "")));
  }

  @PostMapping("/installningar/notiser")
  ModelAndView create(Actor actor, Page page, HttpServletRequest request) {
    Fields fields = Fields.of(request, FIELD, FROM, UNTIL, DAYS_OFF);
    Optional<MailChoice> choice = fields.requiredOneOf(FIELD, MailChoice.class);
    LetterHours usual = LetterHours.USUAL;
    int from = fields.oneOf(FROM, hours(0, 12)).orElse(usual.morning());
    int until = fields.oneOf(UNTIL, hours(13, 24)).orElse(usual.evening());
    if (fields.haveErrors())
      return filled(Answer.invalid(TEMPLATE, fields), page);
    notices.choose(actor, choice.orElseThrow(), new LetterHours(from, until, fields.ticked(DAYS_OFF)));
    return Answer.goTo("/installningar/notiser", "notification.choice.saved");
  }

  private static ModelAndView filled(ModelAndView answer, Page page) {
    return answer.addObject("choices", choices(page)).addObject("mornings", words(hours(0, 12), page)).addObject("evenings",
        words(hours(13, 24), page));
  }

  private static Map<String, Integer> hours(int first, int last) {
    Map<String, Integer> hours = new LinkedHashMap<>();
    IntStream.rangeClosed(first, last).forEach(hour -> hours.put(Integer.toString(hour), hour));
    return hours;
  }

  private static Map<String, String> words(Map<String, Integer> hours, Page page) {
    Map<String, String> words = new LinkedHashMap<>();
    hours.keySet().forEach(hour -> words.put(hour, page.t("notification.choice.hour", hour)));
    return words;
  }

  private static List<Choice> choices(Page page) {
    return Stream.of(MailChoice.values())
        .map(choice -> new Choice(choice.name(), page.t("notification.choice." + choice), "",
            page.t("notification.choice." + choice + ".help")))
        .toList();
  }

  /** The way here from the settings. */
  @Configuration(proxyBeanMethods = false)
  static class Settings {

    @Bean
    SettingsEntry noticesEntry() {
      return SettingsEntry.ofEverybody("web.settings.notices", "/installningar/notiser", 20);
    }
  }
}
