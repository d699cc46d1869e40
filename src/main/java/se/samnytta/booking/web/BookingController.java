package se.samnytta.booking.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.EffectBox;
import se.samnytta.booking.Refusal;
import se.samnytta.booking.Sets;
import se.samnytta.booking.StepOutcome;
import se.samnytta.booking.WorkBox;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.RightMissing;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.NotAllowed;
import se.samnytta.web.Page;

/** The page of a booking, its delivery note, and how each step in it is answered. */
@Controller
class BookingController {

  private final BookingPages pages;
  private final Sets sets;
  private final InspectionPages inspections;
  private final ObjectProvider<EffectBox> effects;
  private final ObjectProvider<WorkBox> work;

  BookingController(BookingPages pages, Sets sets, InspectionPages inspections, ObjectProvider<EffectBox> effects,
      ObjectProvider<WorkBox> work) {
    this.work = work;
    this.pages = pages;
    this.sets = sets;
    this.inspections = inspections;
    this.effects = effects;
  }

  @GetMapping("/bokningar/{id:[0-9]{1,18}}")
  ModelAndView show(@PathVariable long id, Page page) {
    return show(page, id, BookingForms.NEW, HttpStatus.OK);
  }

  @GetMapping("/bokningar/{id:[0-9]{1,18}}/foljesedel")
  ModelAndView deliveryNote(@PathVariable long id, Page page) {
    return Answer.show("booking/deliveryNotePage").addObject("booking", pages.show(BookController.actor(page), id));
  }

  /** A form that was refused leaves its own address in the browser; whoever reads there again is led to the booking. */
  @GetMapping("/bokningar/{id:[0-9]{1,18}}/{step:[a-z-]+}")
  ModelAndView afterAForm(@PathVariable long id) {
    return Answer.goTo("/bokningar/" + id);
  }

  private ModelAndView show(Page page, long id, BookingForms forms, HttpStatus status) {
    BookingView booking = pages.show(BookController.actor(page), id);
    return Answer.with("booking/bookingPage", status).addObject("booking", booking).addObject("forms", forms)
        .addObject("inspections", inspections.of(id)).addObject("effect", effect(page, id)).addObject("work", work(page, booking))
        .addObject("set", sets.of(new BookingId(id)).orElse(null));
  }

  private @Nullable Content work(Page page, BookingView booking) {
    WorkBox box = booking.hasWork() ? work.getIfAvailable() : null;
    return box == null ? null : box.of(page, new BookingId(booking.id()));
  }

  private @Nullable Content effect(Page page, long id) {
    EffectBox box = effects.getIfAvailable();
    return box == null ? null : box.of(page, new BookingId(id));
  }

  /** 422: the page again, what was typed kept. */
  ModelAndView refused(Page page, long id, String form, Fields fields) {
    return show(page, id, new BookingForms(form, fields, null), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView wrong(Page page, long id, String form, Fields fields, String field, String key, Object... args) {
    fields.refuse(field, key, args);
    return refused(page, id, form, fields);
  }

  /** 409: the page as it is now, what was typed kept; the notice says what came between. */
  private ModelAndView conflict(Page page, long id, String form, Fields fields, @Nullable String notice, Object... args) {
    CartView.Wrong wrong = notice == null ? null : new CartView.Wrong(notice, List.of(args));
    return show(page, id, new BookingForms(form, fields, wrong), HttpStatus.CONFLICT);
  }

  /**
   * The answer to a step: on to the page it was done from, or the page again with what stands in the way.
   *
   * @param form  which form it was
   * @param flash key of what is said when it was done
   */
  ModelAndView answer(Page page, long id, String form, Fields fields, StepOutcome outcome, String flash) {
    return switch (outcome) {
      case StepOutcome.Done _ -> Answer.goTo(back(fields, id), flash);
      case StepOutcome.Asked _ -> Answer.goTo(back(fields, id), "booking.done.askedLonger");
      case StepOutcome.NotYours _ -> throw page.may(Right.BOOK) ? new NotAllowed("booking.notYours") : new RightMissing(Right.BOOK);
      case StepOutcome.AnotherMust _ -> conflict(page, id, form, fields, "booking.anotherMust");
      case StepOutcome.Stale _ -> conflict(page, id, form, fields, "booking.stale");
      case StepOutcome.NotNow _ -> conflict(page, id, form, fields, "booking.notNow");
      case StepOutcome.TooMany(var line, int most) -> {
        fields.refuse("antal-" + line, most == 0 ? "booking.tooMany.none" : "booking.tooMany", most);
        yield refused(page, id, form, fields);
      }
      case StepOutcome.TooManyWrong(int most) -> {
        fields.refuse("fel-antal", most == 0 ? "booking.tooMany.none" : "booking.tooManyWrong", most);
        yield refused(page, id, form, fields);
      }
      case StepOutcome.NotThere(var line, int there) -> {
        fields.refuse("antal-" + line, there == 0 ? "booking.notThere.none" : "booking.notThere", there);
        yield conflict(page, id, form, fields, null);
      }
      case StepOutcome.NoSuchLabel(var line, String label) -> {
        fields.refuse("etiketter-" + line, "booking.labels.unknown", label);
        yield conflict(page, id, form, fields, null);
      }
      case StepOutcome.TooManyLabels(var line, int most) -> {
        fields.refuse("etiketter-" + line, "booking.labels.tooMany", most);
        yield refused(page, id, form, fields);
      }
      case StepOutcome.NameThem(var line, int least) -> {
        fields.refuse("etiketter-" + line, "booking.labels.which", least);
        yield refused(page, id, form, fields);
      }
      case StepOutcome.NoReason _ -> {
        fields.refuse("skal", "booking.form.skal.required");
        yield refused(page, id, form, fields);
      }
      case StepOutcome.Nothing _ -> {
        fields.refuse(fields.names("antal-").stream().findFirst().orElse("antal"), "booking.nothing");
        yield refused(page, id, form, fields);
      }
      case StepOutcome.PromisedToOthers _ -> {
        fields.refuse("beslut", "booking.promisedToOthers");
        yield conflict(page, id, form, fields, null);
      }
      case StepOutcome.NotThatDay(var why) -> {
        CartView.Wrong words = RefusalWords.of(why);
        fields.refuse(field(fields, why, page), words.key(), words.args().toArray());
        yield refused(page, id, form, fields);
      }
      case StepOutcome.TooFew(var line, int least) -> {
        fields.refuse("antal-" + line, "booking.tooFew", least);
        yield refused(page, id, form, fields);
      }
      case StepOutcome.NotFree(var line, int free) -> {
        if (fields.has("antal-" + line))
          fields.refuse("antal-" + line, free == 0 ? "booking.notFree.none" : "booking.notFree", free);
        yield conflict(page, id, form, fields, fields.has("antal-" + line) ? null : "booking.notFreeThen", free);
      }
      case StepOutcome.ChangeAsked(var awaits) -> Answer.goTo(back(fields, id),
          "booking.done.changeAsked." + (awaits.size() > 1 ? "both" : awaits.iterator().next().name()));
      case StepOutcome.NoMore(Refusal.Suspended(var until, var reason)) -> conflict(page, id, form, fields, "booking.noMore",
          RefusalWords.asDate(until), reason);
      case StepOutcome.NoMore _,StepOutcome.AgreementOver _ -> conflict(page, id, form, fields, "booking.agreementOver");
      case StepOutcome.NotThatUnit _ -> {
        fields.refuse("enhet", "booking.notThatUnit");
        yield refused(page, id, form, fields);
      }
      case StepOutcome.OwnRequest _ -> conflict(page, id, form, fields, "booking.ownRequest");
      case StepOutcome.NotFreeUntil(var day, var latest) -> latest == null
          ? conflict(page, id, form, fields, "booking.notFreeUntil.none", RefusalWords.asDate(day))
          : conflict(page, id, form, fields, "booking.notFreeUntil", RefusalWords.asDate(day), RefusalWords.asDate(latest));
      case StepOutcome.CostsMore(var amount) -> {
        if (!fields.has("enhet"))
          yield conflict(page, id, form, fields, "booking.costsTooMuch", amount.ore() / 100);
        fields.refuse("enhet", "booking.costsMore", amount.ore() / 100);
        yield refused(page, id, form, fields);
      }
      case StepOutcome.SameOffer _ -> wrong(page, id, form, fields, "ord", "booking.offer.same");
      case StepOutcome.NotTheirs _ -> wrong(page, id, form, fields, "nytt", "booking.offer.notTheirs");
      case StepOutcome.NothingInReturn _ -> wrong(page, id, form, fields, "nytt", "booking.offer.nothing");
      case StepOutcome.AddedNotFree(int free) -> wrong(page, id, form, fields, "nytt-antal",
          free == 0 ? "booking.notFree.none" : "booking.notFree", free);
    };
  }

  /** The first day or the last, whichever the refusal is about. */
  private static String field(Fields fields, Refusal why, Page page) {
    if (!fields.has("dag"))
      return "till";
    boolean last = switch (why) {
      case Refusal.Backwards _,Refusal.TooShort _,Refusal.TooLong _ -> true;
      case Refusal.ClosedDay(var day, _) -> !day.equals(fields.day("dag", page.today()).orElse(null));
      default -> false;
    };
    return last ? "till" : "dag";
  }

  private static String back(Fields fields, long id) {
    return fields.typed("tillbaka").equals("/arenden") ? "/arenden" : "/bokningar/" + id;
  }
}
