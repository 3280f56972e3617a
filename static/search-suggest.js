// Results while typing, below the search box: a combobox with a list of places to go and of exchanges.
// Keyboard: arrows choose, Enter opens (or, with nothing chosen, searches), Escape closes.
(function () {
  "use strict";

  const { make } = zoeken;
  const PAUSE = 160;
  const MOST = 5;
  const WORDS = 16;
  const LEAST = 2; // letters; fewer begin almost every word
  const form = document.querySelector(".site-search form");
  const input = form.querySelector("input");
  const list = make("div", { id: "zoek-lijst", class: "zoek-lijst", role: "listbox", "aria-label": "Suggesties", hidden: true });
  const status = make("p", { class: "visually-hidden", role: "status" });
  let running = false;
  let again = false;
  let timer = 0;
  let active = -1;
  let listed = ""; // what stood in the box when the list was made

  form.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  }))
    input.setAttribute(name, value);

  const typed = () => input.value.trim();
  const options = () => [...list.querySelectorAll("[role=option]")];

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  }

  /** Empties the list: nothing of it can be opened again. */
  function forget() {
    listed = "";
    list.replaceChildren();
    open(false);
  }

  /** Whether the list is one for what stands in the box, or for its beginning, or for what it was the beginning of. */
  const fits = () => typed().length >= LEAST && (typed().startsWith(listed) || listed.startsWith(typed()));

  function choose(index) {
    const all = options();
    active = all.length ? ((index + 1 + all.length + 1) % (all.length + 1)) - 1 : -1;
    all.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  }

  let made = 0;
  function option(url, ...children) {
    return make("a", { id: "zoek-optie-" + ++made, role: "option", "aria-selected": "false", tabIndex: -1, href: url }, ...children);
  }

  function group(name, rows) {
    return rows.length ? [make("div", { role: "group", "aria-label": name }, make("p", { "aria-hidden": "true" }, name), ...rows)] : [];
  }

  function exchange(data, asked) {
    const view = zoeken.view(data, asked, WORDS);
    const { title, datum, kop } = view.meta;
    const facts = [title, datum, kop].filter(Boolean).join(" · ");
    return option(view.best.url, make("span", { class: "zoek-feiten" }, facts), make("span", {}, ...view.best.nodes));
  }

  /** Suggests for what stands in the box; while that is busy the next one waits, for the newest words only. */
  async function show() {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await suggest().catch(forget); // the form itself still works
    }
    running = false;
  }

  async function suggest() {
    if (typed().length < LEAST) return forget();
    if ((await zoeken.guide()).count) await zoeken.engine.start();
    const q = typed(); // more may have been typed meanwhile
    if (q.length < LEAST) return forget();
    const run = await zoeken.run({ q, filters: {}, sort: "" });
    const rows = await Promise.all(run.results.slice(0, MOST).map((result) => zoeken.engine.data(result)));
    if (active >= 0) return; // chosen meanwhile, in the list for the first letters: that stays as it is
    fill(q, run, rows);
    if (fits()) open(document.activeElement === input);
    else forget();
  }

  function fill(q, run, rows) {
    listed = q;
    const all = new URL(form.action);
    all.search = new URLSearchParams({ q }).toString();
    const number = run.results.length;
    const text = number ? (number === 1 ? "1 resultaat" : `Alle ${number.toLocaleString("nl-NL")} resultaten`) : "Niets gevonden; uitgebreid zoeken";
    list.replaceChildren(
      ...group("Ga naar", run.goTo.map((entry) => option(entry.url, make("span", {}, entry.name), make("span", { class: "zoek-feiten" }, [entry.kind, entry.note].filter(Boolean).join(" · "))))),
      ...group("In vragen en antwoorden", rows.map((data) => exchange(data, run.asked))),
      option(all.href, text),
    );
    if (q !== typed()) return; // told when the reader stops typing
    const words = run.missing.length ? `; niet gevonden: ${run.missing.join(", ")}` : "";
    const results = number === 1 ? "1 resultaat" : `${number.toLocaleString("nl-NL")} resultaten`;
    const choices = options().length === 1 ? "1 suggestie" : `${options().length} suggesties`;
    status.textContent = `${results}${words}, ${choices}; kies met de pijltjestoetsen`;
  }

  // Not only when the typing stops: what is found for the first letters already helps.
  input.addEventListener("input", () => {
    choose(-1);
    if (!fits()) forget();
    timer = timer || setTimeout(() => ((timer = 0), show()), PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      open(false);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden && options().length) open(true);
      choose(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      options()[active].click();
    }
  });
  input.addEventListener("blur", () => open(false));
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus

  zoeken.engine.start().catch(() => {});
  zoeken.guide().catch(() => {});
  if (typed()) show();
})();
