package se.samnytta.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the page frame together: templates, texts, assets and the parameters that handlers may ask for. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  /** Compiled in, or read from a folder and recompiled whenever a template changes. */
  @Bean
  TemplateEngine templateEngine(@Value("${samnytta.jte-sources:}") String sources) {
    TemplateEngine engine = sources.isEmpty()
        ? TemplateEngine.createPrecompiled(null, ContentType.Html, null, "view")
        : TemplateEngine.create(new DirectoryCodeResolver(Path.of(sources)), Path.of("target/jte-dev"), ContentType.Html,
            WebConfiguration.class.getClassLoader(), "viewdev");
    engine.setBinaryStaticContent(sources.isEmpty());
    return engine;
  }

  @Bean
  Texts texts(@Value("${samnytta.strict-texts:false}") boolean strict) {
    return Texts.onClassPath(strict);
  }

  @Bean
  Assets assets(@Value("${samnytta.static-sources:}") String sources) {
    return sources.isEmpty() ? Assets.onClassPath() : Assets.reloading(Path.of(sources));
  }

  @Bean
  PageFrame pageFrame(Texts texts, Assets assets, ObjectProvider<Clock> clock, ObjectProvider<MenuEntry> menu,
      ObjectProvider<Viewers> viewers, ObjectProvider<UnreadNotices> notices, ObjectProvider<Looks> looks) {
    var own = SingletonSupplier.of(() -> looks.getIfAvailable(() -> _ -> Look.NONE));
    var known = SingletonSupplier.of(() -> viewers.getIfAvailable(() -> _ -> Optional.empty()));
    return new PageFrame(texts, assets, clock.getIfAvailable(Clock::systemUTC), SingletonSupplier.of(() -> menu.stream().toList()),
        request -> known.obtain().of(request), SingletonSupplier.of(() -> Optional.ofNullable(notices.getIfAvailable())),
        actor -> own.obtain().of(actor));
  }

  @Bean
  JteViewResolver jteViewResolver(TemplateEngine engine, PageFrame frame, @Value("${samnytta.jte-sources:}") String sources) {
    return new JteViewResolver(engine, frame, sources.isEmpty());
  }

  /** Added after Spring Boot's own, it is the first to answer. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastWord(TemplateEngine engine, Texts texts, Assets assets) {
    return server -> server
        .addContextCustomizers(context -> context.getParent().getPipeline().addValve(new LastWord(engine, texts, assets)));
  }

  @Bean
  WebMvcRegistrations routes() {
    return new WebMvcRegistrations() {

      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Routes();
      }
    };
  }

  @Bean
  WebMvcConfigurer pageArguments(PageFrame frame) {
    return new WebMvcConfigurer() {

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageArgument(frame));
      }
    };
  }
}
