package se.samnytta.security;

import java.util.List;
import java.util.Optional;

/** Asks people's devices to make keys and to sign with them, and judges what they answer. */
public interface Devices {

  /**
   * A key as a device made it.
   *
   * @param credential the public key with what belongs to it, as the protocol writes it
   */
  record MadeKey(byte[] credentialId, byte[] credential, long signCount, boolean backupEligible, boolean backedUp) {}

  /** What a device says of a key it has signed with: how often it has, and whether a copy is kept elsewhere. */
  record Signed(long signCount, boolean backedUp) {}

  /** What the browser is told when a key is to be made for this account, as JSON; not one of those it has. */
  String toMake(byte[] challenge, byte[] handle, String address, String name, List<byte[]> have);

  /** What the browser is told when somebody signs in, whoever it is, as JSON. */
  String toSign(byte[] challenge);

  /** The challenge that an answer is to; nothing for what is no answer. */
  Optional<byte[]> challenge(String answer);

  /** The key that signed, by its name; nothing for what is no answer. */
  Optional<byte[]> credentialId(String answer);

  /** The key, if the device made it for us, for this challenge, and its owner was there and known to it. */
  Optional<MadeKey> made(String answer, byte[] challenge);

  /** What the device says, if the key signed this challenge for us, and its owner was there and known to the device. */
  Optional<Signed> signed(String answer, byte[] challenge, MadeKey key);
}
