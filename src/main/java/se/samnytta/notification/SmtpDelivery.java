package se.samnytta.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server. */
final class SmtpDelivery implements Delivery {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender server;
  private final MailSettings settings;
  private final URI base;
  private final Clock clock;

  SmtpDelivery(JavaMailSender server, MailSettings settings, URI base, Clock clock) {
    this.server = server;
    this.settings = settings;
    this.base = base;
    this.clock = clock;
  }

  @Override
  public Outcome deliver(Letter letter) {
    try {
      server.send(message(letter));
      return new Outcome.Sent();
    } catch (MessagingException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    } catch (MailException e) {
      return judge(e);
    }
  }

  private MimeMessage message(Letter letter) throws MessagingException {
    MimeMessage message = server.createMimeMessage();
    message.setFrom(address(settings.from(), letter.sender().isEmpty() ? settings.fromName() : letter.sender()));
    message.setRecipient(MimeMessage.RecipientType.TO, address(letter.address(), letter.name()));
    message.setSubject(oneLine(letter.subject()), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Message-ID", "<letter-" + letter.id() + "@" + base.getHost() + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setHeader("List-Unsubscribe", "<" + base.resolve("/installningar/notiser") + ">");
    message.setContent(content(letter));
    return message;
  }

  /**
   * The twins. An invitation is a third of them, as Outlook wants it; several are files beside, since a letter can be one
   * invitation only.
   */
  private static MimeMultipart content(Letter letter) throws MessagingException {
    MimeMultipart twins = new MimeMultipart("alternative");
    twins.addBodyPart(part(letter.text(), "plain"));
    twins.addBodyPart(part(letter.html(), "html"));
    if (letter.enclosed().size() == 1)
      twins.addBodyPart(calendar(letter.enclosed().getFirst()));
    if (letter.enclosed().size() < 2)
      return twins;
    MimeMultipart all = new MimeMultipart("mixed");
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(twins);
    all.addBodyPart(words);
    for (Enclosure enclosure : letter.enclosed()) {
      MimeBodyPart file = calendar(enclosure);
      file.setFileName(enclosure.matter().replaceAll("[^a-z0-9]+", "-") + ".ics");
      file.setDisposition(Part.ATTACHMENT);
      all.addBodyPart(file);
    }
    return all;
  }

  private static MimeBodyPart calendar(Enclosure enclosure) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.calendar().getBytes(StandardCharsets.UTF_8),
        "text/calendar; charset=UTF-8; method=" + enclosure.method())));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  /** Refuses an address that is none, above all one with a line break, which would begin a header of its own. */
  private static Address address(String address, String name) throws MessagingException {
    try {
      var internet = new InternetAddress(address, true);
      internet.setPersonal(oneLine(name), UTF_8);
      return internet;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String oneLine(String text) {
    return new Word.Text(text).equals(Word.text(text)) ? text : ((Word.Text) Word.text(text)).text();
  }

  /** Looks through everything that went wrong: an answer of 500 and above is for ever, no answer at all is for everybody. */
  private static Outcome judge(MailException failure) {
    boolean answered = false;
    for (Throwable each : all(failure)) {
      int code = switch (each) {
        case SMTPAddressFailedException refused -> refused.getReturnCode();
        case SMTPSendFailedException refused -> refused.getReturnCode();
        default -> 0;
      };
      if (code >= 500)
        return new Outcome.Refused(String.valueOf(each.getMessage()).strip());
      answered |= code > 0;
    }
    String why = String.valueOf(failure.getMessage()).strip();
    return answered || !isConnection(failure) ? new Outcome.NotNow(why) : new Outcome.NobodyAnswers(why);
  }

  private static boolean isConnection(MailException failure) {
    return all(failure).stream().anyMatch(each -> each instanceof java.io.IOException || each instanceof AuthenticationFailedException);
  }

  private static Set<Throwable> all(Throwable failure) {
    Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>();
    left.add(failure);
    while (!left.isEmpty()) {
      Throwable each = left.remove();
      if (!found.add(each))
        continue;
      add(left, each.getCause());
      if (each instanceof MessagingException chained)
        add(left, chained.getNextException());
      if (each instanceof MailSendException several)
        for (Exception one : several.getMessageExceptions())
          add(left, one);
    }
    return found;
  }

  private static void add(Deque<Throwable> left, @Nullable Throwable next) {
    if (next != null)
      left.add(next);
  }
}
