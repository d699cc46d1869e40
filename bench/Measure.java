import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for the pages as an employee of Skurup does, and prints how long they took. */
class Measure {

  private static final int WARM_UP = 600;
  private static final int COUNTED = 400;
  private static final int CLIENTS = 16;
  private static final long SECONDS = 4;

  private static int port;
  private static String token;

  public static void main(String[] arguments) throws Exception {
    port = Integer.parseInt(arguments[1]);
    List<Long> ads;
    long all;
    try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + arguments[0] + "/samnytta", "postgres", "")) {
      token = signIn(database);
      ads = ads(database);
      all = number(database, "select count(*) from listing.listing where shown");
    }
    System.out.printf("%,d ads shown, of which %,d in view of the employee's unit are asked for; one client, then %d%n", all, ads.size(), CLIENTS);
    System.out.printf("%-44s %8s %8s %8s %12s%n", "page", "p50 ms", "p99 ms", "kB", "req/s (16)");
    line("start page", _ -> "/");
    line("ad", n -> "/annonser/" + ads.get(n * 31 % ads.size()) + "-");
    line("list: a category", n -> "/annonser?kategori=" + new String[] { "stolar", "bord", "forvaring", "it-elektronik" }[n % 4]);
    line("list: a municipality and a condition", _ -> "/annonser?kommun=1286&skick=B");
    line("list: nearest first", _ -> "/annonser?sortera=narmast");
    line("list: free on my days, at least five", _ -> "/annonser?fran=2027-01-11&till=2027-01-15&antal=5");
    line("list: words", n -> "/annonser?q=" + new String[] { "skrivbord", "stol", "bokhylla", "projektor", "kontorsstol" }[n % 5]);
  }

  private static void line(String name, IntFunction<String> path) throws Exception {
    try (Client client = new Client()) {
      String first = path.apply(0);
      client.get(first);
      String settled = client.location.isEmpty() ? null : client.location;
      IntFunction<String> asked = settled == null ? path : n -> client.follow(path.apply(n));
      long[] nanos = new long[COUNTED];
      String[] paths = new String[256];
      for (int n = 0; n < paths.length; n++)
        paths[n] = asked.apply(n);
      for (int n = 0; n < WARM_UP; n++)
        client.get(paths[n % paths.length]);
      for (int n = 0; n < COUNTED; n++) {
        long began = System.nanoTime();
        client.get(paths[n % paths.length]);
        nanos[n] = System.nanoTime() - began;
        if (client.status != 200)
          throw new IOException(client.status + " for " + paths[n % paths.length]);
      }
      Arrays.sort(nanos);
      System.out.printf("%-44s %8.1f %8.1f %8.1f %12d%n", name, nanos[COUNTED / 2] / 1e6, nanos[COUNTED * 99 / 100] / 1e6,
          client.length / 1000.0, together(paths));
    }
  }

  private static long together(String[] paths) throws Exception {
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      long until = System.nanoTime() + SECONDS * 1_000_000_000;
      List<Future<Integer>> counts = new ArrayList<>();
      for (int c = 0; c < CLIENTS; c++) {
        int start = c * 13;
        Callable<Integer> client = () -> {
          int done = 0;
          try (Client each = new Client()) {
            for (int n = start; System.nanoTime() < until; n++, done++)
              each.get(paths[n % paths.length]);
          }
          return done;
        };
        counts.add(threads.submit(client));
      }
      long sum = 0;
      for (Future<Integer> count : counts)
        sum += count.get();
      return sum / SECONDS;
    }
  }

  private static String signIn(Connection database) throws Exception {
    String made = UUID.randomUUID().toString();
    try (var insert = database.prepareStatement("""
        insert into security.login_session (token_hash, person_id, unit, created_at, last_seen_at, expires_at)
        select ?, a.person_id, a.unit, now(), now(), now() + interval '12 hours'
        from organisation.assignment a join organisation.unit u on u.id = a.unit where u.key = 'bench-1264-1'
        """)) {
      insert.setBytes(1, MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8)));
      if (insert.executeUpdate() != 1)
        throw new IllegalStateException("fill the database first: bench/load");
    }
    return made;
  }

  private static List<Long> ads(Connection database) throws Exception {
    List<Long> ads = new ArrayList<>();
    try (var sql = database.createStatement(); var rows = sql.executeQuery("""
        select id from listing.listing where shown and id > 1000000 and (reach >= 3 or reach >= 1 and municipality = '1264') order by md5(id::text) limit 1000
        """)) {
      while (rows.next())
        ads.add(rows.getLong(1));
    }
    return ads;
  }

  private static long number(Connection database, String query) throws Exception {
    try (var sql = database.createStatement(); var row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** One connection that is kept, as light as can be: it shares the processors with what it measures. */
  private static final class Client implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCATION = Pattern.compile("\r\nLocation: ([^\r]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHUNKED = Pattern.compile("\r\nTransfer-Encoding: chunked", Pattern.CASE_INSENSITIVE);

    private Socket socket;
    private InputStream in;
    private OutputStream out;
    int status;
    int length;
    String location = "";

    Client() throws IOException {
      connect();
    }

    private void connect() throws IOException {
      socket = new Socket("127.0.0.1", port);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      out = socket.getOutputStream();
    }

    String follow(String path) {
      try {
        get(path);
        return location.isEmpty() ? path : location;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    void get(String path) throws IOException {
      out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: samnytta=" + token + "\r\nAccept-Language: sv\r\n\r\n")
          .getBytes(StandardCharsets.UTF_8));
      String head = head();
      status = Integer.parseInt(head.substring(9, 12));
      Matcher moved = LOCATION.matcher(head);
      location = moved.find() ? moved.group(1) : "";
      Matcher sized = LENGTH.matcher(head);
      if (sized.find())
        in.skipNBytes(length = Integer.parseInt(sized.group(1)));
      else if (CHUNKED.matcher(head).find())
        length = chunks();
      if (head.contains("Connection: close")) {
        socket.close();
        connect();
      }
    }

    private String head() throws IOException {
      StringBuilder head = new StringBuilder(1000);
      for (int last = 0, next; (next = in.read()) >= 0; last = next) {
        head.append((char) next);
        if (next == '\n' && last == '\r' && head.length() > 4 && head.charAt(head.length() - 3) == '\n')
          return head.toString();
      }
      throw new IOException("closed by the server");
    }

    private int chunks() throws IOException {
      int sum = 0;
      for (;;) {
        StringBuilder size = new StringBuilder();
        for (int next; (next = in.read()) != '\n';)
          size.append((char) next);
        int bytes = Integer.parseInt(size.toString().trim(), 16);
        in.skipNBytes(bytes + 2L);
        if (bytes == 0)
          return sum;
        sum += bytes;
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
