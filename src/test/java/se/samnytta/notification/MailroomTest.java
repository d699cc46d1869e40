package se.samnytta.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Registry;
import se.samnytta.organisation.Units;
import se.samnytta.organisation.WorkingDays;
import se.samnytta.web.Texts;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/**
 * Letters as a mail server gets them. Everything happens on days of the year 2099, so that the application, which sends what is
 * due today, leaves these letters to the test.
 */
class MailroomTest extends DatabaseTest {

  private static final MailSettings SETTINGS = new MailSettings("samnytta@example.org", "Samnytta", true, LocalTime.of(7, 30));
  private static final URI BASE = URI.create("https://samnytta.example.org");
  private static final ServerSetup ANY_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

  @Autowired
  MailStore store;
  @Autowired
  Texts texts;
  @Autowired
  Enclosing enclosing;
  @Autowired
  Units units;
  @Autowired
  People people;
  @Autowired
  World world;
  @Autowired
  Registry registry;
  @Autowired
  NoticeStore noticeStore;
  @Autowired
  Readers readers;
  @Autowired
  Unread unread;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  JdbcClient jdbc;

  private final SetClock clock = new SetClock("2099-06-01T09:00:00Z");
  private final MailTimes times = new MailTimes(new WorkingDays(), SETTINGS);
  private final String matter = "test:" + UUID.randomUUID();
  private GreenMail server;
  private Reading petra;

  /** A person, for whom they act, and where their letters go. */
  private record Reading(Actor actor, String email) {

    PersonId id() {
      return actor.person();
    }

    UnitId unit() {
      return actor.unit();
    }
  }

  @BeforeEach
  void openThePostOffice() {
    clearTheQueue();
    server = new GreenMail(ANY_PORT);
    server.start();
    petra = person(world.unit(World.LUND, "Kulturhuset"), "Petra Öberg", UUID.randomUUID() + "@example.org", "sv");
  }

  @AfterEach
  void closeThePostOffice() {
    server.stop();
  }

  @Test
  void aLetterArrivesWithBothPartsAndItsHeaders() throws MessagingException, IOException {
    tell(request().to(Recipient.people(petra.unit())));
    assertThat(send()).isEqualTo(1);

    MimeMessage letter = single(petra);
    assertThat(letter.getHeader("Subject")[0]).startsWith("=?UTF-8?").doesNotContain("ä");
    assertThat(letter.getSubject()).isEqualTo("Åsa Ärlig vill låna Höj- och sänkbart skrivbord");
    assertThat(letter.getFrom()).containsExactly(new InternetAddress("samnytta@example.org"));
    assertThat(((InternetAddress) letter.getAllRecipients()[0]).getPersonal()).isEqualTo("Petra Öberg");
    assertThat(letter.getMessageID()).matches("<letter-\\d+@samnytta\\.example\\.org>");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(letter.getSentDate()).isEqualTo(clock.instant());
    assertThat(letter.getContentType()).startsWith("multipart/alternative");

    String text = part(letter, 0, "text/plain");
    assertThat(text.lines()).startsWith("Åsa Ärlig vill låna Höj- och sänkbart skrivbord till torsdag 10\u00a0december.", "",
        "Svara på förfrågan:",
        "https://samnytta.example.org/bokningar/42", "", "Ring Sjöbo växel om något är oklart.");
    assertThat(text).contains("Samnytta, för Kulturhuset", "för att du arbetar i Kulturhuset",
        "https://samnytta.example.org/installningar/notiser");
    String html = part(letter, 1, "text/html");
    assertThat(html).contains("<a class=\"knapp\" href=\"https://samnytta.example.org/bokningar/42\">Svara på förfrågan</a>",
        "prefers-color-scheme: dark", "max-width:600px", "lang=\"sv\"").doesNotContain("<img", "<script");
  }

  @Test
  void whatPeopleWriteIsOnlyText() throws MessagingException, IOException {
    tell(Notice.of("test.told", cause(), matter).to(Recipient.people(petra.unit())).byMail()
        .with(Word.text("<b>Åsa</b>"), Word.text("Bord\r\nBcc: alla@example.org"), Word.text("\"><img src=x>")));
    send();
    MimeMessage letter = single(petra);
    assertThat(letter.getSubject()).isEqualTo("<b>Åsa</b> vill låna Bord Bcc: alla@example.org");
    assertThat(letter.getHeader("Bcc")).isNull();
    assertThat(part(letter, 1, "text/html")).contains("&lt;b&gt;Åsa&lt;/b&gt;", "&lt;img").doesNotContain("<b>", "<img");
  }

  @Test
  void aNameWithALineBreakBeginsNoHeader() throws MessagingException {
    Reading eva = person("Eva\r\nBcc: alla@example.org", UUID.randomUUID() + "@example.org", "sv");
    tell(plain().to(Recipient.person(eva.id(), eva.unit())));
    send();
    MimeMessage letter = single(eva);
    assertThat(letter.getHeader("Bcc")).isNull();
    assertThat(((InternetAddress) letter.getAllRecipients()[0]).getPersonal()).isEqualTo("Eva Bcc: alla@example.org");
  }

  @Test
  void anAddressWithALineBreakIsRefused() {
    Reading eva = person("Eva", UUID.randomUUID() + "@example.org\r\nBcc: alla@example.org", "sv");
    Notice notice = plain().to(Recipient.person(eva.id(), eva.unit()), Recipient.person(petra.id(), petra.unit()));
    tell(notice);
    send();
    assertThat(states(notice, eva)).containsExactly("FAILED");
    assertThat(states(notice, petra)).containsExactly("SENT");
  }

  @Test
  void anEnglishReaderGetsAnEnglishLetter() throws MessagingException, IOException {
    Reading john = person("John", UUID.randomUUID() + "@example.org", "en");
    tell(request().to(Recipient.person(john.id(), john.unit())));
    send();
    assertThat(single(john).getSubject()).isEqualTo("Åsa Ärlig wants to borrow Höj- och sänkbart skrivbord");
    assertThat(part(single(john), 0, "text/plain")).contains("until Thursday 10\u00a0December", "Samnytta, for ");
  }

  @Test
  void whatTheServerCouldNotTakeIsSentWhenItIsBack() throws MessagingException {
    int port = server.getSmtp().getPort();
    server.stop();
    Notice notice = plain().to(Recipient.person(petra.id(), petra.unit()));
    tell(notice);
    Mailroom mailroom = mailroom(port);
    assertThat(send(mailroom)).isZero();
    assertThat(states(notice, petra)).containsExactly("QUEUED");

    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    assertThat(send(mailroom)).as("not before a minute has passed").isZero();
    clock.pass(Duration.ofSeconds(61));
    assertThat(send(mailroom)).isEqualTo(1);
    assertThat(states(notice, petra)).containsExactly("SENT");
    assertThat(single(petra).getSubject()).isEqualTo("Något har hänt");
    assertThat(send(mailroom)).isZero();
  }

  @Test
  void aRefusedAddressStopsNobodyElse() throws IOException {
    try (var moody = new MoodyServer()) {
      Reading gone = person("Borta", "refused-" + UUID.randomUUID() + "@example.org", "sv");
      Reading busy = person("Upptagen", "busy-" + UUID.randomUUID() + "@example.org", "sv");
      Notice notice = plain().to(Recipient.person(gone.id(), gone.unit()), Recipient.person(busy.id(), busy.unit()),
          Recipient.person(petra.id(), petra.unit()));
      tell(notice);
      assertThat(send(mailroom(moody.port()))).isEqualTo(1);
      assertThat(states(notice, gone)).containsExactly("FAILED");
      assertThat(states(notice, busy)).containsExactly("QUEUED");
      assertThat(states(notice, petra)).containsExactly("SENT");
    }
  }

  @Test
  void aLetterWhoseReceiptWasLostGoesOutAgainUnderTheSameId() throws IOException {
    try (var moody = new MoodyServer()) {
      moody.hangUps.set(1);
      tell(plain().to(Recipient.person(petra.id(), petra.unit())));
      Mailroom mailroom = mailroom(moody.port());
      send(mailroom);
      clock.pass(Duration.ofSeconds(61));
      assertThat(send(mailroom)).isEqualTo(1);
      assertThat(moody.letters).hasSize(2).extracting(MailroomTest::messageId).containsOnly(messageId(moody.letters.getFirst()));
    }
  }

  @Test
  void givesUpAfterDays() {
    Notice notice = plain().to(Recipient.person(petra.id(), petra.unit()));
    tell(notice);
    server.stop();
    Mailroom mailroom = mailroom(1);
    for (int i = 0; i < 59; i++) {
      send(mailroom);
      clock.pass(Duration.ofMinutes(61));
    }
    assertThat(states(notice, petra)).containsExactly("QUEUED");
    send(mailroom);
    assertThat(states(notice, petra)).containsExactly("FAILED");
  }

  @Test
  void eightSendersNeverSendTwice() throws InterruptedException, ExecutionException {
    List<Reading> readers = IntStream.range(0, 50).mapToObj(i -> person("Läsare " + i, UUID.randomUUID() + "@example.org", "sv")).toList();
    for (Reading reader : readers)
      tell(plain().to(Recipient.person(reader.id(), reader.unit())));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> sent = IntStream.range(0, 8).mapToObj(_ -> mailroom(server.getSmtp().getPort()))
          .map(mailroom -> threads.submit(() -> send(mailroom))).toList();
      int sum = 0;
      for (Future<Integer> each : sent)
        sum += each.get();
      assertThat(sum + send()).isEqualTo(50);
    }
    for (Reading reader : readers)
      assertThat(lettersTo(reader)).hasSize(1);
  }

  @Test
  void whatIsToldOfOneMatterInADayBecomesOneLetter() throws MessagingException, IOException {
    tell(plain().to(Recipient.person(petra.id(), petra.unit())));
    tell(plain().to(Recipient.person(petra.id(), petra.unit())));
    tell(request().to(Recipient.person(petra.id(), petra.unit())));
    assertThat(send()).isEqualTo(1);
    assertThat(single(petra).getSubject()).isEqualTo("Åsa Ärlig vill låna Höj- och sänkbart skrivbord");
    assertThat(part(single(petra), 0, "text/plain")).contains("Tidigare i samma ärende:", "- Något har hänt med ärendet.");

    tell(plain().to(Recipient.person(petra.id(), petra.unit())));
    tell(Notice.of("test.plain", cause(), "another:" + UUID.randomUUID()).to(Recipient.person(petra.id(), petra.unit())).byMail());
    assertThat(send()).as("the other matter's").isEqualTo(1);
    assertThat(lettersTo(petra)).hasSize(2);

    clock.set("2099-06-02T05:29:00Z");
    assertThat(send()).isZero();
    clock.set("2099-06-02T05:30:00Z");
    assertThat(send()).as("the digest at half past seven").isEqualTo(1);
    assertThat(lettersTo(petra)).hasSize(3);
  }

  @Test
  void theDailyReaderGetsOneLetterInTheMorning() throws MessagingException, IOException {
    world.as(petra.actor(), () -> transaction.execute(_ -> {
      noticeStore.choose(petra.id(), MailChoice.DAILY, LetterHours.USUAL);
      return true;
    }));
    for (int i = 0; i < 3; i++)
      tell(Notice.of("test.plain", cause(), "matter:" + UUID.randomUUID()).to(Recipient.person(petra.id(), petra.unit())).byMail());
    assertThat(send()).isZero();
    clock.set("2099-06-02T05:30:00Z");
    assertThat(send()).isEqualTo(1);
    assertThat(single(petra).getSubject()).isEqualTo("3 saker har hänt i Samnytta");
    assertThat(part(single(petra), 0, "text/plain")).contains("https://samnytta.example.org/notiser");
  }

  @Test
  void onlyWhatIsUrgentArrivesInQuietHours() {
    clock.set("2099-06-05T16:00:00Z");
    tell(plain().to(Recipient.person(petra.id(), petra.unit())));
    assertThat(send()).as("Friday evening").isZero();
    tell(Notice.of("test.plain", cause(), "urgent:" + UUID.randomUUID()).to(Recipient.person(petra.id(), petra.unit()))
        .as(Importance.URGENT).byMail());
    assertThat(send()).isEqualTo(1);
    clock.set("2099-06-08T04:59:59Z");
    assertThat(send()).isZero();
    clock.set("2099-06-08T05:00:00Z");
    assertThat(send()).as("Monday at seven").isEqualTo(1);
  }

  @Test
  void withoutAMailServerLettersAreKept() {
    Notice notice = plain().to(Recipient.person(petra.id(), petra.unit()));
    tell(notice);
    assertThat(send(new Mailroom(store, writer(), enclosing, people, new KeptDelivery(), times, transaction, clock))).isEqualTo(1);
    assertThat(states(notice, petra)).containsExactly("KEPT");
  }

  @Test
  void whatCannotBeWrittenStopsNobodyElse() {
    Notice wordless = Notice.of("test.hasNoTexts", cause(), matter).to(Recipient.person(petra.id(), petra.unit())).byMail();
    tell(wordless);
    Reading eva = person("Eva", UUID.randomUUID() + "@example.org", "sv");
    Notice notice = plain().to(Recipient.person(eva.id(), eva.unit()));
    tell(notice);
    assertThat(send()).isEqualTo(1);
    assertThat(states(wordless, petra)).containsExactly("FAILED");
    assertThat(states(notice, eva)).containsExactly("SENT");
  }

  private static String cause() {
    return "test:" + UUID.randomUUID();
  }

  private Notice plain() {
    return Notice.of("test.plain", cause(), matter).leadingTo("/bokningar/42").byMail();
  }

  private Notice request() {
    return Notice.of("test.told", cause(), matter).leadingTo("/bokningar/42").byMail()
        .with(Word.text("Åsa Ärlig"), Word.text("Höj- och sänkbart skrivbord"), Word.day(LocalDate.of(2099, 12, 10)));
  }

  private Reading person(String name, String email, String language) {
    return person(petra.unit(), name, email, language);
  }

  private Reading person(UnitId unit, String name, String email, String language) {
    PersonId person = world.asSystem(() -> {
      PersonId entered = registry.person(World.LUND, name, email, null);
      registry.assign(entered, unit, Role.MEMBER, null);
      jdbc.sql("update organisation.person set language = :language where id = :id").param("language", language)
          .param("id", entered.value()).update();
      return entered;
    });
    return new Reading(world.actor(person, unit), email);
  }

  private void tell(Notice notice) {
    var notices = new Notices(noticeStore, readers, times, unread, clock);
    world.as(petra.actor(), () -> transaction.execute(_ -> notices.tell(notice)));
  }

  private int send() {
    return send(mailroom(server.getSmtp().getPort()));
  }

  private static int send(Mailroom mailroom) {
    return Scope.<Integer>asSystem(mailroom::sendWhatIsDue);
  }

  private LetterWriter writer() {
    return new LetterWriter(texts, units, new BaseAddress(BASE));
  }

  private Mailroom mailroom(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.setJavaMailProperties(timeouts());
    return new Mailroom(store, writer(), enclosing, people, new SmtpDelivery(sender, SETTINGS, BASE, clock), times,
        transaction, clock);
  }

  private static Properties timeouts() {
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", "5000");
    properties.put("mail.smtp.timeout", "5000");
    return properties;
  }

  /** What other tests left unsent would be sent here too. */
  private void clearTheQueue() {
    Scope.asSystem(() -> transaction.execute(_ -> jdbc.sql("delete from notification.mail where state = 'QUEUED' and queued_at > :far")
        .param("far", java.time.OffsetDateTime.parse("2099-01-01T00:00:00Z")).update()));
  }

  private List<String> states(Notice notice, Reading reader) {
    return Scope.asSystem(() -> transaction.execute(_ -> jdbc.sql("""
        select m.state
        from notification.mail m
        join notification.notice n on n.id = m.notice_id
        where n.cause = :cause and m.person_id = :person
        """).param("cause", notice.cause()).param("person", reader.id().value()).query(String.class).list()));
  }

  private List<MimeMessage> lettersTo(Reading reader) {
    return Stream.of(server.getReceivedMessages()).filter(letter -> isTo(letter, reader)).toList();
  }

  private static boolean isTo(MimeMessage letter, Reading reader) {
    try {
      return ((InternetAddress) letter.getAllRecipients()[0]).getAddress().equals(reader.email());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MimeMessage single(Reading reader) {
    assertThat(lettersTo(reader)).hasSize(1);
    return lettersTo(reader).getFirst();
  }

  private static String part(MimeMessage letter, int number, String type) throws MessagingException, IOException {
    var part = ((MimeMultipart) letter.getContent()).getBodyPart(number);
    assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("utf-8");
    return ((String) part.getContent()).replace("\r\n", "\n");
  }

  private static String messageId(String letter) {
    Matcher header = Pattern.compile("(?m)^Message-ID: (.*)$").matcher(letter);
    assertThat(header.find()).isTrue();
    return header.group(1);
  }
}
