package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.HandOvers;
import se.samnytta.booking.Records;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Shelf;
import se.samnytta.booking.Wish;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.OwnCategories;
import se.samnytta.inventory.OwnCategoryOutcome;
import se.samnytta.inventory.OwnWords;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.listing.WantedDetails;
import se.samnytta.listing.WantedListings;
import se.samnytta.listing.WantedOutcome;
import se.samnytta.world.World;

/** Every page there is, with something on it, on a phone and at a desk, in light and in dark. */
class EveryPageJourney extends Journey {

  private static final int NARROWEST = 320;

  @Autowired
  World world;
  @Autowired
  Shelf shelf;
  @Autowired
  Records records;
  @Autowired
  Listings listings;
  @Autowired
  Bookings bookings;
  @Autowired
  HandOvers handOvers;
  @Autowired
  WantedListings wanted;
  @Autowired
  Categories categories;
  @Autowired
  OwnCategories ownCategories;
  @Autowired
  OwnWords ownWords;
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private final List<String> faults = new ArrayList<>();
  private Actor petra;
  private Actor anna;
  private Actor vera;
  private CategoryId saddles;
  private List<String> own = List.of();
  private List<String> theirs = List.of();

  @BeforeEach
  void twoWhoShare() {
    petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra Lindell", Role.MEMBER, Role.APPROVER, Role.ADMIN);
    anna = world.member(world.unit(World.ESLOV, "Östra skolan"), "Anna Berg");
    ListingId desks = shelf.offer(petra, "Höj- och sänkbart skrivbord", 14, Offer.free(Term.GIVE), Shelf.sale(450), Offer.swap("Stolar"));
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 3, LendingRules.NONE));
    shelf.offer(anna, "Stolar", 6, Offer.free(Term.GIVE));
    ListingId draft = draft();
    BookingId asked = booked(Wish.keep(desks, Term.GIVE, 8, null));
    BookingId lent = booked(Wish.loan(tents, Term.LEND, 2, BookingTest.openDay(1), BookingTest.openDay(3)));
    world.as(petra, () -> handOvers.handOver(petra, lent, UUID.randomUUID(),
        Map.of(records.booking(petra, lent).lines().getFirst().id(), 1), ""));
    List<String> bookings = List.of("/bokningar/" + asked, "/bokningar/" + lent, "/bokningar/" + lent + "/foljesedel");
    own = new ArrayList<>(bookings);
    own.addAll(List.of("/annonser/" + desks, "/annonser/" + desks + "/redigera", "/annonser/" + desks + "/kvar",
        "/annonser/" + draft + "/redigera", "/annonser/" + draft + "/granska", "/annonser/mina?visa=utkast"));
    theirs = new ArrayList<>(bookings);
    String wish = "/efterlysningar/" + wish();
    theirs.addAll(List.of("/annonser/" + desks, "/annonser/" + tents, "/annonser/" + desks + "/boka?satt=byta",
        "/annonser/" + tents + "/boka", "/annonser?q=skrivbord", "/annonser?q=finnsinteallsmenviletar", "/arenden", "/notiser", wish,
        wish + "/andra"));
  }

  @BeforeEach
  void oneWhoAdministersAMunicipality() {
    vera = world.newMunicipality("Vera Provare");
    CategoryId chairs = categories.bySlug("stolar").orElseThrow().id();
    var added = world.as(vera, () -> ownCategories.add(vera, UUID.randomUUID(), "Sadelstolar", "Saddle chairs", chairs));
    saddles = ((OwnCategoryOutcome.Done) added).id();
    world.as(vera, () -> ownWords.add(vera, "salli", saddles, false));
    world.as(vera, () -> {
      ownWords.mean(vera, "lappis", "laptop");
      return true;
    });
  }

  @ParameterizedTest
  @ValueSource(ints = { 390, 1280 })
  void canBeReadByEverybody(int width) {
    Page owner = signedIn(inAWindow(width), petra);
    List<String> plain = plainPages(owner);
    for (String address : plain)
      look(owner, address, width);
    for (String address : own)
      look(owner, address, width);
    Page receiver = signedIn(inAWindow(width), anna);
    for (String address : theirs)
      look(receiver, address, width);
    Page administrator = signedIn(inAWindow(width), vera);
    for (String address : plainPages(administrator))
      if (!plain.contains(address))
        look(administrator, address, width);
    look(administrator, "/admin/kategorier/" + saddles.value(), width);
    assertThat(faults).isEmpty();
  }

  private void look(Page page, String address, int width) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    int status = page.navigate(address).status();
    if (status != 200)
      faults.add(address + " answers " + status);
    int headings = page.locator("h1").count();
    if (headings != 1)
      faults.add(address + " has " + headings + " h1");
    for (int narrow : width < 600 ? new int[] { NARROWEST, width } : new int[] { width }) {
      page.setViewportSize(narrow, page.viewportSize().height);
      if (!fitsTheWindow(page))
        faults.add(address + " sticks out of " + narrow + " pixels: " + stickingOut(page));
    }
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
    axe(page).forEach(finding -> faults.add(address + " light: " + finding));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    axe(page, "color-contrast").forEach(finding -> faults.add(address + " dark: " + finding));
    Object twice = page
        .evaluate("[...document.querySelectorAll('[id]')].map(each => each.id).filter((id, at, all) => all.indexOf(id) !== at).join()");
    if (!"".equals(twice))
      faults.add(address + " has ids twice: " + twice);
  }

  /** The routes without a variable that answer with a whole page. */
  private List<String> plainPages(Page page) {
    return routes.getHandlerMethods().keySet().stream()
        .filter(route -> route.getMethodsCondition().getMethods().isEmpty()
            || route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(route -> route.getPatternValues().stream())
        .filter(address -> address.startsWith("/") && !address.contains("{") && !address.contains("*") && !address.equals("/error"))
        .distinct().sorted()
        .filter(address -> isWholePage(page.request().get(address)))
        .toList();
  }

  private static boolean isWholePage(APIResponse answer) {
    return answer.headers().getOrDefault("content-type", "").startsWith("text/html") && answer.text().startsWith("<!doctype");
  }

  private BookingId booked(Wish wish) {
    var outcome = world.as(anna, () -> bookings.request(anna, new BookingRequest(UUID.randomUUID(), List.of(wish), "Hej!")));
    return ((RequestOutcome.Placed) outcome).bookings().getFirst();
  }

  private ListingId draft() {
    ListingDetails details = shelf.details("Runt bord", 1, Offer.free(Term.GIVE));
    return ((ListingOutcome.Saved) world.as(petra, () -> listings.draft(petra, UUID.randomUUID(), details))).id();
  }

  private String wish() {
    var details = new WantedDetails("Skrivbord till läsåret", "Gärna höj- och sänkbara.", null, 4, null, 1600, null);
    return ((WantedOutcome.Saved) world.as(anna, () -> wanted.place(anna, UUID.randomUUID(), details))).id().toString();
  }
}
