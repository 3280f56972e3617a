// Reading an overleg: where one is, the next exchange, and the notes beside the text.
(function () {
  "use strict";

  var page = window.overlegarchief;
  var wide = window.matchMedia("(min-width: 64rem)");
  var documentElement = document.querySelector(".document");
  var exchanges = Array.from(document.querySelectorAll(".exchange"));
  if (!documentElement) return;

  // A search result opens as page.html?d66-14#d66-14: the part behind the question mark has done its work.
  if (/^\?[\w.-]+$/.test(location.search) && location.protocol !== "file:") {
    history.replaceState(null, "", location.pathname + location.hash);
  }

  // ---- where one is

  var contents = document.querySelector(".contents");
  var here = document.querySelector(".contents-here");
  var links = {};
  if (contents) {
    contents.querySelectorAll("nav a").forEach(function (link) {
      links[decodeURIComponent(link.hash.slice(1))] = link;
    });
    contents.addEventListener("click", function (event) {
      if (event.target.closest("nav a") && contents.open) contents.open = false;
    });
  }
  var stops = Array.from(documentElement.querySelectorAll(".section, .exchange, .notes h2, .cited h2"));
  var current = [];

  function trail(stop) {
    // The stop itself and the headings it stands under, by their depth.
    var found = [stop];
    var depth = stop.classList.contains("section") ? depthOf(stop) : 9;
    for (var i = stops.indexOf(stop) - 1; i >= 0 && depth > 1; i--) {
      if (stops[i].classList.contains("section") && depthOf(stops[i]) < depth) {
        depth = depthOf(stops[i]);
        found.push(stops[i]);
      }
    }
    return found;
  }

  function depthOf(section) {
    return Number(/section-(\d)/.exec(section.className)[1]);
  }

  function at() {
    // The last stop above a line at a quarter of the window.
    var line = window.innerHeight / 4;
    var low = 0;
    var high = stops.length - 1;
    while (low <= high) {
      var middle = (low + high) >> 1;
      if (stops[middle].getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle - 1;
    }
    return stops[high];
  }

  function follow() {
    waiting = false;
    var stop = at();
    var ids = stop ? trail(stop).map(function (element) { return element.id; }) : [];
    if (ids.join() === current.join()) return;
    current.forEach(function (id) {
      if (links[id]) links[id].removeAttribute("aria-current");
    });
    current = ids;
    ids.forEach(function (id) {
      if (links[id]) links[id].setAttribute("aria-current", "location");
    });
    if (here) here.textContent = stop && stop.matches(".exchange") ? nameOf(stop) : "";
    var chip = links[ids[0]];
    var nav = chip && chip.closest("nav");
    if (nav && nav.scrollHeight > nav.clientHeight) {
      var inside = chip.getBoundingClientRect().top - nav.getBoundingClientRect().top;
      if (inside < 0 || inside > nav.clientHeight - 40) nav.scrollTop += inside - nav.clientHeight / 3;
    }
  }

  function nameOf(exchange) {
    var name = exchange.querySelector(".exchange-head [class=self]");
    var speakers = Array.from(exchange.querySelectorAll(".question .speaker"), function (one) { return one.textContent; });
    return speakers.concat(name ? name.textContent.toLowerCase() : []).join(", ");
  }

  var waiting = false;
  function soon() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(follow);
    }
  }
  window.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  soon();

  // ---- the next exchange

  function step(by) {
    var reached = document.activeElement && document.activeElement.closest(".exchange");
    var index = exchanges.indexOf(reached);
    if (index < 0) {
      var line = window.innerHeight / 4;
      index = exchanges.filter(function (one) { return one.getBoundingClientRect().top <= line; }).length - 1;
      if (by < 0 && index >= 0 && exchanges[index].getBoundingClientRect().top < -8) index += 1;
    }
    var next = exchanges[Math.min(Math.max(index + by, 0), exchanges.length - 1)];
    if (!next) return false;
    document.querySelectorAll(".exchange.reached").forEach(function (one) { one.classList.remove("reached"); });
    next.classList.add("reached");
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
    history.replaceState(null, "", "#" + next.id);
  }
  page.onKey("j", function () { return step(1); });
  page.onKey("k", function () { return step(-1); });

  // ---- notes beside the text

  var sides = [];

  function makeSides() {
    documentElement.querySelectorAll(".exchange .note-mark a, .passage .note-mark a, .section .note-mark a").forEach(function (mark) {
      var note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
      if (!note) return;
      // A copy for the eye: the note itself stays where every reader finds it, in the list.
      var side = page.make("div", { class: "side-note", "aria-hidden": "true" }, [
        note.querySelector(".note-number").cloneNode(true),
        note.querySelector(".note-text").cloneNode(true),
      ]);
      side.querySelectorAll("[id]").forEach(function (element) { element.removeAttribute("id"); });
      side.querySelectorAll("a").forEach(function (link) { link.tabIndex = -1; });
      documentElement.append(side);
      sides.push({ mark: mark, note: side });
      ["mouseenter", "focus"].forEach(function (kind) {
        mark.addEventListener(kind, function () { side.classList.add("lit"); });
      });
      ["mouseleave", "blur"].forEach(function (kind) {
        mark.addEventListener(kind, function () { side.classList.remove("lit"); });
      });
    });
  }

  function placeSides() {
    if (!wide.matches) return;
    if (!sides.length) makeSides();
    var top = documentElement.getBoundingClientRect().top;
    var wanted = sides.map(function (side) {
      return { top: side.mark.getBoundingClientRect().top - top - 4, height: side.note.offsetHeight };
    });
    var free = 0;
    sides.forEach(function (side, index) {
      var place = Math.max(wanted[index].top, free);
      side.note.style.top = Math.round(place) + "px";
      free = place + wanted[index].height + 12;
    });
  }
  placeSides();
  wide.addEventListener("change", placeSides);
  new ResizeObserver(placeSides).observe(documentElement);
})();
