// Before the first paint: the reader's own choice of light or dark, and the fact that scripts run.
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
})();
