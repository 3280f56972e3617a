// A look at what a link leads to, without going there: from what the page itself already holds.
(function () {
  "use strict";

  var page = window.overlegarchief;
  var LINKS = ".note-mark a, a.ref-kamerstuk, a.ref-motie, a.ref-intern, a.term";
  var MAX_TEXT = 420;
  if (!page || !document.querySelector(LINKS)) return;

  var cited = {};
  document.querySelectorAll(".cited li[data-kind]").forEach(function (item) {
    cited[item.querySelector("a").getAttribute("href")] = item;
  });
  var wide = window.matchMedia("(min-width: 64rem)");

  function short(text) {
    text = text.replace(/[\s\u2060]+/g, " ").trim();
    return text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT).replace(/\s\S*$/, "") + " …";
  }

  function paragraph(text) {
    return page.make("p", {}, [text]);
  }

  function copyOf(element) {
    var copy = element.cloneNode(true);
    copy.querySelectorAll("[id]").forEach(function (inner) { inner.removeAttribute("id"); });
    return copy;
  }

  // What is known of a link: its kind and the nodes to show; null when the page knows nothing more than the link says.
  function known(link) {
    if (link.matches(".term")) {
      return { kind: "Afkorting", nodes: [paragraph(link.textContent + ": " + link.querySelector("abbr").title)] };
    }
    if (link.matches(".note-mark a")) {
      var note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      var beside = wide.matches && document.querySelector(".side-note");
      return note && !beside ? { kind: link.getAttribute("aria-label"), nodes: [copyOf(note.querySelector(".note-text"))] } : null;
    }
    if (link.matches(".ref-intern")) {
      var target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) return null;
      var prose = target.querySelector(".prose") || target;
      var head = target.closest(".exchange");
      var name = head ? Array.from(head.querySelectorAll(".question .speaker, .self"), function (one) { return one.textContent; }).join(", ") : "In dit document";
      return { kind: name + (target.matches(".answer") ? ", antwoord" : ""), nodes: [paragraph(short(prose.textContent))] };
    }
    var item = cited[link.getAttribute("href")];
    if (!item) return null;
    var status = link.nextElementSibling && link.nextElementSibling.matches(".status") ? link.nextElementSibling.title : "";
    var body = page.make("div", {});
    body.append.apply(body, Array.from(item.childNodes, function (node) { return node.cloneNode(true); }));
    return { kind: item.dataset.kind, nodes: status ? [body, paragraph(status + ".")] : [body] };
  }

  var shown = null;
  var timer = 0;

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.box.remove();
    shown.link.removeAttribute("aria-describedby");
    if (shown.abbreviation) shown.abbreviation.title = shown.title;
    shown = null;
  }

  function show(link) {
    if (shown && shown.link === link) return true;
    var found = known(link);
    hide();
    if (!found) return false;
    var kind = page.make("p", { class: "preview-kind" }, [found.kind.charAt(0).toUpperCase() + found.kind.slice(1)]);
    var box = page.make("div", { class: "preview", id: "voorproef", role: "tooltip" }, [kind].concat(found.nodes));
    document.body.append(box);
    place(box, link);
    box.addEventListener("mouseenter", function () { clearTimeout(timer); });
    box.addEventListener("mouseleave", later);
    link.setAttribute("aria-describedby", box.id);
    shown = { link: link, box: box };
    var abbreviation = link.querySelector("abbr");
    if (abbreviation) {
      // The browser's own tooltip would lie over ours.
      shown.abbreviation = abbreviation;
      shown.title = abbreviation.title;
      abbreviation.removeAttribute("title");
    }
    return true;
  }

  function place(box, link) {
    var around = link.getClientRects()[0];
    var space = document.documentElement.clientWidth;
    var left = Math.min(Math.max(16, around.left - 16), space - box.offsetWidth - 16);
    var below = around.bottom + 8;
    var top = below + box.offsetHeight < window.innerHeight ? below : Math.max(8, around.top - box.offsetHeight - 8);
    box.style.left = left + window.scrollX + "px";
    box.style.top = top + window.scrollY + "px";
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(hide, 200);
  }

  document.addEventListener("pointerover", function (event) {
    var link = event.pointerType === "mouse" && event.target.closest(LINKS);
    if (!link) return;
    clearTimeout(timer);
    timer = setTimeout(function () { show(link); }, 150);
  });
  document.addEventListener("pointerout", function (event) {
    if (event.pointerType === "mouse" && event.target.closest(LINKS)) later();
  });
  document.addEventListener("focusin", function (event) {
    var link = event.target.closest(LINKS);
    if (link && link.matches(":focus-visible")) show(link);
    else if (shown && !event.target.closest(".preview")) hide();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });

  // A finger cannot hover: the first tap shows, the second one goes.
  document.addEventListener("click", function (event) {
    var link = event.target.closest(LINKS);
    if (!link) {
      if (shown && !event.target.closest(".preview")) hide();
    } else if (event.pointerType === "touch" && !(shown && shown.link === link) && show(link)) {
      event.preventDefault();
    } else {
      hide();
    }
  });
})();
