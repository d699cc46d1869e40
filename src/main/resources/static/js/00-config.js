// htmx reads this before it starts: no style sheet of its own, no inherited attributes.
