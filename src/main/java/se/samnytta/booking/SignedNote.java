package se.samnytta.booking;

/**
 * A signed paper.
 *
 * @param sha256 of the PDF, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignedNote(byte[] pdf, String sha256) {}
