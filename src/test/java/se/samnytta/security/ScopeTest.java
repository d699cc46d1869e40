package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

class ScopeTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  TransactionTemplate transaction;

  @Test
  void showsNothingWhereNobodyAsks() {
    UnitId unit = world.unit(World.LUND, "Fäladsskolan");
    assertThat(count(Scope.NOTHING, unit)).isZero();
    assertThat(count(Scope.SYSTEM, unit)).isOne();
  }

  @Test
  void doesNotLeaveOneRequestsScopeToTheNextOnTheSameConnection() {
    UnitId unit = world.unit(World.LUND, "Fäladsskolan");
    Actor anna = world.member(unit, "Anna Provare");
    for (int i = 0; i < 50; i++) {
      assertThat(count(world.scope(anna), unit)).isOne();
      assertThat(count(Scope.NOTHING, unit)).isZero();
    }
  }

  @Test
  void knowsPeopleInTheOwnMunicipalityAndAtItsPartnersOnly() {
    Actor anna = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Anna Provare");
    Actor lund = world.member(world.unit(World.LUND, "Fäladsskolan"), "Lena Provare");
    Actor kiruna = world.member(world.unit(World.KIRUNA, "Luossavaaraskolan"), "Kaisa Provare");
    assertThat(knows(anna, lund)).isTrue();
    assertThat(knows(anna, kiruna)).isFalse();
    assertThat(knows(kiruna, anna)).isFalse();
  }

  private boolean knows(Actor asker, Actor other) {
    return world.scope(asker).call(() -> transaction.execute(_ -> jdbc.sql("select count(*) from organisation.person where id = :id")
        .param("id", other.person().value()).query(Long.class).single())) == 1;
  }

  private long count(Scope scope, UnitId unit) {
    return scope.call(() -> transaction.execute(_ -> jdbc.sql("select count(*) from organisation.unit where id = :id")
        .param("id", unit.value()).query(Long.class).single()));
  }
}
