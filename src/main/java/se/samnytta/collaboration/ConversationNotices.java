package se.samnytta.collaboration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.notification.Importance;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;

/**
 * Tells the other side that something was said. Whoever is the contact gets a letter, the others of the unit see it by the
 * bell: it belongs to the thing, and somebody else can answer when the contact is away. Between two units the speaker is named;
 * where everybody reads, only the unit is, since not everybody may know its people.
 */
@Component
class ConversationNotices {

  private static final int QUOTED = 160;

  private final ThreadStore store;
  private final Notices notices;

  ConversationNotices(ThreadStore store, Notices notices) {
    this.store = store;
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(MessagePosted event) {
    Conversation thread = store.find(event.thread()).orElseThrow(() -> new NotFound("thread " + event.thread()));
    ThreadStore.Quoted quoted = store.quote(event.message());
    Notice notice = Notice.of(key(thread, event), "message:" + event.message(), thread.subject().toString())
        .except(event.by())
        .with(Word.text(thread.receiver() == null ? quoted.unit() : quoted.name()), Word.text(thread.title()),
            Word.text(shortened(quoted.body())))
        .leadingTo(thread.link() + "#senaste")
        .as(event.byOwner() ? Importance.NEWS : Importance.ACTION);
    if (!event.byOwner())
      tell(notice, thread.owner(), thread.ownerContact());
    else if (thread.receiver() != null)
      tell(notice, thread.receiver(), thread.receiverContact());
    else
      notices.tell(notice.to(askers(event.thread(), quoted.answers())).byMail());
  }

  private static String key(Conversation thread, MessagePosted event) {
    if (thread.receiver() != null)
      return "conversation.said";
    return event.byOwner() ? "conversation.answered" : "conversation.asked";
  }

  private void tell(Notice notice, UnitId unit, @Nullable PersonId contact) {
    if (contact == null) {
      notices.tell(notice.to(Recipient.people(unit)).byMail());
    } else {
      notices.tell(notice.to(Recipient.person(contact, unit)).byMail());
      notices.tell(notice.to(Recipient.people(unit)));
    }
  }

  private Recipient[] askers(ThreadId thread, @Nullable MessageId question) {
    List<Recipient> askers = new ArrayList<>();
    for (ThreadStore.Speaker speaker : store.askers(thread, question))
      askers.add(Recipient.person(speaker.person(), speaker.unit()));
    return askers.toArray(Recipient[]::new);
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= QUOTED)
      return text;
    return text.substring(0, text.offsetByCodePoints(0, QUOTED)).strip() + " …";
  }
}
