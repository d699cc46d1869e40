package se.samnytta.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A connection on which anything can be said, also what no browser would say. */
public final class Wire {

  private static final int PATIENCE = 20_000;

  private final int port;

  Wire(int port) {
    this.port = port;
  }

  /** What came back; status 0 when the connection was closed without a word. */
  public record Heard(int status, HttpHeaders headers, String body) {

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** Says a request line and headers, one sign a byte, and nothing more. */
  public Heard say(String line, String... headers) {
    return say(line, List.of(headers), new byte[0]);
  }

  /** Says a request line and headers, one sign a byte, then the body; listens until the other side closes. */
  public Heard say(String line, List<String> headers, byte[] body) {
    String head = line + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
        + headers.stream().map(header -> header + "\r\n").collect(Collectors.joining()) + "\r\n";
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE);
      try {
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        socket.getOutputStream().write(body);
        socket.shutdownOutput();
      } catch (SocketException _) {
        // It has heard enough; what it answered is read all the same.
      }
      return heard(read(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(line.substring(0, Math.min(80, line.length())), e);
    }
  }

  private static byte[] read(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(bytes);
    } catch (SocketException _) {
      // Closed with some of what we said unread.
    }
    return bytes.toByteArray();
  }

  private static Heard heard(byte[] answer) {
    String text = new String(answer, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0)
      return new Heard(0, HttpHeaders.of(Map.of(), (_, _) -> true), "");
    String[] lines = text.substring(0, end).split("\r\n");
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Arrays.stream(lines).skip(1).map(line -> line.split(": ?", 2))
        .forEach(pair -> headers.merge(pair[0], List.of(pair[1]), (first, second) -> List.of(first.getFirst(), second.getFirst())));
    return new Heard(Integer.parseInt(lines[0].split(" ")[1]), HttpHeaders.of(headers, (_, _) -> true),
        new String(answer, end + 4, answer.length - end - 4, UTF_8));
  }
}
