package se.samnytta.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * Style sheets, scripts, fonts and pictures of the frame, kept in memory under addresses that carry a hash of their content
 * and so may be cached for ever. One style sheet for each theme and one script are put together from small files.
 */
public final class Assets {

  /** Where all of them lie. */
  public static final String PLACE = "/static/";

  private final Supplier<Bundles> bundles;

  private Assets(Supplier<Bundles> bundles) {
    this.bundles = bundles;
  }

  /** Those that are built in. */
  public static Assets onClassPath() {
    return new Assets(SingletonSupplier.of(() -> read(StaticFiles::onClassPath)));
  }

  /** Those of a source folder, read anew each time; for whoever works on them. */
  public static Assets reloading(Path folder) {
    return new Assets(() -> read(() -> StaticFiles.under(folder)));
  }

  /** The address of an asset, "samnytta.js"; an unknown one is a mistake of ours. */
  public String address(String name) {
    Asset asset = bundles.get().byName().get(name);
    if (asset == null)
      throw new IllegalArgumentException("no asset " + name);
    return PLACE + asset.hashedName();
  }

  /** The asset at that address within {@link #PLACE}, if the hash is the present one. */
  Optional<Asset> at(String hashedName) {
    return Optional.ofNullable(bundles.get().byHashedName().get(hashedName));
  }

  private static Bundles read(Reader files) {
    try {
      return Bundles.of(files.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads every file, by its path below the static folder, in order. */
  interface Reader {

    Map<String, byte[]> read() throws IOException;
  }
}
