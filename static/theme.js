// Before the first paint: that scripts run, the reader's own choice of light or dark, and the letter it is set in.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var theme = localStorage.getItem("thema");
    if (theme === "licht" || theme === "donker") root.dataset.theme = theme;
  } catch (error) {
    // Some browsers keep no storage for a folder opened from disk: then the system's choice holds.
  }
  // A folder opened from disk may not preload a font (it has no origin); there it is at hand anyway.
  if (location.protocol !== "file:") {
    ["400", "600"].forEach(function (weight) {
      var link = document.createElement("link");
      link.rel = "preload";
      link.as = "font";
      link.type = "font/woff2";
      link.crossOrigin = "anonymous";
      link.href = new URL("fonts/serif-" + weight + "-normal.woff2", document.currentScript.src).href;
      document.head.append(link);
    });
  }
})();
