package se.samnytta.booking;

import java.time.LocalDate;

/** Somebody should be reminded, once for that day. Nothing has changed, so the audit trail says nothing. */
public record BookingReminder(Parties parties, ReminderKind kind, LocalDate about) {}
