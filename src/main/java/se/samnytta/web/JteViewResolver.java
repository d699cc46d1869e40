package se.samnytta.web;

import gg.jte.TemplateEngine;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Finds the template of a view's name: "booking/requestPage" is {@code src/main/jte/booking/requestPage.jte}. */
final class JteViewResolver extends UrlBasedViewResolver {

  private final TemplateEngine engine;
  private final PageFrame frame;

  JteViewResolver(TemplateEngine engine, PageFrame frame, boolean cache) {
    this.engine = engine;
    this.frame = frame;
    setViewClass(JteView.class);
    setSuffix(".jte");
    setCache(cache);
    setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
  }

  @Override
  protected AbstractUrlBasedView instantiateView() {
    return new JteView(engine, frame);
  }

  @Override
  protected Class<?> requiredViewClass() {
    return JteView.class;
  }
}
