package se.samnytta.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.Format;
import se.samnytta.web.Page;

/**
 * A conversation as a page shows it.
 *
 * @param between whether it is between two units, rather than open to readers
 * @param mine    whether the reader is on the owner's side
 * @param maySay  whether the reader may speak
 * @param earlier how many earlier messages are not among these
 */
public record ConversationView(long thread, String title, String link, boolean between, boolean mine, boolean maySay, int earlier,
    List<MessageView> messages, UUID requestKey) {

  public ConversationView {
    messages = List.copyOf(messages);
  }

  /**
   * Something said.
   *
   * @param name     of whoever said it; null when the reader may not know them
   * @param ours     whether it was said by the reader's own side
   * @param byOwner  whether it was said by the owner's side
   * @param answers  the message it answers, 0 for none in particular
   * @param answered whether the owner has answered it, or said anything since
   */
  public record MessageView(long id, @Nullable String name, String unit, boolean ours, boolean byOwner, Instant at, String text,
      long answers,
      boolean answered) {

    private static final int START = 70;

    /** Its first words on one line. */
    public String start() {
      String line = text.replaceAll("\\s+", " ");
      return line.codePointCount(0, line.length()) <= START ? line : line.substring(0, line.offsetByCodePoints(0, START)).strip() + " …";
    }
  }

  /** Who said it, for which unit and when; and which question it answers. */
  public String who(Page page, MessageView message) {
    return who(page, message, page.format().since(message.at(), page.today()));
  }

  /** The same with the moment written as the reader needs it. */
  public String who(Page page, MessageView message, String when) {
    String unit = message.byOwner() ? page.t("collaboration.by", message.unit(), page.t("collaboration.owner")) : message.unit();
    String speaker = message.name() == null ? unit : page.t("collaboration.by", message.name(), unit);
    String said = speaker + Format.BETWEEN + when;
    return answered(message).map(question -> said + Format.BETWEEN + page.t("collaboration.answers", question.start())).orElse(said);
  }

  /** What the reader would do by writing: ask, answer or write. */
  public String speaking() {
    if (between)
      return "write";
    return mine ? "answer" : "ask";
  }

  public boolean isLast(MessageView message) {
    return message.id() == messages.getLast().id();
  }

  /** The message that another one answers, when it is among these. */
  public Optional<MessageView> answered(MessageView answer) {
    return messages.stream().filter(each -> each.id() == answer.answers()).findFirst();
  }

  /** The questions that the reader can answer, the oldest first. */
  public List<MessageView> toAnswer() {
    return mine && !between ? messages.stream().filter(each -> !each.byOwner() && !each.answered()).toList() : List.of();
  }
}
