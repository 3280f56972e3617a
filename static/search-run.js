// One search, from what was typed to what can be shown. Used by the search page and by the box on every page.
(function () {
  "use strict";

  const zoeken = (window.zoeken = window.zoeken || {});
  const SORTS = { nieuwste: { nieuwste: "desc" }, oudste: { oudste: "asc" } };
  const SAMPLE = 5; // the box shows as many, and needs their data anyway
  const DEPTH = 150;

  /** Pagefind's filters: several values of one kind widen, several kinds narrow. */
  function conditions(filters, without) {
    const made = {};
    for (const [kind, values] of Object.entries(filters))
      if (values.length && kind !== without) made[kind] = { any: values };
    return made;
  }

  const isSorted = (options) => Object.keys(options.sort || {}).length > 0;
  const ask = (words, options) => zoeken.engine.search(words.length ? words.join(" ") : null, options);

  const read = (results, from, to) => Promise.all(results.slice(from, to).map((result) => zoeken.engine.data(result)));

  /**
   * Which of `words` each of the first results holds: 2 as the word itself or another form of it, 1 as its beginning,
   * 0 not. Pagefind's stems also bring words together that are none of each other's forms (overheid and over, geweld
   * and wel), so when the first few differ in this, more are read.
   */
  async function held(words, results) {
    const letters = words.map(zoeken.letters);
    const grades = (data) => {
      const found = zoeken.hitWords(data);
      return letters.map((word) => (found.some((hit) => zoeken.isForm(word, hit)) ? 2 : found.some((hit) => zoeken.answers(word, hit)) ? 1 : 0));
    };
    const first = (await read(results, 0, SAMPLE)).map(grades);
    const isPlain = first.every((one) => one.every((grade, index) => grade > 0 && grade === first[0][index]));
    return isPlain ? first : [...first, ...(await read(results, SAMPLE, DEPTH)).map(grades)];
  }

  /** The words that none of the results answers to, as far as they were read. */
  const unanswered = (words, grades) => words.filter((_word, index) => !grades.some((one) => one[index] > 0));

  /** Whether the archive has `word`, by itself and without filters. */
  async function exists(word) {
    const { results } = await ask([word], {});
    return results.length > 0 && !unanswered([word], await held([word], results)).length;
  }

  /** The words that the archive does not have. */
  async function unknown(words, results) {
    const open = results.length ? unanswered(words, await held(words, results)) : words;
    const missing = [];
    for (const word of open) if (!(await exists(word))) missing.push(word);
    return missing;
  }

  /**
   * `outcome` with the results first that hold the words themselves, then those that begin with them. Those that hold
   * them in no way are left out when all were read; then the counts are no longer Pagefind's (`filters` is null).
   */
  async function verified(words, outcome, isSorted) {
    const { results } = outcome;
    if (!words.length || !results.length) return outcome;
    const grades = await held(words, results);
    const known = words.map((_word, index) => index).filter((index) => grades.some((one) => one[index] > 0));
    const grade = (one) => Math.min(...known.map((index) => one[index]));
    const group = (wanted) => results.filter((_result, place) => place < grades.length && grade(grades[place]) === wanted);
    const [none, begun, whole] = [0, 1, 2].map(group);
    if (!none.length && (!begun.length || !whole.length)) return outcome;
    if (!begun.length && !whole.length) return outcome;
    const isAll = results.length <= grades.length;
    if (isSorted && !isAll) return outcome;
    if (isSorted) return none.length ? { results: results.filter((result) => !none.includes(result)), filters: null } : outcome;
    const rest = isAll ? [] : [...none, ...results.slice(grades.length)];
    return { results: [...whole, ...begun, ...rest], filters: isAll && none.length ? null : outcome.filters };
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
    const rest = used(words, missing, replaced);
    if (words.length && !rest.length) return { outcome: { results: [], filters: {} }, missing, replaced };
    const found = strange.length ? await ask(rest, options) : outcome;
    return { outcome: await verified(rest, found, isSorted(options)), missing, replaced };
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
   * (words not found), `replaced` ([typed, used]), `asked` (the words to look for in a result) and `goTo`.
   */
  zoeken.run = async function (state) {
    const guide = await zoeken.guide();
    const query = zoeken.parse(state.q);
    const found = { guide, query, goTo: guide.goTo(query), results: [], filters: {}, missing: [], replaced: [], asked: [] };
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
    const kept = used(words, missing, replaced);
    const asked = loose.length ? kept : phrases.flatMap((phrase) => zoeken.parse(phrase).words);
    return { ...found, ...outcome, missing, replaced, used: kept, asked };
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
    const loose = isFree || !words.length ? null : await verified(words, await ask(words, options), false);
    const found = isFree ? run : await withPhrases(loose, phrases, options);
    return zoeken.engine.tally(kind, found.results);
  };
})();
