package se.samnytta.security.oidc;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import se.samnytta.security.ProviderSilent;

/** How providers are talked to: over HTTPS, with little patience, and never led elsewhere by a redirect. */
@Component
class Wire {

  private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
  };

  private final Supplier<JdkClientHttpRequestFactory> requests;
  private final boolean plainHttp;

  Wire(@Value("${samnytta.sign-in.patience:5s}") Duration patience, @Value("${samnytta.sign-in.plain-http:false}") boolean plainHttp) {
    this.requests = SingletonSupplier.of(() -> requests(patience));
    this.plainHttp = plainHttp;
  }

  private static JdkClientHttpRequestFactory requests(Duration patience) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(Redirect.NEVER).build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(patience);
    return requests;
  }

  /** What the issuer says of itself. */
  Map<String, Object> metadata(String issuer) {
    URI address = checked(issuer + (issuer.endsWith("/") ? "" : "/") + ".well-known/openid-configuration");
    Map<String, Object> metadata = RestClient.builder().requestFactory(requests.get()).build().get().uri(address).retrieve().body(METADATA);
    return metadata == null ? Map.of() : metadata;
  }

  /** Changes codes for tokens. */
  RestClientAuthorizationCodeTokenResponseClient tokens() {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(RestClient.builder()
        .requestFactory(requests.get())
        .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
            .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build());
    return client;
  }

  /** Fetches keys. */
  RestTemplate keys() {
    return new RestTemplate(requests.get());
  }

  /** The address, when it may be talked to. */
  URI checked(String address) {
    URI uri = URI.create(address);
    if (!"https".equals(uri.getScheme()) && !plainHttp)
      throw new ProviderSilent("not spoken to without HTTPS: " + uri.getHost());
    return uri;
  }
}
