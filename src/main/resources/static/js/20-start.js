// Tells the style sheets that scripts run. Everything below adds to pages that work without it.
document.documentElement.classList.add("js");
