package se.samnytta.listing;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.notification.Importance;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;
import se.samnytta.organisation.People;
import se.samnytta.organisation.RoleHolder;

/** Words what the owner's side is told about its ads, in the transaction in which it happens. {0} is the ad's title. */
@Component
class ListingNotices {

  private final ListingStore store;
  private final Notices notices;
  private final People people;
  private final Colleagues colleagues;

  ListingNotices(ListingStore store, Notices notices, People people, Colleagues colleagues) {
    this.store = store;
    this.notices = notices;
    this.people = people;
    this.colleagues = colleagues;
  }

  /** A publisher has to look at it. */
  @EventListener
  void on(ListingSentToReview event) {
    Listing ad = ad(event);
    notices.tell(about(ad, "listing.review", "listing-review:" + ad.id() + ":" + ad.version()).as(Importance.ACTION).byMail()
        .to(reviewers(ad.owner())).except(by(event)).leadingTo("/annonser/" + ad.id() + "/granska"));
  }

  /** Whoever published, answered or took it away: nobody is asked for that any more. */
  @EventListener({ ListingPublished.class, ListingConfirmed.class, ListingResumed.class, ListingClosed.class, ListingDropped.class })
  void settle(ListingEvent event) {
    notices.settle("listing:" + event.listing(), List.of("listing.review", "listing.asked"));
  }

  /** Whoever wrote it is told when somebody else has published it. */
  @EventListener
  void on(ListingPublished event) {
    Listing ad = ad(event);
    PersonId writer = ad.createdBy();
    if (writer != null && !writer.equals(event.auditPerson()))
      notices.tell(about(ad, "listing.published", "listing-published:" + ad.id() + ":" + ad.version())
          .to(Recipient.person(writer, ad.owner())));
  }

  /** One click answers it. */
  @EventListener
  void on(ListingAsked event) {
    Listing ad = ad(event);
    notices
        .tell(about(ad, "listing.asked", "listing-asked:" + ad.id() + ":" + ad.askedAt()).as(Importance.ACTION).byMail().to(answering(ad))
            .leadingTo("/annonser/" + ad.id() + "/kvar"));
  }

  @EventListener
  void on(ListingPaused event) {
    if (!event.unanswered())
      return;
    Listing ad = ad(event);
    notices.tell(about(ad, "listing.pausedUnanswered", "listing-paused:" + ad.id() + ":" + ad.version()).byMail().to(answering(ad))
        .leadingTo("/annonser/" + ad.id() + "/kvar"));
  }

  @EventListener
  void on(ListingClosed event) {
    if (event.reason() != CloseReason.EXPIRED)
      return;
    Listing ad = ad(event);
    notices.tell(about(ad, "listing.expired", "listing-expired:" + ad.id()).to(answering(ad)).leadingTo("/annonser/mina?visa=avslutade"));
  }

  /** Told once, however many ads are handed over together. */
  @EventListener
  void on(ListingHandedOver event) {
    Listing ad = ad(event);
    String cause = "listing-handed-over:" + ad.owner() + ":" + event.to();
    notices.tell(
        Notice.of("listing.handedOver", cause + ":" + event.at(), cause).to(Recipient.person(event.to(), ad.owner())).except(by(event))
            .with(Word.text(ad.title())).leadingTo("/annonser/mina"));
  }

  private Listing ad(ListingEvent event) {
    return store.find(event.listing()).orElseThrow();
  }

  private static Notice about(Listing ad, String key, String cause) {
    return Notice.of(key, cause, "listing:" + ad.id()).with(Word.text(ad.title())).leadingTo("/annonser/" + ad.id());
  }

  private static PersonId[] by(ListingEvent event) {
    Actor by = event.by();
    return by == null ? new PersonId[0] : new PersonId[] { by.person() };
  }

  /** Whoever answers for the ad and still works there, otherwise the unit's people. */
  private Recipient answering(Listing ad) {
    return Optional.ofNullable(ad.contact() == null ? ad.createdBy() : ad.contact()).filter(person -> colleagues.are(ad.owner(), person))
        .map(person -> Recipient.person(person, ad.owner())).orElse(Recipient.people(ad.owner()));
  }

  /** The publishers nearest above, otherwise those who approve for the unit. */
  private Recipient[] reviewers(UnitId owner) {
    List<RoleHolder> publishers = people.nearest(owner, Role.PUBLISHER);
    return publishers.isEmpty()
        ? new Recipient[] { Recipient.approvers(owner) }
        : publishers.stream().map(holder -> Recipient.person(holder.person(), owner)).toArray(Recipient[]::new);
  }
}
