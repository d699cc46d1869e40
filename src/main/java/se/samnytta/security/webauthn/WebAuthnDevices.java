package se.samnytta.security.webauthn;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samnytta.security.Devices;
import se.samnytta.security.OwnAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks with devices by WebAuthn. A device has to know its owner (by a finger, a face, a code) and to keep the key where it can
 * find it by itself. Of what make it is, is not asked.
 */
@Component
class WebAuthnDevices implements Devices {

  private static final Logger LOG = LoggerFactory.getLogger(WebAuthnDevices.class);
  private static final int MILLISECONDS = 300_000;
  private static final boolean OWNER_KNOWN = true;
  private static final List<PublicKeyCredentialParameters> KINDS = List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA,
      COSEAlgorithmIdentifier.RS256).stream().map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
      .toList();

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
  private final OwnAddress address;
  private final JsonMapper json;

  WebAuthnDevices(OwnAddress address, JsonMapper json) {
    this.address = address;
    this.json = json;
  }

  @Override
  public String toMake(byte[] challenge, byte[] handle, String address, String name, List<byte[]> have) {
    return json.writeValueAsString(Map.of(
        "rp", Map.of("id", host(), "name", "Samnytta"),
        "user", Map.of("id", text(handle), "name", address, "displayName", name),
        "challenge", text(challenge),
        "pubKeyCredParams", KINDS.stream().map(kind -> Map.of("type", "public-key", "alg", kind.getAlg().getValue())).toList(),
        "timeout", MILLISECONDS,
        "excludeCredentials", have.stream().map(id -> Map.of("type", "public-key", "id", text(id))).toList(),
        "authenticatorSelection", Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
        "attestation", "none"));
  }

  @Override
  public String toSign(byte[] challenge) {
    return json.writeValueAsString(Map.of("challenge", text(challenge), "rpId", host(), "timeout", MILLISECONDS,
        "allowCredentials", List.of(), "userVerification", "required"));
  }

  @Override
  public Optional<byte[]> challenge(String answer) {
    return field(answer, "/response/clientDataJSON").flatMap(WebAuthnDevices::bytes)
        .flatMap(client -> field(new String(client, java.nio.charset.StandardCharsets.UTF_8), "/challenge"))
        .flatMap(WebAuthnDevices::bytes);
  }

  @Override
  public Optional<byte[]> credentialId(String answer) {
    return field(answer, "/id").flatMap(WebAuthnDevices::bytes);
  }

  @Override
  public Optional<MadeKey> made(String answer, byte[] challenge) {
    try {
      RegistrationData data = manager.verifyRegistrationResponseJSON(answer,
          new RegistrationParameters(server(challenge), KINDS, OWNER_KNOWN));
      AuthenticatorData<?> said = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
      var credential = Objects.requireNonNull(said.getAttestedCredentialData());
      return Optional.of(new MadeKey(credential.getCredentialId(), credentials.convert(credential), said.getSignCount(), said.isFlagBE(),
          said.isFlagBS()));
    } catch (DataConversionException | VerificationException | NullPointerException e) {
      LOG.info("A device made a key that is refused: {}", e.toString());
      return Optional.empty();
    }
  }

  @Override
  public Optional<Signed> signed(String answer, byte[] challenge, MadeKey key) {
    var record = new CredentialRecordImpl(null, true, key.backupEligible(), key.backedUp(), key.signCount(),
        credentials.convert(key.credential()), null, null, null, null);
    try {
      AuthenticationData data = manager.verifyAuthenticationResponseJSON(answer,
          new AuthenticationParameters(server(challenge), record, null, OWNER_KNOWN));
      AuthenticatorData<?> said = Objects.requireNonNull(data.getAuthenticatorData());
      return Optional.of(new Signed(said.getSignCount(), said.isFlagBS()));
    } catch (DataConversionException | VerificationException | NullPointerException e) {
      LOG.info("A device signed what is refused: {}", e.toString());
      return Optional.empty();
    }
  }

  private ServerProperty server(byte[] challenge) {
    return new ServerProperty(new Origin(address.of("")), host(), new DefaultChallenge(challenge));
  }

  private String host() {
    return URI.create(address.of("")).getHost();
  }

  private Optional<String> field(String text, String way) {
    try {
      JsonNode found = json.readTree(text).at(way);
      return found.isString() ? Optional.of(found.asString()) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<byte[]> bytes(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
