package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** Makes what is sent smaller, for those who can read it so. */
final class Gzip extends GZIPOutputStream {

  /** For what is sent each time: a tenth of the time that the smallest takes, and an eighth larger. */
  static final int FAST = 1;
  /** For what is kept. */
  static final int SMALL = 9;

  private Gzip(ByteArrayOutputStream out, int level) throws IOException {
    super(out);
    def.setLevel(level);
  }

  static byte[] of(byte[] content, int level) {
    var bytes = new ByteArrayOutputStream(content.length / 4);
    try (var gzip = new Gzip(bytes, level)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static boolean isReadBy(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip");
  }
}
