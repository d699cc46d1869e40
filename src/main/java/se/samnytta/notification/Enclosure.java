package se.samnytta.notification;

import se.samnytta.kernel.PersonId;

/**
 * What a letter brings along for its reader's calendar.
 *
 * @param matter   the matter that it belongs to, as it was told
 * @param method   what the calendar is asked to do (iTIP, RFC 5546): REQUEST or CANCEL
 * @param side     as whom the reader has it, in the words of whoever encloses it
 * @param sequence larger for each that changes the one before
 * @param said     a hash of what it says
 * @param calendar the iCalendar text
 */
public record Enclosure(String matter, PersonId reader, String method, String side, int sequence, String said, String calendar) {}
