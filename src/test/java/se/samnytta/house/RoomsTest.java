package se.samnytta.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which kind of code lives in which room, and what it may touch there. */
@AnalyzeClasses(packages = "se.samnytta", importOptions = DoNotIncludeTests.class)
class RoomsTest {

  @ArchTest
  static final ArchRule controllersStayInside = classes().that().areMetaAnnotatedWith(Controller.class)
      .should().notBePublic().andShould().resideInAnyPackage("se.samnytta.*.web..", "se.samnytta.web", "se.samnytta.start..");

  @ArchTest
  static final ArchRule pageQueriesStayInside = classes().that().haveSimpleNameEndingWith("Pages").and()
      .resideInAPackage("se.samnytta.*.web..")
      .should().notBePublic().allowEmptyShould(true);

  @ArchTest
  static final ArchRule storesStayInside = classes().that().haveSimpleNameEndingWith("Store").should().notBePublic();

  @ArchTest
  static final ArchRule controllersWriteNoSql = noClasses().that().areMetaAnnotatedWith(Controller.class)
      .should().dependOnClassesThat().areAssignableTo(JdbcClient.class);

  @ArchTest
  static final ArchRule theDomainKnowsNoPages = noClasses()
      .that(resideInAPackage("se.samnytta..").and(describe("are no pages", RoomsTest::isNoPage)))
      .should().dependOnClassesThat().resideInAPackage("se.samnytta.*.web..");

  /** One that must find a transaction opens none; one that only reads holds nobody up. */
  @ArchTest
  static final ArchRule transactionsOpenAtVerbsAndPages = methods().that(annotatedWith(describe("opens a transaction", RoomsTest::opens)))
      .should().beDeclaredInClassesThat(describe("are module classes or …Pages", RoomsTest::mayOpenTransactions)).allowEmptyShould(true);

  @ArchTest
  static final ArchRule classesThatOpenTransactions = classes().that(annotatedWith(Transactional.class))
      .should().bePublic().orShould().haveSimpleNameEndingWith("Pages");

  @ArchTest
  static final ArchRule emptyWordsNameNothing = noClasses().should()
      .haveSimpleNameEndingWith("Service").orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Impl")
      .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util").orShould()
      .haveSimpleNameEndingWith("Utils")
      .orShould().haveSimpleNameEndingWith("Dto").orShould().haveSimpleNameEndingWith("DTO").orShould().haveSimpleNameEndingWith("Mapper");

  private static boolean isNoPage(JavaClass type) {
    return !resideInAPackage("se.samnytta..web..").test(type);
  }

  private static boolean opens(JavaAnnotation<?> annotation) {
    if (!annotation.getRawType().isEquivalentTo(Transactional.class))
      return false;
    Transactional transactional = annotation.as(Transactional.class);
    return transactional.propagation() != Propagation.MANDATORY && !transactional.readOnly();
  }

  private static boolean mayOpenTransactions(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC) || simpleNameEndingWith("Pages").test(type);
  }
}
