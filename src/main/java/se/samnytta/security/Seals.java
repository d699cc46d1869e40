package se.samnytta.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.CannotStart;

/**
 * Seals what somebody may hold who may not read it: a copy of the database, a browser's cookies. AES-256-GCM, with a key of its
 * own for each purpose, all of them made from the one key of the configuration, so that what is sealed for one purpose opens
 * for no other.
 */
@Component
public class Seals {

  /** Stands in the settings of the demo and of the tests, where everybody can read it. */
  static final String KNOWN_TO_ALL = "c2Ftbnl0dGEtZGVtby1rZXkta25vd24tdG8tYWxsLi4=";

  private static final String REMEDY = "Make one with \"openssl rand -base64 32\", keep it outside the database and its backups, and set "
      + "samnytta.secret-key (SAMNYTTA_SECRET_KEY) to it, the same on each node.";
  private static final int BYTES = 32;

  private final byte[] key;

  Seals(@Value("${samnytta.secret-key:}") String key, Environment environment) {
    this.key = checked(key, environment.acceptsProfiles(Profiles.of("demo | test")));
  }

  static byte[] checked(String key, boolean mayBeKnown) {
    if (key.isBlank())
      throw new CannotStart("There is no key to seal secrets with.", REMEDY);
    if (key.equals(KNOWN_TO_ALL) && !mayBeKnown)
      throw new CannotStart("The key to seal secrets with is the demo's, which everybody can read.", REMEDY);
    byte[] bytes = decoded(key);
    if (bytes.length != BYTES || new String(bytes, StandardCharsets.ISO_8859_1).chars().distinct().count() < 12)
      throw new CannotStart("The key to seal secrets with is not 32 random bytes in Base64.", REMEDY);
    return bytes;
  }

  /** What only {@link #open} with the same purpose can read. */
  public byte[] seal(String purpose, String text) {
    return cipher(purpose).encrypt(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What was sealed for the purpose; nothing when it was not, or by another key. */
  public Optional<String> open(String purpose, byte[] sealed) {
    try {
      return Optional.of(new String(cipher(purpose).decrypt(sealed), StandardCharsets.UTF_8));
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  /** 256 bits made of the text for the purpose: always the same ones, and whoever lacks the key cannot tell them. */
  byte[] derive(String purpose, String text) {
    return mac(mac(key, purpose), text);
  }

  private AesBytesEncryptor cipher(String purpose) {
    return new AesBytesEncryptor(new SecretKeySpec(mac(key, purpose), "AES"), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decoded(String key) {
    try {
      return Base64.getDecoder().decode(key.strip());
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
