package se.samnytta.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;
import se.samnytta.organisation.People;

/**
 * Everybody's letters, so that whoever tries the service out sees what people get. Exists in the demo and in tests only, where
 * all people are invented; elsewhere a letter is its reader's alone.
 */
@Component
@Profile({ "demo", "test" })
public class SentLetters {

  private static final int MOST = 50;

  /**
   * A letter, and what became of it.
   *
   * @param sent whether a mail server took it; otherwise it was kept
   */
  public record SentLetter(Letter letter, Instant at, boolean sent) {}

  private record Envelope(long letter, PersonId person, boolean digest, Instant at, boolean sent) {}

  private final JdbcClient jdbc;
  private final MailStore store;
  private final LetterWriter writer;
  private final People people;
  private final ShownLetters shown;
  private final TransactionTemplate transaction;

  SentLetters(JdbcClient jdbc, MailStore store, LetterWriter writer, People people, ShownLetters shown, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.store = store;
    this.writer = writer;
    this.people = people;
    this.shown = shown;
    this.transaction = transaction;
  }

  /** The newest fifty, the newest first. */
  public List<SentLetter> newest() {
    return Stream.concat(shown.all().stream(), read(Long.MAX_VALUE, 0, MOST).stream())
        .sorted(Comparator.comparing(SentLetter::at).reversed()).limit(MOST).toList();
  }

  public Optional<SentLetter> find(long letter) {
    return Stream.concat(shown.all().stream().filter(each -> each.letter().id() == letter), read(letter, letter, 1).stream()).findFirst();
  }

  private List<SentLetter> read(long highest, long lowest, int most) {
    return Scope.asSystem(() -> transaction.<List<SentLetter>>execute(_ -> jdbc.sql("""
        select letter, person_id, bool_or(digest) as digest, max(done_at) as at, bool_and(state = 'SENT') as sent
        from notification.mail
        where state in ('SENT', 'KEPT') and letter between :lowest and :highest
        group by letter, person_id
        order by letter desc
        limit :most
        """)
        .param("lowest", lowest)
        .param("highest", highest)
        .param("most", most)
        .query((row, _) -> new Envelope(row.getLong("letter"), new PersonId(row.getLong("person_id")), row.getBoolean("digest"),
            row.getTimestamp("at").toInstant(), row.getBoolean("sent")))
        .list()
        .stream()
        .flatMap(envelope -> open(envelope).stream())
        .toList()));
  }

  private Optional<SentLetter> open(Envelope envelope) {
    return people.find(envelope.person)
        .map(reader -> new SentLetter(writer.write(reader, store.letter(envelope.letter), envelope.digest), envelope.at, envelope.sent));
  }
}
