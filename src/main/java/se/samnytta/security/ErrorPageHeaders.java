package se.samnytta.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;

/**
 * Gives an error page the headers of every answer when what was asked was refused before the filters that write them: a method
 * that does not exist, an address with tricks in it.
 */
@Configuration(proxyBeanMethods = false)
class ErrorPageHeaders {

  private static final List<HeaderWriter> HEADERS = List.of(
      new ContentSecurityPolicyHeaderWriter(SecurityConfiguration.CONTENT_SECURITY_POLICY), new XContentTypeOptionsHeaderWriter(),
      new CacheControlHeadersWriter());

  @Bean
  FilterRegistrationBean<Filter> headersOfErrorPages() {
    var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
      HEADERS.forEach(header -> header.writeHeaders((HttpServletRequest) request, (HttpServletResponse) response));
      chain.doFilter(request, response);
    });
    filter.setName("headersOfErrorPages");
    filter.setDispatcherTypes(DispatcherType.ERROR);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
