package se.samnytta.booking;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Role;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;
import se.samnytta.organisation.People;
import se.samnytta.organisation.RoleHolder;

/** Tells the giver's finance office of what stands in its register of assets and has become somebody else's. */
@Component
class AssetNotices {

  private final Items items;
  private final NameStore names;
  private final People people;
  private final Notices notices;

  AssetNotices(Items items, NameStore names, People people, Notices notices) {
    this.items = items;
    this.names = names;
    this.people = people;
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(GoodsHandedOver event) {
    for (HandedOver line : event.lines())
      if (line.newItem() != null)
        tell(event.parties(), line);
  }

  private void tell(Parties parties, HandedOver line) {
    Money bookValue = items.item(line.item()).details().purchase().bookValue();
    Recipient[] finance = people.nearest(line.from(), Role.FINANCE).stream().map(RoleHolder::person).distinct()
        .map(person -> Recipient.person(person, line.from())).toArray(Recipient[]::new);
    if (bookValue == null || finance.length == 0)
      return;
    notices.tell(Notice.of("booking.assetLeft", "booking:" + parties.booking() + ":assetLeft:" + line.id(), "booking:" + parties.booking())
        .leadingTo("/bokningar/" + parties.booking())
        .with(Word.text(line.title()), Word.number(line.quantity()), Word.text(names.nameOf(line.from())),
            Word.text(names.nameOf(line.to())),
            Word.amount(bookValue))
        .byMail().to(finance));
  }
}
