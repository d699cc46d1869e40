package se.samnytta.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that refuses what is for "refused", has no time for what is for "busy", and can be told to hang up after it has
 * taken a letter, before it says so. GreenMail does none of that.
 */
final class MoodyServer implements AutoCloseable {

  final List<String> letters = new CopyOnWriteArrayList<>();
  final AtomicInteger hangUps = new AtomicInteger();
  private final ServerSocket socket;

  MoodyServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("moody-server").start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> talk(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller; var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
      say(caller, "220 moody");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("DATA")) {
          say(caller, "354 go on");
          letters.add(letter(in));
          if (hangUps.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
            return;
          say(caller, "250 taken");
        } else {
          say(caller, answer(line));
          if (line.startsWith("QUIT"))
            return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String letter(BufferedReader in) throws IOException {
    var letter = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
      letter.append(line).append('\n');
    return letter.toString();
  }

  private static String answer(String line) {
    if (line.startsWith("RCPT") && line.contains("refused"))
      return "550 5.1.1 no such mailbox";
    return line.startsWith("RCPT") && line.contains("busy") ? "450 4.2.0 mailbox busy" : "250 ok";
  }

  private static void say(Socket caller, String answer) throws IOException {
    caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
