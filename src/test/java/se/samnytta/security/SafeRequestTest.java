package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.Listings;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** What a link or a crawler opens changes nothing, whichever verb the page calls by mistake. */
class SafeRequestTest extends DatabaseTest {

  private final String place = "/prov/" + UUID.randomUUID();

  @Autowired
  World world;

  @Autowired
  Ads ads;

  @Autowired
  Listings listings;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  TransactionTemplate transaction;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private RequestMappingInfo route;
  private Actor anna;
  private Visitor visitor;

  /** A page that writes, as somebody might come to write one. */
  class Careless {

    private final Runnable verb;

    Careless(Runnable verb) {
      this.verb = verb;
    }

    @ResponseBody
    public String answer() {
      verb.run();
      return "done";
    }
  }

  @BeforeEach
  void enter() {
    anna = world.member(world.unit(World.LUND, "Förrådet"), "Anna");
    visitor = world.visitor(anna);
    visitor.get("/installningar");
  }

  @AfterEach
  void closePage() {
    routes.unregisterMapping(route);
  }

  @Test
  void aPageThatCallsAVerbFailsAndWritesNothing() {
    open(() -> {
      ListingDetails ad = ads.things("Stol", "stolar", 1);
      listings.draft(anna, UUID.randomUUID(), ad);
    });
    assertThat(visitor.get(place).status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR.value());
    assertThat(written()).isZero();
    assertThat(visitor.post(place).status()).isEqualTo(HttpStatus.OK.value());
    assertThat(written()).isOne();
  }

  @Test
  void notEvenTheSystemWritesWhileAPageIsBeingShown() {
    open(() -> Scope.asSystem(() -> transaction.executeWithoutResult(
        _ -> jdbc.sql("update organisation.unit set phone = '1' where id = :unit").param("unit", anna.unit().value()).update())));
    assertThat(visitor.get(place).status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR.value());
  }

  private void open(Runnable verb) {
    route = RequestMappingInfo.paths(place).methods(RequestMethod.GET, RequestMethod.POST).options(routes.getBuilderConfiguration())
        .build();
    try {
      routes.registerMapping(route, new Careless(verb), Careless.class.getMethod("answer"));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private long written() {
    return world.asSystem(() -> jdbc.sql("select count(*) from listing.listing where owner_unit = :unit")
        .param("unit", anna.unit().value()).query(Long.class).single());
  }
}
