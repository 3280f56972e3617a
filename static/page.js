// What every page offers besides reading: light or dark, the shortcuts, and a list of them.
(function () {
  "use strict";

  var THEMES = [
    { name: null, label: "Weergave: zoals uw systeem", sign: "◐" },
    { name: "licht", label: "Weergave: licht", sign: "○" },
    { name: "donker", label: "Weergave: donker", sign: "●" },
  ];
  var SHORTCUTS = [
    { key: "/", does: "zoeken" },
    { key: "j", does: "volgende vraag", where: ".exchange" },
    { key: "k", does: "vorige vraag", where: ".exchange" },
    { key: "?", does: "deze hulp" },
    { key: "Esc", does: "sluiten" },
  ];

  function make(tag, attributes, children) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      element.setAttribute(name, attributes[name]);
    });
    element.append.apply(element, children || []);
    return element;
  }

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  // For the other scripts of a page: a shortcut is a key pressed alone, outside a field and outside a dialog.
  var keys = {};
  window.overlegarchief = {
    make: make,
    onKey: function (key, action) {
      keys[key] = action;
    },
  };
  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    var action = keys[event.key];
    if (action && action() !== false) event.preventDefault();
  });

  function themeButton() {
    var root = document.documentElement;
    var button = make("button", { type: "button", class: "theme" });
    var at = Math.max(0, THEMES.findIndex(function (theme) { return theme.name === (root.dataset.theme || null); }));
    function show() {
      button.textContent = THEMES[at].sign;
      button.setAttribute("aria-label", THEMES[at].label);
      button.title = THEMES[at].label;
    }
    button.addEventListener("click", function () {
      at = (at + 1) % THEMES.length;
      if (THEMES[at].name) root.dataset.theme = THEMES[at].name;
      else delete root.dataset.theme;
      try {
        if (THEMES[at].name) localStorage.setItem("thema", THEMES[at].name);
        else localStorage.removeItem("thema");
      } catch (error) {
        // Without storage the choice holds for this page only.
      }
      show();
    });
    show();
    return button;
  }

  function helpDialog() {
    var rows = SHORTCUTS.filter(function (row) {
      return !row.where || document.querySelector(row.where);
    }).map(function (row) {
      return make("div", {}, [make("dt", {}, [make("kbd", {}, [row.key])]), make("dd", {}, [row.does])]);
    });
    var close = make("button", { type: "button" }, ["Sluiten"]);
    var dialog = make("dialog", { class: "help", "aria-labelledby": "hulp-kop" }, [
      make("h2", { id: "hulp-kop" }, ["Toetsen"]),
      make("dl", {}, rows),
      close,
    ]);
    close.addEventListener("click", function () { dialog.close(); });
    document.body.append(dialog);
    return dialog;
  }

  var help = null;
  function openHelp() {
    help = help || helpDialog();
    help.showModal();
  }

  var tools = document.querySelector(".site-tools");
  if (tools) {
    var helpButton = make("button", { type: "button", class: "help-button", "aria-label": "Toetsen", title: "Toetsen" }, ["?"]);
    helpButton.addEventListener("click", openHelp);
    tools.append(themeButton(), helpButton);
  }
  window.overlegarchief.onKey("?", openHelp);
  window.overlegarchief.onKey("/", function () {
    var field = document.querySelector("main input[type=search], input[type=search]");
    if (!field) return false;
    field.focus();
    field.select();
  });
})();
