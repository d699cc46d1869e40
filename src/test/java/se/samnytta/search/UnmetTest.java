package se.samnytta.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Vera administers a municipality of her own, where three colleagues search; Per administers another. */
class UnmetTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Unmet unmet;
  @Autowired
  UnmetRetention retention;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  Clock clock;

  Actor vera;
  List<Actor> colleagues;
  String word;

  @BeforeEach
  void world() {
    vera = world.newMunicipality("Vera Provare");
    colleagues = List.of(vera, world.member(vera.unit(), "Kim"), world.member(vera.unit(), "Moa"));
    word = "grejk" + Long.toString(vera.unit().value(), 26).replaceAll("[0-9]", "x") + "a";
  }

  @Test
  void whatThreeHaveSearchedForInVainIsShownToTheirAdministratorAlone() {
    Visitor administrator = world.visitor(vera);
    search(colleagues.get(0), word);
    search(colleagues.get(0), word);
    search(colleagues.get(1), word);
    await().untilAsserted(() -> assertThat(times()).isEqualTo(2));
    assertThat(administrator.get("/admin/kategorier").text()).as("two are too few").doesNotContain(word);
    search(colleagues.get(2), word);
    await().untilAsserted(() -> assertThat(times()).isEqualTo(3));
    var page = administrator.get("/admin/kategorier").page();
    assertThat(page.select("section[aria-labelledby=sokt] li").text()).contains(word, "3 gånger, visade inget alls");
    String add = page.select("section[aria-labelledby=sokt] li a").attr("href");
    assertThat(administrator.get(add).page().select("input[name=ord]").val()).isEqualTo(word);
    administrator.post("/admin/kategorier/ord", "ord", word, "betyder", "kontorsstol");
    assertThat(administrator.get("/admin/kategorier").page().select("section[aria-labelledby=sokt] li a")).as("an own word already")
        .isEmpty();
    assertThat(world.visitor(world.newMunicipality("Per Provare")).get("/admin/kategorier").text()).doesNotContain(word);
    assertThat(world.as(colleagues.get(1), () -> jdbc.sql("select count(*) from search.v_unmet").query(Integer.class).single())).isZero();
  }

  @Test
  void onlyWordsAloneAreCounted() {
    search(colleagues.get(0), word + "&kategori=bord");
    search(colleagues.get(0), word + "&sida=2");
    search(colleagues.get(0), word + "&ordagrant=ja");
    search(colleagues.get(1), word);
    await().untilAsserted(() -> assertThat(times()).isEqualTo(1));
  }

  @Test
  void nothingIsKeptThatTellsWhoSearched() {
    count("anna.berg@lund.se " + word);
    count("19900101-2394");
    count(word + " 0701 23 45 67");
    count(word + "n med en lång beskrivning som ingen annan skriver och som inte får plats på raden");
    assertThat(kept())
        .allSatisfy(words -> assertThat(words).doesNotContain("@", "berg", "1990", "0701", "23").hasSizeLessThanOrEqualTo(60));
    assertThat(kept()).anySatisfy(words -> assertThat(words).isEqualTo(word));
  }

  @Test
  void whatFewHaveSearchedForIsForgottenWhenTheMonthIsOverAndTheRestAfterTwoYears() {
    LocalDate month = LocalDate.ofInstant(clock.instant(), Period.SWEDEN).withDayOfMonth(1);
    keep(month, "sällan", 2);
    keep(month.minusMonths(1), "sällan", 2);
    keep(month.minusMonths(1), "ofta", 3);
    keep(month.minusMonths(30), "ofta", 9);
    world.asSystem(() -> {
      unmet.forgetFew();
      return true;
    });
    assertThat(kept()).containsExactlyInAnyOrder("ofta", "ofta", "sällan");
    assertThat(world.asSystem(() -> retention.drop(vera.municipality(),
        month.minusMonths(24).atStartOfDay(Period.SWEDEN).toInstant(), 1000))).isEqualTo(1);
  }

  private void count(String question) {
    world.asSystem(() -> {
      unmet.count(vera, question, Optional.empty());
      return true;
    });
    String any = "sist" + word;
    world.asSystem(() -> {
      unmet.count(colleagues.get(1), any, Optional.empty());
      return true;
    });
    await().until(() -> kept().contains(any));
  }

  private void keep(LocalDate month, String words, int times) {
    world.asSystem(
        () -> jdbc.sql("insert into search.unmet (municipality, month, words, step, times) values (:m, :month, :words, 'NOTHING', :times)")
            .param("m", vera.municipality().code()).param("month", month).param("words", words).param("times", times).update());
  }

  private void search(Actor actor, String words) {
    assertThat(world.visitor(actor).get("/annonser?q=" + words).status()).isEqualTo(200);
  }

  private int times() {
    return world.asSystem(() -> jdbc.sql("select coalesce(sum(times), 0) from search.unmet where municipality = :m and words = :words")
        .param("m", vera.municipality().code()).param("words", word).query(Integer.class).single());
  }

  private List<String> kept() {
    return world.asSystem(() -> jdbc.sql("select words from search.unmet where municipality = :m").param("m", vera.municipality().code())
        .query(String.class).list());
  }
}
