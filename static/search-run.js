// One search, from what was typed to what can be shown. Used by the search page and by the box on every page.
(function () {
  "use strict";

  const zoeken = (window.zoeken = window.zoeken || {});
  const SORTS = { nieuwste: { nieuwste: "desc" }, oudste: { oudste: "asc" } };
  const SAMPLE = 5; // the box shows as many, and needs their data anyway

  /** Pagefind's filters: several values of one kind widen, several kinds narrow. */
  function conditions(filters, without) {
    const made = {};
    for (const [kind, values] of Object.entries(filters))
      if (values.length && kind !== without) made[kind] = { any: values };
    return made;
  }

  const ask = (words, options) => zoeken.engine.search(words.length ? words.join(" ") : null, options);

  /** The words that none of the first results answers to. */
  async function unanswered(words, results) {
    const sample = await Promise.all(results.slice(0, SAMPLE).map((result) => zoeken.engine.data(result)));
    const found = sample.flatMap(zoeken.hitWords);
    return words.filter((word) => !found.some((hit) => zoeken.answers(zoeken.letters(word), hit)));
  }

  /** Whether the archive has `word`, by itself and without filters. */
  async function exists(word) {
    const { results } = await ask([word], {});
    return results.length > 0 && !(await unanswered([word], results)).length;
  }

  /** The words that the archive does not have. */
  async function unknown(words, results) {
    const open = results.length ? await unanswered(words, results) : words;
    const missing = [];
    for (const word of open) if (!(await exists(word))) missing.push(word);
    return missing;
  }

  /** A form of `word` that the archive has, or null. */
  async function variant(word) {
    for (const form of zoeken.variants(word)) if (await exists(form)) return form;
    return null;
  }

  /**
   * The results for `words`. Pagefind drops a word it does not know, or takes its beginning instead; here such a
   * word is replaced by another form of itself, or left out and named.
   */
  async function search(words, options) {
    const outcome = await ask(words, options);
    const strange = await unknown(words, outcome.results);
    const replaced = [];
    const missing = [];
    for (const word of strange) {
      const form = await variant(word);
      if (form) replaced.push([word, form]);
      else missing.push(word);
    }
    if (!strange.length) return { outcome, missing, replaced };
    const rest = used(words, missing, replaced);
    if (!rest.length) return { outcome: { results: [], filters: {} }, missing, replaced };
    return { outcome: await ask(rest, options), missing, replaced };
  }

  /** `words` as they were searched for: without the missing ones, with the forms used instead. */
  function used(words, missing, replaced) {
    const instead = new Map(replaced);
    return words.filter((word) => !missing.includes(word)).map((word) => instead.get(word) || word);
  }

  /**
   * The results among `found` that hold every phrase. Their order is that of the words, those of the phrases
   * included; one phrase alone keeps Pagefind's counts, the rest is counted afterwards (`filters` is null).
   */
  async function withPhrases(found, phrases, options) {
    const exact = [];
    for (const phrase of phrases) exact.push(await zoeken.engine.search(`"${phrase}"`, options));
    if (!found && exact.length === 1) return exact[0];
    const sets = exact.map((outcome) => new Set(outcome.results.map((result) => result.id)));
    const all = (found || exact[0]).results;
    return { results: all.filter((result) => sets.every((set) => set.has(result.id))), filters: null };
  }

  /**
   * Everything about one search. `state`: `q`, `filters` (kind → values), `sort`. Gives `query`, `results`, `missing`
   * (words not found), `replaced` ([typed, used]) and `goTo`.
   */
  zoeken.run = async function (state) {
    const guide = await zoeken.guide();
    const query = zoeken.parse(state.q);
    const found = { guide, query, goTo: guide.goTo(query), results: [], filters: {}, missing: [], replaced: [] };
    if (!guide.count) return found;
    await zoeken.engine.round();
    const { phrases } = query;
    const loose = [...query.ids, ...query.words];
    const words = loose.length ? [...loose, ...phrases.flatMap((phrase) => zoeken.parse(phrase).words)] : [];
    const sort = state.sort || (loose.length || phrases.length ? "" : "nieuwste");
    const options = { filters: conditions(state.filters), sort: SORTS[sort] || {} };
    const plain = loose.length || !phrases.length ? await search(words, options) : null;
    const outcome = phrases.length ? await withPhrases(plain?.outcome, phrases, options) : plain.outcome;
    const { missing, replaced } = plain || found;
    return { ...found, ...outcome, missing, replaced, used: used(words, missing, replaced) };
  };

  /** How many results each value of `kind` would give: the same search without that kind's own choice. */
  zoeken.counts = async function (state, run, kind) {
    const isFree = !state.filters[kind]?.length;
    if (isFree && run.filters) return run.filters[kind] || {};
    const options = { filters: conditions(state.filters, kind) };
    const { phrases } = run.query;
    const words = run.used || [];
    if (run.filters) {
      const isPhrase = phrases.length && !words.length;
      const outcome = isPhrase ? await zoeken.engine.search(`"${phrases[0]}"`, options) : await ask(words, options);
      return outcome.filters[kind] || {};
    }
    const found = isFree ? run : await withPhrases(words.length ? await ask(words, options) : null, phrases, options);
    return zoeken.engine.tally(kind, found.results);
  };
})();
