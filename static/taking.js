// Taking a question or an answer along: its link, how to cite it, its text.
(function () {
  "use strict";

  var page = window.overlegarchief;
  var whole = document.querySelector(".document[data-citation]");
  if (!page || !whole) return;
  var citation = whole.dataset.citation;
  var bibtex = JSON.parse(whole.dataset.bibtex);
  var said = page.make("p", { class: "visually-hidden", role: "status" });
  document.body.append(said);

  function address(id) {
    var canonical = document.querySelector("link[rel=canonical]");
    var base = canonical ? canonical.href : location.href.split(/[?#]/)[0];
    return base + "#" + id;
  }

  function exchangeOf(id) {
    return document.getElementById(id).closest(".exchange");
  }

  function nameOf(id) {
    // "vraag 2 van D66", "antwoord op vraag 2 van D66"
    var exchange = exchangeOf(id);
    var label = exchange.querySelector(".self").textContent.trim().toLowerCase();
    var speakers = Array.from(exchange.querySelectorAll(".question .speaker"), function (one) { return one.textContent; });
    var name = label + (speakers.length ? " van " + speakers.join(" en ") : "");
    return id === exchange.id ? name : "antwoord op " + name;
  }

  function textOf(id) {
    var exchange = exchangeOf(id);
    var prose = exchange.querySelector(id === exchange.id ? ".question .prose" : ".answer .prose").cloneNode(true);
    prose.querySelectorAll(".note-mark, .asked-number, .status").forEach(function (mark) { mark.remove(); });
    var blocks = prose.querySelectorAll("p, th, td");
    return Array.from(blocks, function (block) { return numberOf(block) + block.textContent.replace(/[\s\u2060]+/g, " ").trim(); })
      .filter(Boolean)
      .join("\n\n");
  }

  // The number before the first paragraph of a list item: "1. ". One that Word made is shown, but is no word.
  function numberOf(block) {
    var item = block.parentElement;
    if (!item.matches("ol > li") || block !== item.firstElementChild) return "";
    var list = item.parentElement;
    var number = list.start + Array.from(list.children).indexOf(item);
    return numberOf(list) + (list.matches(".automatic") ? "" : number + (list.matches(".bracketed") ? ") " : ". "));
  }

  function leidraad(id) {
    return citation + " (" + nameOf(id) + "), " + address(id) + ".";
  }

  function bibtexEntry(id) {
    var safe = function (text) { return text.replace(/[&%$#_]/g, "\\$&"); };
    var lines = ["@misc{" + bibtex.key + "-" + id];
    ["author", "date", "year", "number", "howpublished"].forEach(function (field) {
      if (bibtex[field]) lines.push("  " + field + " = {" + safe(bibtex[field]) + "}");
    });
    lines.splice(1, 0, "  title = {" + safe(bibtex.title + ", " + nameOf(id)) + "}");
    lines.push("  url = {" + address(id) + "}", "  language = {dutch}");
    return lines.join(",\n") + "\n}\n";
  }

  var ACTIONS = [
    { label: "Kopieer link", done: "Link gekopieerd", what: address },
    { label: "Kopieer verwijzing (Leidraad)", done: "Verwijzing gekopieerd", what: leidraad },
    { label: "Kopieer verwijzing (BibTeX)", done: "BibTeX gekopieerd", what: bibtexEntry },
    { label: "Kopieer tekst", done: "Tekst gekopieerd", what: textOf },
  ];

  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text).catch(function () { return byHand(text); });
    return Promise.resolve(byHand(text));
  }

  function byHand(text) {
    // An address without https has no clipboard of its own.
    var field = page.make("textarea", { class: "visually-hidden", "aria-hidden": "true" });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }

  var open = null;
  function close(back) {
    if (!open) return;
    open.menu.remove();
    open.button.setAttribute("aria-expanded", "false");
    if (back) open.button.focus();
    open = null;
  }

  function show(button, id) {
    close(false);
    var items = ACTIONS.map(function (action) {
      var item = page.make("button", { type: "button", role: "menuitem", tabindex: "-1" }, [action.label]);
      item.addEventListener("click", function () {
        copy(action.what(id)).then(function () {
          said.textContent = action.done;
          button.textContent = "Gekopieerd";
          setTimeout(function () { button.textContent = "Delen"; }, 2000);
        });
        close(true);
      });
      return item;
    });
    var menu = page.make("div", { class: "menu", role: "menu", "aria-label": "Delen: " + nameOf(id) }, items);
    menu.addEventListener("keydown", function (event) {
      var index = items.indexOf(document.activeElement);
      var to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
      if (to !== undefined) items[(to + items.length) % items.length].focus();
      else if (event.key === "Escape") close(true);
      else if (event.key === "Tab") return close(false);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    button.after(menu);
    button.setAttribute("aria-expanded", "true");
    open = { menu: menu, button: button };
    items[0].focus();
  }

  document.querySelectorAll(".tools[data-of]").forEach(function (tools) {
    var id = tools.dataset.of;
    var button = page.make("button", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false" }, ["Delen"]);
    button.setAttribute("aria-label", "Delen: " + nameOf(id));
    button.addEventListener("click", function () {
      if (open && open.button === button) close(true);
      else show(button, id);
    });
    tools.append(button);
  });
  document.addEventListener("click", function (event) {
    if (open && !event.target.closest(".tools")) close(false);
  });

  // "Fout gezien?" names the address as it is here, also when the site does not know its own.
  document.querySelectorAll(".report a").forEach(function (link) {
    link.addEventListener("click", function () {
      var id = link.closest(".exchange").id;
      link.href = link.href.replace(/(body=)[^&]*?(%0A)/, function (all, key, end) {
        return key + encodeURIComponent(address(id)) + end;
      });
    });
  });
})();
