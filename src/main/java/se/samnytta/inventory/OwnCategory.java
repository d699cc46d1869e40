package se.samnytta.inventory;

/**
 * A category of a municipality's own, as its administrator keeps it.
 *
 * @param above   the shared category it stands below
 * @param nameSv  in Swedish, at most {@value #LONGEST} signs
 * @param nameEn  in English, empty where nobody has said
 * @param closed  whether nothing more is put in it
 */
public record OwnCategory(CategoryId id, CategoryId above, String nameSv, String nameEn, boolean closed, int version) {

  /** The most signs of a name. */
  public static final int LONGEST = 60;
}
