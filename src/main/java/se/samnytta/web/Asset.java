package se.samnytta.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the page frame as it is sent.
 *
 * @param hashedName its name with the hash before the ending
 * @param type       its media type
 * @param plain      its content
 * @param gzipped    the same compressed, null where that gains nothing
 */
record Asset(String hashedName, String type, byte[] plain, byte @Nullable [] gzipped) {

  private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg",
      "image/svg+xml", "webp", "image/webp", "png", "image/png", "jpg", "image/jpeg", "ico", "image/x-icon", "woff2", "font/woff2",
      "wasm", "application/wasm");

  static Asset of(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot + 1);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    boolean text = type.startsWith("text/") || ending.equals("svg") || ending.equals("wasm");
    return new Asset(name.substring(0, dot) + "." + hash(content) + "." + ending, type, content,
        text ? Gzip.of(content, Gzip.SMALL) : null);
  }

  static Asset of(String name, String content) {
    return of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
