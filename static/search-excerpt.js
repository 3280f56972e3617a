// A result of Pagefind → where it opens (question or answer) and the words to show, with the hits marked.
//
// The text of a result is made in archief/searching/documents.py: each section begins with "·", and what follows
// "⁂" in it is found but not shown (numbers in one spelling, parts of compounds). A hit there is shown at the word
// it was made of.
(function () {
  "use strict";

  const zoeken = (window.zoeken = window.zoeken || {});
  const LENGTH = 34;
  const HIDDEN = "⁂";

  /** An element with properties or attributes, and children. */
  const make = (zoeken.make = function (name, properties, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties || {})) {
      if (key === "class") element.className = value;
      else if (key in element) element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  });

  /** The sections of a result: `anchor`, `words` of the text, `hits` (places in `words`), `score`. */
  function sections(data) {
    const tokens = data.content.split(/\s+/);
    const starts = data.anchors.map((anchor) => anchor.location);
    return data.anchors.map((anchor, index) => {
      const from = starts[index] + 1;
      const to = index + 1 < starts.length ? starts[index + 1] : tokens.length;
      const words = tokens.slice(from, to);
      const cut = words.lastIndexOf(HIDDEN);
      const hidden = cut < 0 ? [] : words.splice(cut);
      const section = { anchor: anchor.id, answer: index > 0, words, hits: new Set(), score: 0 };
      for (const { location, balanced_score: score } of data.weighted_locations) {
        const place = location - from;
        if (place < 0 || location >= to) continue;
        section.score += score;
        if (/^https?:/.test(words[place])) continue; // a word inside an address is no hit to show
        if (place < words.length) section.hits.add(place);
        else for (const origin of origins(words, hidden[place - words.length])) section.hits.add(origin);
      }
      return section;
    });
  }

  /** The places in `words` that a hidden word was made of. */
  function origins(words, hidden) {
    const wanted = zoeken.letters(hidden);
    const places = [];
    if (/^\d{5}/.test(wanted)) {
      for (let start = 0; start < words.length; start++) {
        if (!/\d/.test(words[start])) continue;
        const run = words.slice(start, start + 5).map((word) => zoeken.letters(word).replace(/^nrs?$/, ""));
        const length = run.findIndex((_, last) => run.slice(0, last + 1).join("") === wanted);
        for (let place = start; place <= start + length; place++) places.push(place);
      }
      return places;
    }
    words.forEach((word, place) => {
      if (zoeken.letters(word).includes(wanted)) places.push(place);
    });
    return places;
  }

  /** Whether a word of the text is what was asked for, or holds it; a number is part of another spelling of one. */
  function isAsked(word, asked) {
    if (/\d/.test(word)) return true;
    const parts = [zoeken.letters(word), ...word.split(/[^\p{L}\p{N}]+/u).map(zoeken.plain)].filter(Boolean);
    return asked.some((one) => parts.some((part) => part.includes(one) || zoeken.answers(one, part)));
  }

  /** Leaves the hits out that only Pagefind's stems made ("over" for overheid), when there are others. */
  function onlyAsked(all, words) {
    const asked = words.map(zoeken.letters).filter(Boolean);
    const kept = all.map((section) => new Set([...section.hits].filter((place) => isAsked(section.words[place], asked))));
    if (!kept.some((hits) => hits.size)) return;
    all.forEach((section, index) => {
      if (kept[index].size < section.hits.size) section.score *= kept[index].size / section.hits.size;
      section.hits = kept[index];
    });
  }

  /** The start of the stretch of `length` words with most different hits, a little before its first one. */
  function densest({ words, hits }, length) {
    let best = 0;
    let most = 0;
    const places = [...hits].sort((one, other) => one - other);
    for (const place of places) {
      const start = Math.max(0, place - 6);
      const inside = places.filter((other) => other >= start && other < start + length);
      const kinds = new Set(inside.map((other) => zoeken.stem(zoeken.letters(words[other])).slice(0, 5)));
      const value = kinds.size * 100 + inside.length;
      if (value > most) [best, most] = [start, value];
    }
    return Math.max(0, Math.min(best, words.length - length));
  }

  /** The stretch as nodes: text, with <mark> around the hits (their punctuation left outside). */
  function nodes(section, length) {
    const start = densest(section, length);
    const end = Math.min(section.words.length, start + length);
    const made = [];
    if (start > 0) made.push("… ");
    for (let place = start; place < end; place++) {
      const word = section.words[place];
      if (section.hits.has(place)) {
        const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word);
        made.push(before, make("mark", {}, core), after + " ");
      } else made.push(word + " ");
    }
    if (end < section.words.length) made.push("…");
    return made;
  }

  const bare = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

  /** The address of a section, with the words to mark there; the page takes them out of its address again. */
  function link(data, section) {
    const url = new URL(data.url.split("?")[0].slice(1), zoeken.root);
    const marked = new Set([...section.hits].map((place) => zoeken.plain(bare(section.words[place]))));
    const words = [...marked].filter((word) => word && !/^nrs?$/.test(word)).slice(0, 12);
    if (words.length) url.searchParams.set("markeer", words.join(" "));
    url.hash = section.anchor;
    return url.href;
  }

  /** "Vraag 5", "Opmerking" or "Antwoord". */
  function label(section, remark) {
    if (section.answer) return "Antwoord";
    const number = /(?:^|-)(\d+[a-z]?)$/.exec(section.anchor);
    return remark ? "Opmerking" : number ? "Vraag " + number[1] : "Vraag";
  }

  /**
   * What the page shows of a result of a search for `words`. `sections` has the ones with hits, else the question
   * alone; `best` is one.
   */
  zoeken.view = function (data, words, length = LENGTH) {
    const all = sections(data);
    onlyAsked(all, words);
    const best = all.reduce((one, other) => (other.score > one.score ? other : one));
    const shown = (section) => ({
      label: label(section, data.meta.soort === "opmerking"),
      url: link(data, section),
      nodes: nodes(section, length),
    });
    return {
      best: shown(best),
      meta: data.meta,
      slugs: data.filters.fractie || [],
      beginning: all[0].words.slice(0, 14).join(" ") + (all[0].words.length > 14 ? " …" : ""),
      unanswered: data.filters.beantwoord?.[0] === "nee",
      sections: all.filter((section) => section.hits.size || (best === section && !section.hits.size)).map(shown),
    };
  };

  /** The words of a result that were hit, its shown facts included: what a query's words are compared with. */
  zoeken.hitWords = function (data) {
    const tokens = data.content.split(/\s+/);
    const hit = data.weighted_locations.map(({ location }) => tokens[location] || "");
    const all = [...hit, ...Object.values(data.meta).flatMap((value) => value.split(/\s+/))];
    const words = new Set();
    for (const word of all) {
      words.add(zoeken.letters(word));
      for (const part of word.split(/[^\p{L}\p{N}]+/u)) words.add(zoeken.plain(part));
    }
    return [...words].filter(Boolean);
  };
})();
