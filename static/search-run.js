// One search, from what was typed to what can be shown. Used by the search page and by the box on every page.
(function () {
  "use strict";

  const zoeken = (window.zoeken = window.zoeken || {});
  const SORTS = { nieuwste: { nieuwste: "desc" }, oudste: { oudste: "asc" } };
  const SAMPLE = 3;

  /** Pagefind's filters: several values of one kind widen, several kinds narrow. */
  function conditions(filters, without) {
    const made = {};
    for (const [kind, values] of Object.entries(filters))
      if (values.length && kind !== without) made[kind] = { any: values };
    return made;
  }

  /** The words of `query` that none of the first results answers to. */
  async function unanswered(words, results) {
    if (!results.length) return words;
    const sample = await Promise.all(results.slice(0, SAMPLE).map((result) => zoeken.engine.data(result)));
    const found = sample.flatMap(zoeken.hitWords);
    return words.filter((word) => !found.some((hit) => zoeken.answers(zoeken.letters(word), hit)));
  }

  const ask = (words, options) => zoeken.engine.search(words.length ? words.join(" ") : null, options);

  /** A form of `word` that the index has, or null. */
  async function variant(word) {
    for (const form of zoeken.variants(word)) {
      const { results } = await ask([form], {});
      if (results.length && !(await unanswered([form], results)).length) return form;
    }
    return null;
  }

  /**
   * The results for `words`. Pagefind drops a word it does not know, or takes its beginning instead; here such a
   * word is replaced by another form of itself, or left out and named.
   */
  async function search(words, options) {
    const outcome = await ask(words, options);
    if (!words.length) return { outcome, missing: [], replaced: [] };
    const open = options.filters && !outcome.results.length ? (await ask(words, {})).results : outcome.results;
    const unknown = await unanswered(words, open);
    if (!unknown.length) return { outcome, missing: [], replaced: [] };
    const replaced = [];
    const missing = [];
    for (const word of unknown) {
      const form = await variant(word);
      if (form) replaced.push([word, form]);
      else missing.push(word);
    }
    const instead = new Map(replaced);
    const rest = words.filter((word) => !missing.includes(word)).map((word) => instead.get(word) || word);
    if (!rest.length) return { outcome: { results: [], filters: {} }, missing, replaced };
    return { outcome: await ask(rest, options), missing, replaced };
  }

  /** Results that hold every phrase too, with the rank of the words (of the first phrase when there are no words). */
  async function withPhrases(first, phrases, options) {
    let results = first?.results;
    let filters = first?.filters;
    for (const phrase of phrases) {
      const exact = await zoeken.engine.search(`"${phrase}"`, options);
      if (!results) [results, filters] = [exact.results, exact.filters];
      else {
        const holds = new Set(exact.results.map((result) => result.id));
        results = results.filter((result) => holds.has(result.id));
        filters = null; // Pagefind counts for one search only; a wrong count is worse than none
      }
    }
    return { results, filters };
  }

  /**
   * Everything about one search. `state`: `q`, `filters` (kind → values), `sort`. Gives `query`, `results`, `missing`
   * (words not found), `replaced` ([typed, used]) and `goTo`.
   */
  zoeken.run = async function (state) {
    const guide = await zoeken.guide();
    const query = zoeken.parse(state.q);
    const goTo = guide.goTo(query);
    const words = [...query.ids, ...query.words];
    const options = { filters: conditions(state.filters) };
    const sort = state.sort || (words.length || query.phrases.length ? "" : "nieuwste");
    if (SORTS[sort]) options.sort = SORTS[sort];
    if (!guide.count) return { guide, query, goTo, results: [], filters: {}, missing: [], replaced: [] };
    const plain = words.length || !query.phrases.length ? await search(words, options) : null;
    const { results, filters } = await withPhrases(plain?.outcome, query.phrases, options);
    const { missing, replaced } = plain || { missing: [], replaced: [] };
    return { guide, query, goTo, results, filters, missing, replaced, used: used(words, missing, replaced) };
  };

  function used(words, missing, replaced) {
    const instead = new Map(replaced);
    return words.filter((word) => !missing.includes(word)).map((word) => instead.get(word) || word);
  }

  /**
   * How many results each value of `kind` would give: the same search without that kind's own choice. Null when
   * there is nothing honest to say.
   */
  zoeken.counts = async function (state, run, kind) {
    if (run.filters === null) return null;
    if (!state.filters[kind]?.length) return run.filters[kind] || {};
    const options = { filters: conditions(state.filters, kind) };
    const phrase = run.query.phrases[0];
    const outcome = run.used?.length || !phrase ? await ask(run.used || [], options) : await zoeken.engine.search(`"${phrase}"`, options);
    return outcome.filters[kind] || {};
  };
})();
