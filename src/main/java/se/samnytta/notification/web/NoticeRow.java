package se.samnytta.notification.web;

/**
 * A notice in the list.
 *
 * @param line  the fact, a sentence
 * @param when  in words
 * @param toDo  whether the reader has something to do
 * @param read  whether it has been read
 */
public record NoticeRow(long id, String line, String when, boolean toDo, boolean read) {}
