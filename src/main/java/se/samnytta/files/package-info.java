/**
 * Documents of every kind: photos that people attach and tables that they import. What comes in is judged by its content,
 * never by its name; what is kept is our own rendering of it, so nothing hidden in a file is ever handed on. {@link Images}
 * keeps and shows photos, {@link Sheet} reads tables. Knows no business: who may see a picture is told by who owns it.
 */
@NullMarked
@ApplicationModule(displayName = "Files", allowedDependencies = {})
package se.samnytta.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
