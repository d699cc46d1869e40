package se.samnytta.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as limits count it: an IPv4 address, or the /64 network that one household has of IPv6. */
public final class Place {

  private Place() {}

  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  static String of(String address) {
    try {
      // A literal is not looked up; anything else would be, and is not.
      if (address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address six)
        return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
    } catch (UnknownHostException _) {
      return address;
    }
    return address;
  }
}
