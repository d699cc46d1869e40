package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samnytta.booking.Combinations.Combination;
import se.samnytta.booking.Combinations.Option;
import se.samnytta.booking.Combinations.Part;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.Measures;

/** What the best set is, in cases that one can see through, and in two hundred that are tried in every way there is. */
class CombinationsTest {

  private static final Traits CHAIR = chair(450, "svart");

  private static Traits chair(@Nullable Integer heightMm, String colour) {
    return new Traits(new CategoryId(1), Set.of("stol"), Condition.B, new Measures(null, null, heightMm), "",
        colour.isEmpty() ? Set.of() : Set.of(colour), Set.of(), null);
  }

  private static Option from(long owner, int kilometres, int free, long oreEach, Traits traits) {
    return new Option(owner, kilometres * 1000L, free, pieces -> pieces * oreEach, traits);
  }

  private static List<Part> best(int wanted, Option... options) {
    return Combinations.best(List.of(options), wanted).getFirst().parts();
  }

  @Test
  void takesEqualOnesFromThreeOwnersBeforeDifferentOnesFromOne() {
    List<Part> parts = best(24, from(1, 5, 10, 0, CHAIR), from(2, 5, 8, 0, CHAIR), from(3, 5, 6, 0, CHAIR),
        from(4, 1, 20, 0, chair(600, "svart")), from(5, 1, 4, 0, chair(450, "röd")));
    assertThat(parts).containsExactlyInAnyOrder(new Part(0, 10), new Part(1, 8), new Part(2, 6));
  }

  @Test
  void takesFewerOwnersBeforeNearerOnes() {
    assertThat(best(10, from(1, 1, 5, 0, CHAIR), from(2, 1, 5, 0, CHAIR), from(3, 90, 10, 0, CHAIR))).containsExactly(new Part(2, 10));
  }

  @Test
  void takesTheNearestBeforeTheCheapest() {
    assertThat(best(4, from(1, 3, 4, 0, CHAIR), from(2, 2, 4, 50_00, CHAIR))).containsExactly(new Part(1, 4));
  }

  @Test
  void takesTheCheaperPiecesOfThoseEquallyFar() {
    assertThat(best(6, from(1, 2, 5, 10_00, CHAIR), from(2, 2, 5, 20_00, CHAIR))).containsExactlyInAnyOrder(new Part(0, 5), new Part(1, 1));
  }

  @Test
  void takesSeveralAdsOfOneOwnerAsOneOwner() {
    assertThat(best(7, from(1, 9, 3, 5_00, CHAIR), from(1, 9, 6, 4_00, CHAIR), from(2, 1, 4, 0, CHAIR)))
        .containsExactlyInAnyOrder(new Part(1, 6), new Part(0, 1));
  }

  @Test
  void showsWhatIsBetterInSomethingAfterTheBest() {
    List<Combination> shown = Combinations.best(List.of(from(1, 10, 5, 0, CHAIR), from(2, 10, 5, 0, CHAIR),
        from(3, 40, 5, 0, chair(600, "röd")),
        from(3, 40, 5, 0, chair(650, "gul")), from(4, 1, 5, 100_00, chair(700, "blå")), from(5, 1, 5, 100_00, chair(800, "vit"))), 10);
    assertThat(shown).extracting(Combination::sameness).containsExactly(Sameness.EQUAL, Sameness.SAME_KIND, Sameness.SAME_KIND);
    assertThat(shown).extracting(Combination::owners).containsExactly(2, 1, 2);
    assertThat(shown).extracting(Combination::metres).containsExactly(20_000L, 40_000L, 2_000L);
  }

  @Test
  void neverAsksMoreThanSixOwners() {
    Option[] sixes = IntStream.rangeClosed(1, 6).mapToObj(owner -> from(owner, owner, 4, 0, CHAIR)).toArray(Option[]::new);
    assertThat(best(24, sixes)).hasSize(6);
    Option[] eights = IntStream.rangeClosed(1, 8).mapToObj(owner -> from(owner, owner, 3, 0, CHAIR)).toArray(Option[]::new);
    assertThat(Combinations.best(List.of(eights), 24)).isEmpty();
    assertThat(Combinations.best(List.of(), 1)).isEmpty();
  }

  static IntStream cases() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTryingEverythingFinds(int seed) {
    Random random = new Random(seed);
    List<Option> options = new ArrayList<>();
    int ads = 2 + random.nextInt(seed % 10 == 0 ? 8 : 5);
    long[] metres = random.longs(9, 0, 4).map(each -> each * 1000).toArray();
    for (int i = 0; i < ads; i++)
      options.add(option(random, metres));
    int wanted = 1 + random.nextInt(9);
    List<Combination> tried = byTryingEverything(options, wanted);
    List<Combination> shown = new ArrayList<>();
    for (Combination each : tried)
      if (shown.size() < Combinations.MOST_SHOWN && shown.stream().allMatch(before -> isBetterInSomething(each, before)))
        shown.add(each);
    List<Combination> found = Combinations.best(options, wanted);
    assertThat(found).as("%d of %s", wanted, options).usingRecursiveFieldByFieldElementComparatorIgnoringFields("parts").isEqualTo(shown);
    assertThat(found).allSatisfy(each -> isWhatItSays(each, options, wanted));
  }

  private static Option option(Random random, long[] metres) {
    int owner = random.nextInt(metres.length);
    long ore = random.nextInt(3) * 100;
    boolean forAll = random.nextInt(4) == 0;
    Traits traits = new Traits(new CategoryId(random.nextInt(2)), Set.of("stol"), random.nextInt(5) == 0 ? Condition.C : Condition.B,
        new Measures(null, null, random.nextInt(3) == 0 ? null : 450 + 8 * random.nextInt(4)), "",
        random.nextBoolean() ? Set.of() : Set.of("svart"), Set.of(), null);
    return new Option(owner, metres[owner], 1 + random.nextInt(4), pieces -> forAll ? ore : pieces * ore, traits);
  }

  private static boolean isBetterInSomething(Combination one, Combination other) {
    return one.owners() < other.owners() || one.metres() < other.metres() || one.ore() < other.ore();
  }

  /** For each degree of sameness or better and each number of owners, the nearest and the cheapest of all sets there are. */
  private static List<Combination> byTryingEverything(List<Option> options, int wanted) {
    List<Combination> all = new ArrayList<>();
    tryAll(options, wanted, 0, new ArrayList<>(), all);
    List<Combination> kept = new ArrayList<>();
    for (Sameness sameness : Sameness.values())
      for (int owners = 1; owners <= Combinations.MOST_OWNERS; owners++) {
        int so = owners;
        List<Combination> those = all.stream().filter(each -> each.sameness().compareTo(sameness) <= 0 && each.owners() == so).toList();
        those.stream().min(Comparator.comparing(Combination::metres).thenComparing(Combination::ore)).ifPresent(kept::add);
        those.stream().min(Comparator.comparing(Combination::ore).thenComparing(Combination::metres)).ifPresent(kept::add);
      }
    kept.sort(Combination.BEST_FIRST);
    return kept;
  }

  private static void tryAll(List<Option> options, int left, int place, List<Part> parts, List<Combination> all) {
    if (left == 0 && !parts.isEmpty())
      all.add(combination(options, parts));
    if (left == 0 || place == options.size())
      return;
    for (int own = 0; own <= Math.min(left, options.get(place).free()); own++) {
      if (own > 0)
        parts.add(new Part(place, own));
      tryAll(options, left - own, place + 1, parts, all);
      if (own > 0)
        parts.removeLast();
    }
  }

  private static Combination combination(List<Option> options, List<Part> parts) {
    Set<Long> owners = new HashSet<>();
    long metres = 0;
    long ore = 0;
    for (Part part : parts) {
      Option option = options.get(part.option());
      if (owners.add(option.owner()))
        metres += option.metres();
      ore += option.price().applyAsLong(part.quantity());
    }
    return new Combination(sameness(options, parts), owners.size(), metres, ore, parts);
  }

  private static Sameness sameness(List<Option> options, List<Part> parts) {
    List<Traits> traits = parts.stream().map(part -> options.get(part.option()).traits()).toList();
    if (options.stream().anyMatch(model -> traits.stream().allMatch(model.traits()::isModelOf)))
      return Sameness.EQUAL;
    return traits.stream().map(Traits::category).distinct().count() == 1 ? Sameness.SAME_KIND : Sameness.MIXED;
  }

  private static void isWhatItSays(Combination found, List<Option> options, int wanted) {
    assertThat(found.parts().stream().mapToInt(Part::quantity).sum()).isEqualTo(wanted);
    assertThat(found.parts()).doesNotHaveDuplicates()
        .allSatisfy(part -> assertThat(part.quantity()).isBetween(1, options.get(part.option()).free()));
    Combination again = combination(options, found.parts());
    assertThat(List.of(again.owners(), again.metres(), again.ore())).isEqualTo(List.of(found.owners(), found.metres(), found.ore()));
    assertThat(again.sameness()).isLessThanOrEqualTo(found.sameness());
  }
}
