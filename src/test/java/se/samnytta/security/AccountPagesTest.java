package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samnytta.security.Outsider.PASSWORD;
import static se.samnytta.security.Outsider.letter;
import static se.samnytta.security.Outsider.link;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.Person;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.PostOffice;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

class AccountPagesTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  Outsider outsider;

  @Autowired
  JdbcClient jdbc;

  @Test
  void invitesByALetterWhoseLinkChoosesAPasswordAndSignsIn() {
    Person stina = outsider.invited("Stina Provare");
    String link = link(stina.email(), 1);
    Visitor visitor = world.stranger();
    assertThat(visitor.get(link).text()).contains("Välj ett lösenord");
    Seen chosen = visitor.post(link + "/losenord", "nytt", PASSWORD);
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(visitor.get("/installningar").text()).contains("Stina Provare");
    assertThat(signIn(world.stranger(), stina.email(), PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void signsInWhateverTheCaseOfTheAddress() {
    Person stina = outsider.withPassword("Stina Provare");
    Visitor visitor = world.stranger();
    assertThat(signIn(visitor, stina.email().toUpperCase(java.util.Locale.ROOT), PASSWORD).location()).isEqualTo("/");
    assertThat(visitor.get("/installningar").text()).contains("Stina Provare");
  }

  @Test
  void goesOnToWhereTheVisitorWasGoingButNeverElsewhere() {
    Person stina = outsider.withPassword("Stina Provare");
    assertThat(world.stranger().post("/logga-in/epost", "epost", stina.email(), "losenord", PASSWORD, "vidare", "/notiser").location())
        .isEqualTo("/notiser");
    assertThat(world.stranger().post("/logga-in/epost", "epost", stina.email(), "losenord", PASSWORD, "vidare", "//ond.example").location())
        .isEqualTo("/");
  }

  /** Unknown, invited without a password, somebody whose municipality signs them in, and a wrong password: one answer. */
  @Test
  void answersTheSameWhoeverTheAddressBelongsTo() {
    String unknown = UUID.randomUUID() + "@forening.example";
    String known = outsider.withPassword("Stina Provare").email();
    String invited = outsider.invited("Invid Provare").email();
    String inside = address(world.member(world.unit(World.LUND, "Skolan"), "Lena Provare"));
    String expected = refused(unknown);
    assertThat(refused(known)).isEqualTo(expected);
    assertThat(refused(invited)).isEqualTo(expected);
    assertThat(refused(inside)).isEqualTo(expected);
  }

  @Test
  void reckonsAHashForAnUnknownAddressToo() {
    String unknown = UUID.randomUUID() + "@forening.example";
    String known = outsider.withPassword("Stina Provare").email();
    signIn(world.stranger(), unknown, "fel fel fel fel");
    long forUnknown = least(() -> signIn(world.stranger(), unknown, "fel fel fel fel"));
    long forKnown = least(() -> signIn(world.stranger(), known, "fel fel fel fel"));
    assertThat(forUnknown).isGreaterThan(forKnown / 3);
  }

  @Test
  void asksForALetterWithTheSameAnswerWhetherTheAddressHasAnAccount() {
    String unknown = UUID.randomUUID() + "@forening.example";
    String inside = address(world.member(world.unit(World.LUND, "Skolan"), "Lena Provare"));
    Person stina = outsider.withPassword("Stina Provare");
    Seen forUnknown = world.stranger().post("/logga-in/epost/glomt", "epost", unknown);
    Seen forInside = world.stranger().post("/logga-in/epost/glomt", "epost", inside);
    Seen forKnown = world.stranger().post("/logga-in/epost/glomt", "epost", stina.email());
    for (Seen seen : java.util.List.of(forUnknown, forInside, forKnown)) {
      assertThat(seen.status()).isEqualTo(303);
      assertThat(seen.location()).isEqualTo("/logga-in/epost/skickat");
      assertThat(seen.body()).isEmpty();
    }
    assertThat(letter(stina.email(), 1)).contains("bett om ett nytt lösenord");
    assertThat(PostOffice.lettersTo(unknown)).isEmpty();
    assertThat(PostOffice.lettersTo(inside)).isEmpty();
  }

  @Test
  void keepsNeitherTheTokenOfALinkNorThePassword() {
    Person stina = outsider.invited("Stina Provare");
    String token = link(stina.email(), 1).replaceFirst(".*/", "");
    world.stranger().post("/logga-in/lank/" + token + "/losenord", "nytt", PASSWORD);
    String rows = world.asSystem(() -> jdbc.sql("""
        select string_agg(letter::text, ' ') || (select account::text from security.account where person_id = :person)
        from security.account_letter letter where person_id = :person
        """).param("person", stina.id().value()).query(String.class).single());
    assertThat(rows).doesNotContain(token).doesNotContain(PASSWORD).contains("$argon2id$");
  }

  @Test
  void aLinkWorksOnceThoughItMayBeLookedAtAsOften() {
    Person stina = outsider.invited("Stina Provare");
    String link = link(stina.email(), 1);
    assertThat(world.stranger().get(link).status()).isEqualTo(200);
    assertThat(world.stranger().get(link).status()).isEqualTo(200);
    assertThat(world.stranger().post(link + "/losenord", "nytt", PASSWORD).status()).isEqualTo(303);
    assertThat(world.stranger().get(link).status()).isEqualTo(404);
    assertThat(world.stranger().post(link + "/losenord", "nytt", "ett annat lösenord").text()).contains("går inte att använda längre");
  }

  @Test
  void ofManyWhoUseALinkAtOnceOneSucceeds() throws Exception {
    Person stina = outsider.invited("Stina Provare");
    String link = link(stina.email(), 1);
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> attempt = () -> world.stranger().post(link + "/losenord", "nytt", PASSWORD).status();
      var answers = clients.invokeAll(IntStream.range(0, 8).mapToObj(_ -> attempt).toList());
      var statuses = answers.stream().map(java.util.concurrent.Future::resultNow).sorted().collect(Collectors.toList());
      assertThat(statuses).containsExactly(303, 404, 404, 404, 404, 404, 404, 404);
    }
  }

  @Test
  void aLinkEndsAfterADay() {
    Person stina = outsider.invited("Stina Provare");
    String link = link(stina.email(), 1);
    world.asSystem(() -> jdbc.sql("""
        update security.account_letter set expires_at = expires_at - interval '24 hours' - interval '1 second' where person_id = :person
        """).param("person", stina.id().value()).update());
    assertThat(world.stranger().get(link).status()).isEqualTo(404);
    assertThat(world.stranger().post(link + "/losenord", "nytt", PASSWORD).status()).isEqualTo(404);
  }

  @Test
  void refusesAWeakPasswordAndKeepsTheLink() {
    Person stina = outsider.invited("Stina Provare");
    String link = link(stina.email(), 1);
    Seen seen = world.stranger().post(link + "/losenord", "nytt", "Sommar2026!!");
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("prövas först");
    assertThat(seen.body()).doesNotContain("Sommar2026!!");
    assertThat(world.stranger().post(link + "/losenord", "nytt", PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void aChangedPasswordEndsEveryOtherSignIn() {
    Person stina = outsider.withPassword("Stina Provare");
    Visitor phone = signedIn(stina);
    Visitor desk = signedIn(stina);
    Seen wrong = desk.post("/installningar/losenord", "nuvarande", "fel fel fel fel", "nytt", "ett helt annat ord");
    assertThat(wrong.text()).contains("Det är inte lösenordet du har i dag");
    assertThat(desk.post("/installningar/losenord", "nuvarande", PASSWORD, "nytt", "ett helt annat ord").status()).isEqualTo(303);
    assertThat(desk.get("/installningar/losenord").text()).contains("Lösenordet är bytt");
    assertThat(phone.get("/installningar/losenord").status()).isEqualTo(303);
    assertThat(signIn(world.stranger(), stina.email(), PASSWORD).status()).isEqualTo(422);
    assertThat(signIn(world.stranger(), stina.email(), "ett helt annat ord").status()).isEqualTo(303);
    assertThat(letter(stina.email(), 1)).contains("Lösenordet till ditt konto är bytt");
  }

  @Test
  void aNewAddressHoldsOnceItsLetterHasBeenAnswered() {
    Person stina = outsider.withPassword("Stina Provare");
    String wanted = UUID.randomUUID() + "@ny.example";
    Visitor desk = signedIn(stina);
    assertThat(desk.post("/installningar/epost", "epost", wanted, "nuvarande", PASSWORD).status()).isEqualTo(303);
    String link = link(wanted, 1);
    assertThat(signIn(world.stranger(), wanted, PASSWORD).status()).isEqualTo(422);
    assertThat(desk.get(link).text()).contains("Bekräfta din adress");
    assertThat(desk.post(link + "/adress").location()).isEqualTo("/installningar");
    assertThat(signIn(world.stranger(), wanted, PASSWORD).status()).isEqualTo(303);
    assertThat(signIn(world.stranger(), stina.email(), PASSWORD).status()).isEqualTo(422);
    assertThat(letter(stina.email(), 1)).contains("med en annan adress");
  }

  @Test
  void anAddressThatSomebodyHasIsNotTakenAndNotGivenAway() {
    Person stina = outsider.withPassword("Stina Provare");
    Person bo = outsider.withPassword("Bo Provare");
    assertThat(signedIn(stina).post("/installningar/epost", "epost", bo.email(), "nuvarande", PASSWORD).location())
        .isEqualTo("/installningar/epost");
    Person later = outsider.invited("Senare Provare");
    letter(later.email(), 1);
    assertThat(PostOffice.lettersTo(bo.email())).isEmpty();
  }

  @Test
  void theLinkOfAnAddressChoosesNoPassword() {
    Person stina = outsider.withPassword("Stina Provare");
    String wanted = UUID.randomUUID() + "@ny.example";
    signedIn(stina).post("/installningar/epost", "epost", wanted, "nuvarande", PASSWORD);
    assertThat(world.stranger().post(link(wanted, 1) + "/losenord", "nytt", "ett helt annat ord").status()).isEqualTo(404);
  }

  @Test
  void whoeverTheMunicipalitySignsInHasNoSuchPages() {
    Visitor visitor = world.visitor(world.member(world.unit(World.LUND, "Skolan"), "Lena Provare"));
    assertThat(visitor.get("/installningar/losenord").status()).isEqualTo(404);
    assertThat(visitor.get("/installningar/epost").status()).isEqualTo(404);
    assertThat(visitor.post("/installningar/losenord", "nuvarande", "a", "nytt", "b").status()).isEqualTo(404);
  }

  @Test
  void stopsWhoeverGuessesAndSaysWhenToTryAgain() {
    Person stina = outsider.withPassword("Stina Provare");
    Visitor guesser = world.stranger();
    for (int i = 0; i < 10; i++)
      assertThat(signIn(guesser, stina.email(), "gissning " + i + " gissning").status()).isEqualTo(422);
    Seen stopped = signIn(guesser, stina.email(), PASSWORD);
    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.text()).contains("för många försök");
    assertThat(Long.parseLong(stopped.response().headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 90L);
    assertThat(signIn(world.stranger(), stina.email(), PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void stopsAStrangerWhoSearchesWithoutEndButNobodyWhoHasSignedIn() {
    Visitor stranger = world.stranger();
    int answered = 0;
    Seen last = stranger.get("/annonser?q=skrivbord");
    while (last.status() == 200 && answered < 1000) {
      answered++;
      last = stranger.get("/annonser?q=skrivbord");
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(answered).isGreaterThanOrEqualTo(120);
    assertThat(last.response().headers().firstValue("Retry-After")).isPresent();
    assertThat(stranger.get("/annonser").status()).isEqualTo(200);
    Visitor lena = world.visitor(world.member(world.unit(World.LUND, "Skolan"), "Lena Provare"));
    for (int i = 0; i < 150; i++)
      assertThat(lena.get("/annonser?q=skrivbord").status()).isEqualTo(200);
  }

  @Test
  void takesNoUnknownFieldsAndNoBrokenAddress() {
    assertThat(world.stranger().post("/logga-in/epost", "epost", "a@b.se", "losenord", "x", "roll", "ADMIN").status()).isEqualTo(400);
    assertThat(world.stranger().post("/logga-in/epost/glomt", "epost", "a@b.se\r\nBcc: c@d.se").status()).isEqualTo(422);
    assertThat(world.stranger().post("/logga-in/epost", "epost", "a\u0000@b.se", "losenord", "x").status()).isEqualTo(422);
    assertThat(world.stranger().get("/logga-in/lank/kort").status()).isIn(303, 404);
  }

  private String refused(String address) {
    Seen seen = signIn(world.stranger(), address, "fel fel fel fel");
    assertThat(seen.status()).isEqualTo(422);
    return seen.body().replace(address, "ADDRESS").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private static long least(Runnable attempt) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long begun = System.nanoTime();
      attempt.run();
      least = Math.min(least, System.nanoTime() - begun);
    }
    return least;
  }

  private Visitor signedIn(Person person) {
    Visitor visitor = world.stranger();
    assertThat(signIn(visitor, person.email(), PASSWORD).status()).isEqualTo(303);
    return visitor;
  }

  private static Seen signIn(Visitor visitor, String address, String password) {
    return visitor.post("/logga-in/epost", "epost", address, "losenord", password);
  }

  private String address(Actor actor) {
    return world.asSystem(() -> jdbc.sql("select email from organisation.v_person where id = :id").param("id", actor.person().value())
        .query(String.class).single());
  }
}
