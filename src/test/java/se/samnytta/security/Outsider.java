package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Registry;
import se.samnytta.world.PostOffice;
import se.samnytta.world.World;

/** Makes people who sign in with an address of their own, and reads their letters. */
@Component
public class Outsider {

  public static final String PASSWORD = "cyklar i motvind hem";

  private static final Pattern LINK = Pattern.compile("http://[^/\\s]+(/logga-in/lank/\\S+)");

  private final World world;
  private final Registry registry;
  private final People people;
  private final Accounts accounts;
  private final AccountStore store;
  private final PasswordHashes hashes;

  Outsider(World world, Registry registry, People people, Accounts accounts, AccountStore store, PasswordHashes hashes) {
    this.world = world;
    this.registry = registry;
    this.people = people;
    this.accounts = accounts;
    this.store = store;
    this.hashes = hashes;
  }

  /** Somebody of an association who has been invited and has not answered yet. */
  public Person invited(String name) {
    Person person = person(name);
    world.asSystem(() -> {
      accounts.invite(null, null, person);
      return true;
    });
    return person;
  }

  /** Somebody of an association with a password. */
  public Person withPassword(String name) {
    Person person = person(name);
    String hash = hashes.hash(PASSWORD);
    return world.asSystem(() -> {
      store.open(person.id(), Secret.bytes(), java.time.Instant.EPOCH);
      store.choosePassword(person.id(), hash, java.time.Instant.EPOCH);
      return person;
    });
  }

  private Person person(String name) {
    var unit = world.unit(World.LUND, "Fotbollsföreningen");
    return world.asSystem(() -> {
      PersonId id = registry.person(World.LUND, name, UUID.randomUUID() + "@forening.example", null);
      registry.assign(id, unit, Role.ASSOCIATION, null);
      return people.find(id).orElseThrow();
    });
  }

  /** Waits for so many letters to the address and answers where the link of the latest leads. */
  public static String link(String address, int letters) {
    Matcher link = LINK.matcher(letter(address, letters));
    assertThat(link.find()).as("a link in the letter to %s", address).isTrue();
    return link.group(1);
  }

  /** The plain words of the latest letter, once so many have come. */
  public static String letter(String address, int letters) {
    List<MimeMessage> come = PostOffice.lettersTo(address, letters);
    assertThat(come).as("letters to %s", address).hasSizeGreaterThanOrEqualTo(letters);
    try {
      return ((MimeMultipart) come.getLast().getContent()).getBodyPart(0).getContent().toString();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
