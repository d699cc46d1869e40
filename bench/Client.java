import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A signed-in browser on one connection that is kept, as light as can be: it shares the processors with what it measures. */
class Client implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCATION = Pattern.compile("\r\nLocation: ([^\r]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CSRF_COOKIE = Pattern.compile("\r\nSet-Cookie: (samnytta_csrf=[^;]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final int PATIENCE_MS = 60_000;

  private final int port;
  private final String token;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private String csrfCookie = "";
  private String csrfField = "";
  private byte[] body = new byte[0];
  int status;
  String address = "";
  String location = "";

  Client(int port, String token) throws IOException {
    this.port = port;
    this.token = token;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  /** How many bytes came, compressed as they are sent. */
  int length() {
    return body.length;
  }

  /** What came, as text. */
  String text() throws IOException {
    return text(body);
  }

  /** What came, as it came. */
  byte[] body() {
    return body;
  }

  /** What came compressed, or was too short to be, as text. */
  static String text(byte[] body) throws IOException {
    if (body.length < 2 || body[0] != 0x1f)
      return new String(body, StandardCharsets.UTF_8);
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Where the address leads, itself if nowhere else. */
  String settled(String path) throws IOException {
    get(path);
    return location.isEmpty() ? path : location;
  }

  void get(String path) throws IOException {
    send("GET", path, "", "");
  }

  /** Sends a form: name, value, name, value. */
  void post(String path, String... fields) throws IOException {
    StringBuilder form = new StringBuilder("_csrf=").append(encoded(csrf()));
    for (int i = 0; i < fields.length; i += 2)
      form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
    send("POST", path, "application/x-www-form-urlencoded", form.toString());
  }

  /** Sends a form with a key and a file of text. */
  void upload(String path, String key, String field, String file) throws IOException {
    send("POST", path, "multipart/form-data; boundary=part", part("_csrf", csrf()) + part("nyckel", key)
        + part(field + "\"; filename=\"fil.csv", file) + "--part--\r\n");
  }

  private static String part(String name, String content) {
    return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
  }

  private String csrf() throws IOException {
    if (csrfField.isEmpty()) {
      get("/annonser/ny");
      Matcher field = CSRF_FIELD.matcher(text());
      if (!field.find())
        throw new IOException("no form at /annonser/ny");
      csrfField = field.group(1);
    }
    return csrfField;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void send(String method, String path, String type, String form) throws IOException {
    address = path;
    byte[] sent = form.getBytes(StandardCharsets.UTF_8);
    String head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: samnytta=" + token + "; " + csrfCookie
        + "\r\nAccept-Language: sv\r\nAccept-Encoding: gzip\r\n"
        + (type.isEmpty() ? "\r\n" : "Content-Type: " + type + "\r\nContent-Length: " + sent.length + "\r\n\r\n");
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.write(sent);
    read();
  }

  private void read() throws IOException {
    String head = head();
    status = Integer.parseInt(head.substring(9, 12));
    location = first(LOCATION, head).replaceFirst("^http://[^/]+", "");
    String cookie = first(CSRF_COOKIE, head);
    if (!cookie.isEmpty())
      csrfCookie = cookie;
    String length = first(LENGTH, head);
    body = length.isEmpty() ? head.contains("chunked") ? chunks() : new byte[0] : in.readNBytes(Integer.parseInt(length));
    if (head.contains("Connection: close")) {
      socket.close();
      connect();
    }
  }

  private static String first(Pattern pattern, String head) {
    Matcher found = pattern.matcher(head);
    return found.find() ? found.group(1) : "";
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder(1000);
    for (int last = 0, next; (next = in.read()) >= 0; last = next) {
      head.append((char) next);
      if (next == '\n' && last == '\r' && head.length() > 4 && head.charAt(head.length() - 3) == '\n')
        return head.toString();
    }
    throw new IOException("closed by the server");
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    for (int size = -1; size != 0;) {
      StringBuilder hex = new StringBuilder();
      for (int next; (next = in.read()) != '\n';)
        hex.append((char) next);
      size = Integer.parseInt(hex.toString().trim(), 16);
      all.write(in.readNBytes(size));
      in.skipNBytes(2);
    }
    return all.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
