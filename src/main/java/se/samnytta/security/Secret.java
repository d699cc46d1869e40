package se.samnytta.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Something random that whoever has it is let in by, and of which we keep only the hash: nobody can guess 256 bits. */
public final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  static byte[] bytes() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** A new one, as text that may stand in an address. */
  public static String token() {
    return token(bytes());
  }

  static String token(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What it is known by in the database. */
  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
