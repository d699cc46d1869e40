package se.samnytta.notification;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.security.AccountPost;
import se.samnytta.web.Languages;
import se.samnytta.web.Texts;

/**
 * Sends letters about accounts at once, whatever the hour and whatever the reader has chosen: somebody is waiting for them. They
 * are not kept, since their links let in whoever has them; the demo, where nothing is secret, shows the latest.
 */
@Component
class AccountMail implements AccountPost {

  private final Texts texts;
  private final Delivery delivery;
  private final Optional<ShownLetters> shown;
  private final Notices notices;
  private final People people;
  private final URI base;
  private final Clock clock;

  AccountMail(Texts texts, Delivery delivery, Optional<ShownLetters> shown, Notices notices, People people, BaseAddress base, Clock clock) {
    this.texts = texts;
    this.delivery = delivery;
    this.shown = shown;
    this.notices = notices;
    this.people = people;
    this.base = base.uri();
    this.clock = clock;
  }

  @Override
  public boolean send(AccountLetter letter) {
    Letter written = write(letter);
    return switch (delivery.deliver(written)) {
      case Delivery.Outcome.Sent() -> left(written, true);
      case Delivery.Outcome.Kept() -> left(written, false);
      case Delivery.Outcome.Refused(var _) -> true;
      case Delivery.Outcome.NotNow(var _) -> false;
      case Delivery.Outcome.NobodyAnswers(var _) -> false;
    };
  }

  @Override
  public void tellAdministrators(UnitId unit, String key, String cause, String word, String link) {
    Recipient[] administrators = people.nearest(unit, Role.ADMIN).stream().map(holder -> Recipient.person(holder.person(), unit))
        .toArray(Recipient[]::new);
    notices.tell(Notice.of(key, cause, cause).to(administrators).with(Word.text(word)).as(Importance.ACTION).byMail().leadingTo(link));
  }

  @Override
  public void settled(String key, String cause) {
    notices.settle(cause, List.of(key));
  }

  private boolean left(Letter letter, boolean sent) {
    shown.ifPresent(letters -> letters.add(new SentLetters.SentLetter(letter, clock.instant(), sent)));
    return true;
  }

  private Letter write(AccountLetter letter) {
    Locale locale = Languages.of(letter.language());
    String text = "letter." + letter.key() + ".";
    String subject = texts.text(locale, text + "subject");
    var sheet = new Sheet(locale.getLanguage(), subject, texts.text(locale, text + "line", letter.from()),
        texts.text(locale, text + "button"),
        base.resolve(letter.link()).toString(), texts.text(locale, text + "details"), "", List.of(),
        List.of(texts.text(locale, "notification.mail.sign"), texts.text(locale, "notification.mail.why.account")),
        new Sheet.Line(texts.text(locale, "notification.mail.personalData"), base.resolve("/om/personuppgifter").toString()));
    return new Letter(letter.id(), letter.address(), letter.name(), "", subject, sheet.text(), sheet.html());
  }
}
