package se.samnytta.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.audit.AuditedTogether;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.UnitId;

/** Several ads are begun at once, from a table, and some or all of them are shown to others. */
public record ListingsImported(UnitId owner, Municipality municipality, Actor by, List<Each> ads) implements AuditedTogether {

  public ListingsImported {
    ads = List.copyOf(ads);
  }

  /**
   * One of them.
   *
   * @param reach who sees it, null for a draft
   */
  public record Each(ListingId listing, @Nullable Reach reach) {}

  List<ListingId> published() {
    return ads.stream().filter(ad -> ad.reach != null).map(Each::listing).toList();
  }

  /** The same rows as if each had been made by itself. */
  @Override
  public List<Auditable> audited() {
    List<Auditable> rows = new ArrayList<>();
    for (Each ad : ads) {
      rows.add(new ListingDrafted(ad.listing, owner, municipality, by, null));
      if (ad.reach != null)
        rows.add(new ListingPublished(ad.listing, owner, municipality, by, ad.reach));
    }
    return rows;
  }
}
