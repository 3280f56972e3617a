// The filters of the search page: one group per kind, each value with the number of results it would give.
(function () {
  "use strict";

  const zoeken = (window.zoeken = window.zoeken || {});
  const { make } = zoeken;
  const SHOWN = 7;

  zoeken.KINDS = {
    fractie: "Fractie",
    jaar: "Jaar",
    onderwerp: "Onderwerp",
    bewindspersoon: "Bewindspersoon",
    soort: "Soort document",
    motie: "Motie",
    beantwoord: "Beantwoord",
  };

  /** Values to show: those with results, and the chosen ones. Years by time, the rest by number of results. */
  function values(kind, counts, chosen, guide) {
    const rows = Object.entries(counts).filter(([value, count]) => count || chosen.includes(value));
    for (const value of chosen) if (!rows.some(([other]) => other === value)) rows.push([value, 0]);
    if (kind === "jaar") return rows.sort(([one], [other]) => other.localeCompare(one));
    return rows.sort(
      ([one, few], [other, many]) => many - few || guide.name(kind, one).localeCompare(guide.name(kind, other), "nl"),
    );
  }

  function choice(kind, value, count, chosen, guide) {
    const input = make("input", { type: "checkbox", name: kind, value, checked: chosen });
    const tally = make("span", { class: "zoeken-tally" }, String(count));
    return make("li", {}, make("label", {}, input, make("span", {}, guide.name(kind, value)), tally));
  }

  function group(kind, rows, chosen, guide, wide) {
    const list = make("ul", {}, ...rows.map(([value, count]) => choice(kind, value, count, chosen.includes(value), guide)));
    const field = make("fieldset", { "data-kind": kind }, make("legend", {}, zoeken.KINDS[kind]), list);
    if (rows.length > SHOWN + 1) {
      const more = make("button", { type: "button", class: "zoeken-all" }, `alle ${rows.length} tonen`);
      list.querySelectorAll("li").forEach((item, index) => (item.hidden = !wide && index >= SHOWN && !item.querySelector(":checked")));
      more.hidden = wide;
      more.addEventListener("click", () => {
        list.querySelectorAll("li").forEach((item) => (item.hidden = false));
        field.dataset.wide = "";
        more.hidden = true;
        list.children[SHOWN].querySelector("input").focus();
      });
      field.append(more);
    }
    return field;
  }

  /** Puts the groups in `place`; the box that had the focus keeps it, a group that was opened stays open. */
  zoeken.showFacets = function (place, guide, filters, counts) {
    const focus = place.contains(document.activeElement) ? document.activeElement : null;
    const wide = [...place.querySelectorAll("[data-wide]")].map((field) => field.dataset.kind);
    const groups = [];
    for (const kind of Object.keys(zoeken.KINDS)) {
      const chosen = filters[kind] || [];
      const rows = values(kind, counts[kind], chosen, guide);
      if (rows.length) groups.push(group(kind, rows, chosen, guide, wide.includes(kind)));
    }
    place.replaceChildren(...groups);
    for (const kind of wide) place.querySelector(`[data-kind="${kind}"]`)?.setAttribute("data-wide", "");
    if (focus) [...place.querySelectorAll("input")].find((box) => box.name === focus.name && box.value === focus.value)?.focus();
  };
})();
