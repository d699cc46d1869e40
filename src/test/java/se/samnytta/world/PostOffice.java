package se.samnytta.world;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The SMTP server of this test JVM. It takes every letter; a test looks for those to an address that only it uses. */
public final class PostOffice {

  static final String HOST = "127.0.0.1";
  /** Other tests may have left hundreds of letters that are due before. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final GreenMail SERVER = open();

  private PostOffice() {}

  /** Lets an application send its letters here. */
  public static void connect(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> HOST);
    settings.add("spring.mail.port", PostOffice::port);
  }

  static int port() {
    return SERVER.getSmtp().getPort();
  }

  /** Waits for letters until so many have come to the address; answers those that have come when patience ends. */
  public static List<MimeMessage> lettersTo(String address, int atLeast) {
    for (long end = System.nanoTime() + PATIENCE.toNanos();;) {
      List<MimeMessage> letters = lettersTo(address);
      long left = end - System.nanoTime();
      if (letters.size() >= atLeast || left <= 0)
        return letters;
      SERVER.waitForIncomingEmail(Math.min(200, left / 1_000_000 + 1), SERVER.getReceivedMessages().length + 1);
    }
  }

  /** Those that have come to the address so far. */
  public static List<MimeMessage> lettersTo(String address) {
    return Stream.of(SERVER.getReceivedMessages()).filter(letter -> isTo(letter, address)).toList();
  }

  private static boolean isTo(MimeMessage letter, String address) {
    try {
      return Stream.of(letter.getAllRecipients()).anyMatch(recipient -> recipient.toString().contains(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GreenMail open() {
    var server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }
}
