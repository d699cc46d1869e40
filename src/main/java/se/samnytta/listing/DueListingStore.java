package se.samnytta.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ads that time is about to move on, those that no other node is taking on. */
@Repository
class DueListingStore {

  private final JdbcClient jdbc;

  DueListingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ads whose next step is due, those that no other node is taking on. */
  List<ListingId> lockDueToWiden(Instant now, int atMost) {
    return jdbc.sql("""
        select id from listing.listing
        where next_reach_at <= :now and not cascade_paused and state in ('PUBLISHED', 'RESERVED_OUT')
        order by next_reach_at limit :atMost
        for update skip locked
        """).param("now", at(now)).param("atMost", atMost).query((row, _) -> new ListingId(row.getLong(1))).list();
  }

  /** Shown or paused ads whose last day has passed. */
  List<ListingId> lockPastLastDay(LocalDate today, int atMost) {
    return jdbc.sql("""
        select id from listing.listing
        where last_day < :today and state in ('PUBLISHED', 'RESERVED_OUT', 'PAUSED')
        order by last_day limit :atMost
        for update skip locked
        """).param("today", today).param("atMost", atMost).query((row, _) -> new ListingId(row.getLong(1))).list();
  }

  /** Shown ads that nobody has confirmed since then, and whose owner has not been asked. */
  List<ListingId> lockUnconfirmedSince(Instant since, int atMost) {
    return jdbc.sql("""
        select id from listing.listing
        where state in ('PUBLISHED', 'RESERVED_OUT') and asked_still_here_at is null and coalesce(confirmed_at, published_at) < :since
        order by id limit :atMost
        for update skip locked
        """).param("since", at(since)).param("atMost", atMost).query((row, _) -> new ListingId(row.getLong(1))).list();
  }

  /** Shown ads whose owner was asked before that moment and has not answered. */
  List<ListingId> lockUnansweredSince(Instant since, int atMost) {
    return jdbc.sql("""
        select id from listing.listing
        where state in ('PUBLISHED', 'RESERVED_OUT') and asked_still_here_at < :since
        order by id limit :atMost
        for update skip locked
        """).param("since", at(since)).param("atMost", atMost).query((row, _) -> new ListingId(row.getLong(1))).list();
  }

  /** Drafts that nobody has touched since then. */
  List<ListingId> lockDraftsUntouchedSince(Instant since, int atMost) {
    return jdbc.sql("""
        select id from listing.listing
        where state = 'DRAFT' and changed_at < :since
        order by id limit :atMost
        for update skip locked
        """).param("since", at(since)).param("atMost", atMost).query((row, _) -> new ListingId(row.getLong(1))).list();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
