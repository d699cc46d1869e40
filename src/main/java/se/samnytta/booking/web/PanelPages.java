package se.samnytta.booking.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.Considered;
import se.samnytta.booking.FreeDay;
import se.samnytta.booking.FreeTimes;
import se.samnytta.booking.Offers;
import se.samnytta.booking.Refusal;
import se.samnytta.booking.Wish;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.ExpectedEffect;
import se.samnytta.inventory.Kind;
import se.samnytta.inventory.ReplacementShare;
import se.samnytta.inventory.Reuse;
import se.samnytta.inventory.Transport;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Price;
import se.samnytta.listing.Term;
import se.samnytta.web.Fields;

/** What the panel beside an ad and the page for booking show. */
@Component
@Transactional(readOnly = true)
class PanelPages {

  private static final int WEEKS = 4;
  /** A day's loan saves less: "you save 0 kg" says nothing. */
  private static final long WORTH_SAYING_G = 500;
  private static final Money WORTH_SAYING = Money.kronor(100);
  private static final List<Term> USUAL = List.of(Term.GIVE, Term.LEND, Term.RENT, Term.SELL, Term.SWAP);

  private final Offers offers;
  private final Categories categories;
  private final QueuePages queue;
  private final JdbcClient jdbc;
  private final Clock clock;

  PanelPages(Offers offers, Categories categories, QueuePages queue, JdbcClient jdbc, Clock clock) {
    this.offers = offers;
    this.categories = categories;
    this.queue = queue;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The panel before anything is filled in, and the calendar from this week on. */
  record Both(PanelView panel, PanelView.Calendar calendar) {}

  /** Who asks for what, and how it stands with it: so many that nobody has been promised for good. */
  private record Asked(@Nullable Actor actor, Offered offered, PanelView.Standing standing, int free) {

    boolean isOpen() {
      return standing == PanelView.Standing.OPEN;
    }
  }

  /** For an ad that the actor may book, with so many free. */
  Both both(@Nullable Actor actor, Offered offered, int free) {
    return new Both(panel(new Asked(actor, offered, bookable(offered), free), WishForm.blank(offered, Fields.blank()), null, false),
        calendar(offered, today(), null));
  }

  /** The panel before anything is filled in. */
  PanelView panel(@Nullable Actor actor, ListingId ad, Fields query) {
    Offered offered = offered(ad);
    return panel(asked(actor, offered), WishForm.blank(offered, query), null, false);
  }

  /** The panel as far as it is filled in, counted anew; what is wrong so far is said at its field. */
  PanelView counted(Actor actor, WishForm form) {
    Considered considered = offers.consider(actor, form.wish());
    Asked asked = asked(actor, considered.offered());
    if (asked.isOpen())
      considered.refusals().stream().filter(why -> !(why instanceof Refusal.NoPeriod)).forEach(form::refuse);
    return panel(asked, form.fields().soFar(), considered, false);
  }

  /** The panel as it was sent, with what stood in the way, and the calendar around the day that was asked for. */
  Both refused(Actor actor, WishForm form) {
    Considered considered = offers.consider(actor, form.wish());
    LocalDate chosen = form.wish().first();
    return new Both(panel(asked(actor, considered.offered()), form.fields(), considered, true),
        calendar(considered.offered(), within(chosen), chosen));
  }

  private Asked asked(@Nullable Actor actor, Offered offered) {
    return new Asked(actor, offered, standing(actor, offered), offers.freeNow(offered));
  }

  Offered offered(ListingId ad) {
    return offers.find(ad).filter(found -> !found.offers().isEmpty()).orElseThrow(() -> new NotFound("listing " + ad));
  }

  private PanelView panel(Asked asked, Fields fields, @Nullable Considered considered, boolean sent) {
    Actor actor = asked.actor;
    Offered offered = asked.offered;
    Term chosen = TermWords.BY_WORD.getOrDefault(fields.typed("satt"), offered.offers().getFirst().term());
    List<Term> terms = offered.offers().stream().map(Offer::term).toList();
    List<PanelView.Way> ways = TermWords.inOrder(terms).stream().map(term -> way(offered, offered.offer(term).orElseThrow())).toList();
    Map<String, String> own = new LinkedHashMap<>();
    if (chosen == Term.SWAP && actor != null && asked.isOpen())
      offers.own(actor.unit()).forEach(each -> own.put(each.id().toString(), each.title()));
    return new PanelView(offered.id().value(), offered.version(), offered.title(), "/annonser/" + offered.id(), fields,
        fields.onceKey().orElseGet(UUID::randomUUID),
        ways, USUAL.stream().filter(term -> !terms.contains(term)).toList(), chosen, offered.exist(), asked.free, false,
        asked.isOpen() ? Openings.of(offers.openingHours(offered)) : List.of(), own,
        asked.standing,
        asked.standing == PanelView.Standing.NO_AGREEMENT && actor != null ? names(offers.administrators(actor.unit())) : List.of(),
        considered == null || actor == null || !asked.isOpen() ? null : sum(actor, considered, chosen), sent,
        hours(offered, fields, chosen),
        actor == null || !asked.isOpen() ? PanelView.InLine.NOBODY : inLine(actor, offered),
        chosen.isLoan() && asked.isOpen() ? offers.operated(offered).map(PanelPages::along).orElse(null) : null);
  }

  private static PanelView.Along along(Offers.Operated operated) {
    Price price = operated.who().offer(Term.HIRE).map(Offer::price).orElse(null);
    return new PanelView.Along(operated.who().title(), price == null ? null : price.amount(), price == null ? "" : price.per().name(),
        operated.always());
  }

  private PanelView.Hours hours(Offered offered, Fields fields, Term chosen) {
    if (!WishForm.isByTheHour(fields, offered, chosen))
      return chosen.isLoan() && offered.lending().byTheHour() != null ? new PanelView.Hours(true, false, List.of()) : PanelView.Hours.NONE;
    LocalDate first = fields.day("dag", today()).orElse(today());
    LocalDate last = fields.has("till") ? fields.day("till", first).orElse(first) : first;
    return new PanelView.Hours(offered.lending().byTheDay(), true,
        Stream.of("kl", "till-kl").filter(name -> comesTwice(fields, name, name.equals("kl") ? first : last)).toList());
  }

  private static boolean comesTwice(Fields fields, String name, LocalDate day) {
    return fields.time(name).filter(time -> ClockTime.of(time).comesTwice(day)).isPresent();
  }

  private PanelView.InLine inLine(Actor actor, Offered offered) {
    int length = queue.length(offered.item().value());
    return length == 0 ? PanelView.InLine.NOBODY : new PanelView.InLine(length, queue.mine(actor, offered.id().value()));
  }

  private PanelView.Standing standing(@Nullable Actor actor, Offered offered) {
    if (offered.kind() != Kind.GOODS)
      return PanelView.Standing.NOT_BOOKABLE_YET;
    if (actor == null)
      return PanelView.Standing.SIGNED_OUT;
    if (offered.owner().equals(actor.unit()))
      return PanelView.Standing.OWN;
    if (offers.isWithoutAgreement(offered, actor.municipality()))
      return PanelView.Standing.NO_AGREEMENT;
    return bookable(offered);
  }

  private static PanelView.Standing bookable(Offered offered) {
    return offered.exist() == 0 ? PanelView.Standing.NOTHING_FREE : PanelView.Standing.OPEN;
  }

  private static PanelView.Way way(Offered offered, Offer offer) {
    Price price = offer.price();
    return new PanelView.Way(offer.term(), TermWords.of(offer.term()), price == null ? null : price.amount(),
        price == null ? "" : price.per().name(),
        offer.term().isLoan() ? offered.lending().longestDays() : null, offer.wanted());
  }

  private PanelView.@Nullable Sum sum(Actor actor, Considered considered, Term term) {
    int quantity = considered.quantity();
    Period period = considered.period();
    if (quantity == 0 || term.isLoan() && period == null)
      return null;
    Optional<ExpectedEffect> effect = effect(actor, considered);
    return new PanelView.Sum(quantity, considered.amount(), period, considered.closedAtHome(),
        effect.map(ExpectedEffect::co2eG).filter(grams -> Math.abs(grams) >= WORTH_SAYING_G).orElse(null),
        effect.map(ExpectedEffect::saving).filter(money -> money != null && money.ore() >= WORTH_SAYING.ore()).orElse(null),
        considered.ownerAsked(),
        considered.asksForMoney(), considered.answerBy(), considered.free(), considered.along());
  }

  /** As it is reckoned when the things have changed hands, with what is known now. */
  private Optional<ExpectedEffect> effect(Actor actor, Considered considered) {
    Offered offered = considered.offered();
    Period period = considered.period();
    Transport.Load load = load(offered, considered.quantity());
    return categories.factor(offered.category()).flatMap(factor -> ExpectedEffect.of(factor,
        new Reuse(load.quantity(), load.weightG(), offered.newPrice(), ReplacementShare.ASSUMED,
            period == null ? null : (int) period.days(), tripG(actor, considered, load), 0, considered.thing())));
  }

  private long tripG(Actor actor, Considered considered, Transport.Load load) {
    List<Transport.Load> loads = Stream.concat(Stream.of(load), inReturn(considered)).toList();
    long knownG = loads.stream().mapToLong(Transport.Load::knownG).sum();
    return offers.metres(considered.offered(), actor.unit())
        .map(metres -> Transport.shared(categories.van().grams(metres, knownG, considered.period() != null), loads).getFirst()).orElse(0L);
  }

  /** In a swap both things go with the same van. */
  private Stream<Transport.Load> inReturn(Considered considered) {
    Wish.InReturn inReturn = considered.wish().inReturn();
    return inReturn == null
        ? Stream.empty()
        : offers.find(inReturn.listing()).map(own -> load(own, inReturn.quantity())).stream();
  }

  private Transport.Load load(Offered offered, int quantity) {
    return new Transport.Load(quantity, categories.weightG(offered.category(), offered.weightG()));
  }

  /** Four weeks from the Monday of the week that holds the day, this week at the earliest. */
  PanelView.Calendar calendar(ListingId ad, @Nullable LocalDate around, @Nullable LocalDate chosen) {
    return calendar(offered(ad), within(around), chosen);
  }

  /** The day, or today when it is none that can be booked. */
  private LocalDate within(@Nullable LocalDate day) {
    LocalDate today = today();
    return day == null || day.isBefore(today) || day.isAfter(today.plusYears(3)) ? today : day;
  }

  private PanelView.Calendar calendar(Offered offered, LocalDate around, @Nullable LocalDate chosen) {
    LocalDate first = around.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    FreeTimes free = offers.freeTimes(offered, first, WEEKS * 7);
    List<FreeDay> days = free.days();
    return new PanelView.Calendar(offered.id().value(), first, days, today(), chosen, first.isAfter(today()),
        isLentByTheHour(offered) ? hours(offered, free, days, chosen == null ? firstFree(days, around) : chosen) : null);
  }

  private PanelView.FreeHours hours(Offered offered, FreeTimes free, List<FreeDay> days, LocalDate day) {
    boolean known = days.stream().anyMatch(each -> each.day().equals(day));
    return known ? new PanelView.FreeHours(offered.id().value(), day, free.on(day), clock.instant()) : hours(offered, day);
  }

  /** The first day with a free hour, so that a full one need not be turned away from. */
  private static LocalDate firstFree(List<FreeDay> days, LocalDate from) {
    return days.stream().filter(day -> !day.day().isBefore(from) && day.hours() > 0).map(FreeDay::day).findFirst().orElse(from);
  }

  private static boolean isLentByTheHour(Offered offered) {
    return offered.lending().byTheHour() != null && offered.offers().stream().anyMatch(offer -> offer.term().isLoan());
  }

  /** The open hours of a day. */
  PanelView.FreeHours hours(ListingId ad, LocalDate day) {
    return hours(offered(ad), day);
  }

  private PanelView.FreeHours hours(Offered offered, LocalDate day) {
    return new PanelView.FreeHours(offered.id().value(), day, offers.freeTimes(offered, day, 1).on(day), clock.instant());
  }

  private List<String> names(List<PersonId> people) {
    return people.stream().limit(3).flatMap(person -> name(person)).toList();
  }

  private Stream<String> name(PersonId person) {
    return jdbc.sql("select name from organisation.v_person where id = :id").param("id", person.value()).query(String.class).optional()
        .stream();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
