package se.samnytta.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
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
  private static final String TEMPLATE = "notification/mailChoicePage";

  private final Notices notices;

  MailChoiceController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/installningar/notiser")
  ModelAndView form(Actor actor, Page page) {
    return Answer.show(TEMPLATE).addObject("fields", Fields.filled(Map.of(FIELD, notices.mailChoice(actor).name())))
        .addObject("choices", choices(page));
  }

  @PostMapping("/installningar/notiser")
  ModelAndView create(Actor actor, Page page, HttpServletRequest request) {
    Fields fields = Fields.of(request, FIELD);
    Optional<MailChoice> choice = fields.requiredOneOf(FIELD, MailChoice.class);
    if (choice.isEmpty())
      return Answer.invalid(TEMPLATE, fields).addObject("choices", choices(page));
    notices.choose(actor, choice.get());
    return Answer.goTo("/installningar/notiser", "notification.choice.saved");
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
