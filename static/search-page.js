// The search page: its state is its address. What is typed or chosen goes into the address, and what stands in the
// address is shown, so that a search can be shared and the browser's own back and forward work.
(function () {
  "use strict";

  const { make } = zoeken;
  const PAGE = 10;
  const PAUSE = 160;
  const place = document.querySelector(".zoeken");
  const form = place.querySelector("form");
  const at = (name) => place.querySelector(".zoeken-" + name);
  const title = document.title;
  let latest = 0;
  let timer = 0;
  let settled = false; // a search was asked for and shown: other words are a new step back, until they are asked for too
  let sort = ""; // as chosen by the reader: without a query the newest come first, chosen or not

  // ------------------------------------------------------------------ the state and the address

  function fromAddress() {
    const given = new URLSearchParams(location.search);
    const filters = {};
    for (const kind of Object.keys(zoeken.KINDS)) filters[kind] = [...new Set(given.getAll(kind).filter(Boolean))];
    const shown = Math.max(PAGE, Number(history.state?.shown) || 0);
    return { q: given.get("q") || "", sort: given.get("sorteer") || "", filters, shown };
  }

  function fromForm() {
    const given = new FormData(form);
    const filters = {};
    for (const kind of Object.keys(zoeken.KINDS)) filters[kind] = given.getAll(kind);
    return { q: given.get("q"), sort, filters, shown: PAGE };
  }

  function address(state) {
    const given = new URLSearchParams();
    if (state.q.trim()) given.set("q", state.q.trim());
    for (const [kind, values] of Object.entries(state.filters)) for (const value of values) given.append(kind, value);
    if (state.sort) given.set("sorteer", state.sort);
    const text = given.toString();
    return location.pathname + (text ? "?" + text : "");
  }

  function remember(state, isNew) {
    const to = address(state);
    const same = to === location.pathname + location.search;
    history[isNew && !same ? "pushState" : "replaceState"]({ shown: state.shown }, "", to);
  }

  // ------------------------------------------------------------------ what is shown

  const count = (number) => number.toLocaleString("nl-NL") + (number === 1 ? " resultaat" : " resultaten");

  function showGoTo(found) {
    const box = at("goto");
    box.hidden = !found.length;
    box.replaceChildren(
      make("h2", {}, "Ga naar"),
      make("ul", {}, ...found.map((entry) =>
        make("li", {},
          make("a", { href: entry.url }, entry.name), " ",
          make("span", { class: "quiet" }, [entry.kind, entry.note].filter(Boolean).join(" · "))))),
    );
  }

  function item(data, asked) {
    const view = zoeken.view(data, asked);
    const { title: who, datum, overleg, kop } = view.meta;
    const slug = view.slugs[0];
    return make("li", { class: "zoeken-result" },
      make("p", { class: "zoeken-who" },
        make("span", { class: slug ? "fractie fractie-" + slug : "" }, who),
        ...[datum, overleg].filter((part) => part && !who.includes(part)).map((part) => make("span", {}, part)),
        !view.unanswered ? "" : make("span", { class: "badge" }, "nog geen antwoord")),
      make("h2", {}, make("a", { href: view.best.url }, kop || view.beginning)),
      ...view.sections.map((section) =>
        make("p", { class: "zoeken-excerpt" },
          make("a", { class: "zoeken-label", href: section.url }, section.label), " ", ...section.nodes)));
  }

  const quoted = (words) => words.map((word) => `“${word}”`).join(", ");

  function notes(state, run) {
    const made = [];
    for (const [typed, used] of run.replaced) made.push(make("p", {}, `“${typed}” komt zo niet voor; gezocht is op “${used}”.`));
    if (run.missing.length)
      made.push(make("p", {}, `Niet gevonden: ${quoted(run.missing)}.` + (run.results.length ? " De resultaten zijn voor de andere woorden." : "")));
    const chosen = Object.entries(state.filters).flatMap(([kind, values]) => values.map((value) => [kind, value]));
    if (chosen.length) made.push(chips(chosen, run.guide));
    if (!run.results.length) made.push(nothing(state, chosen, run));
    return made;
  }

  function chips(chosen, guide) {
    return make("ul", { class: "zoeken-chips", "aria-label": "Gekozen filters" }, ...chosen.map(([kind, value]) => {
      const button = make("button", { type: "button" }, `${zoeken.KINDS[kind]}: ${guide.name(kind, value)} `, make("span", { "aria-hidden": "true" }, "×"));
      button.setAttribute("aria-label", `Filter ${zoeken.KINDS[kind]}: ${guide.name(kind, value)} verwijderen`);
      button.addEventListener("click", () => {
        const state = fromForm();
        state.filters[kind] = state.filters[kind].filter((other) => other !== value);
        go(state, true);
      });
      return make("li", {}, button);
    }));
  }

  function nothing(state, chosen, run) {
    if (!run.guide.count) return make("p", {}, "Er staan nog geen vragen in dit archief.");
    const ways = [];
    const way = (text, change) => {
      const button = make("button", { type: "button" }, text);
      button.addEventListener("click", () => go({ ...fromForm(), ...change }, true));
      ways.push(make("li", {}, button));
    };
    if (chosen.length) way("Zoek zonder filters", { filters: {} });
    if (run.query.phrases.length) way("Zoek zonder aanhalingstekens", { q: zoeken.unquoted(state.q) });
    if (run.query.words.length > 1 && !run.missing.length)
      for (const word of run.query.words) way(`Zoek alleen op “${word}”`, { q: word });
    ways.push(make("li", {}, "Probeer een korter of algemener woord; ook het begin van een woord wordt gevonden."));
    return make("div", { class: "zoeken-nothing" }, make("p", {}, "Niets gevonden. Verder zoeken kan zo:"), make("ul", {}, ...ways));
  }

  async function showResults(run, from, to) {
    const rows = await Promise.all(run.results.slice(from, to).map((result) => zoeken.engine.data(result)));
    return rows.map((data) => item(data, run.asked));
  }

  async function showCounts(state, run, turn) {
    const counts = {};
    for (const kind of Object.keys(zoeken.KINDS)) {
      counts[kind] = await zoeken.counts(state, run, kind);
      if (turn !== latest) return;
    }
    zoeken.showFacets(at("facets"), run.guide, state.filters, counts);
  }

  function more(state, run) {
    const rest = run.results.length - state.shown;
    const row = at("more");
    row.hidden = rest <= 0;
    const button = row.querySelector("button");
    button.textContent = `Meer resultaten (nog ${rest.toLocaleString("nl-NL")})`;
    button.onclick = async () => {
      const before = state.shown;
      state.shown += PAGE;
      const items = await showResults(run, before, state.shown);
      at("results").append(...items);
      items[0].querySelector("a").focus();
      remember(state, false);
      more(state, run);
    };
  }

  // ------------------------------------------------------------------ going

  async function show(state) {
    const turn = ++latest;
    const slow = setTimeout(() => (at("status").textContent = "Zoeken …"), 250);
    try {
      if ((await zoeken.guide()).count) await zoeken.engine.filters();
      const run = await zoeken.run(state);
      const items = turn === latest ? await showResults(run, 0, state.shown) : [];
      if (turn !== latest) return;
      clearTimeout(slow); // what follows may take longer than "Zoeken …" waits
      at("status").textContent = count(run.results.length);
      showGoTo(run.goTo);
      at("notes").replaceChildren(...notes(state, run));
      at("results").replaceChildren(...items);
      more(state, run);
      place.dataset.shown = address(state);
      await showCounts(state, run, turn);
    } catch (problem) {
      if (turn === latest) at("status").textContent = `Zoeken lukt nu niet (${problem.message}). Herlaad de pagina.`;
    } finally {
      clearTimeout(slow);
    }
  }

  function fill(state) {
    form.elements.q.value = state.q;
    sort = state.sort;
    form.elements.sorteer.value = sort || (state.q.trim() ? "" : "nieuwste");
    const number = Object.values(state.filters).flat().length;
    at("filters-count").textContent = number ? `(${number})` : "";
    document.title = (state.q.trim() ? `${state.q.trim()} – ` : "") + title;
  }

  const settle = () => (settled = Boolean(location.search));

  function go(state, isNew) {
    clearTimeout(timer);
    remember(state, isNew);
    settle();
    fill(state);
    return show(state);
  }

  /** While somebody types: the first letter after a settled search is a step back, the next ones are not. */
  function typing() {
    const before = location.search;
    const wasSettled = settled;
    go(fromForm(), wasSettled);
    settled = wasSettled && location.search === before;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(fromForm(), settled);
  });
  form.addEventListener("change", (event) => {
    if (event.target.name === "sorteer") sort = event.target.value;
    if (event.target.name !== "q") go(fromForm(), true);
  });
  form.elements.q.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(typing, PAUSE);
  });
  window.addEventListener("popstate", () => {
    clearTimeout(timer);
    settle();
    const state = fromAddress();
    fill(state);
    show(state);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    form.elements.q.select();
  });

  at("filters").open = matchMedia("(min-width: 56rem)").matches;
  const first = fromAddress();
  settle();
  fill(first);
  if (!first.q) form.elements.q.focus({ preventScroll: true });
  show(first);
})();
