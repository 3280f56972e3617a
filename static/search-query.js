// Dutch as people type it → what Pagefind must be asked. Pure functions on strings.
(function () {
  "use strict";

  const zoeken = (window.zoeken = window.zoeken || {});

  // Words that are in nearly every exchange: they slow a search down and find nothing.
  const COMMON = new Set(
    (
      "aan al als bij cs dan dat de der des deze die dit door een en er het hun ik in is kan kunnen met naar niet nog of om " +
      "nr nrs onder ook op over te ten ter tot u uit uw van voor waar was wat welke wie wij zal ze zich zij zijn zo"
    ).split(" "),
  );
  const ENDINGS = /(?:'s|heden|en|es|e|s|n)$/;

  /** Lower case, without accents. */
  zoeken.plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** Letters and digits only, as Pagefind joins a word: "GL-PvdA" → "glpvda". */
  zoeken.letters = (text) => zoeken.plain(text).replace(/[^\p{L}\p{N}]/gu, "");

  /** The same for singular and plural of most nouns: zaken/zaak → "zak", brieven/brief → "brief". */
  zoeken.stem = function (word) {
    let stem = word.length > 4 ? word.replace(ENDINGS, "") : word;
    if (stem.length < 3) stem = word;
    stem = stem.replace(/(.)\1/g, "$1");
    return stem.replace(/v$/, "f").replace(/z$/, "s");
  };

  /** Whether `found` (from the index) is what `word` (as typed) asks for: its beginning, or another form of it. */
  zoeken.answers = function (word, found) {
    if (found.startsWith(word)) return true;
    const stem = zoeken.stem(word);
    return stem.length > 2 && zoeken.stem(found).startsWith(stem);
  };

  /** Other forms to try for a word that is not in the index: bevelen → bevel, fractie → fracties. */
  zoeken.variants = function (word) {
    const tried = [];
    if (/\d/.test(word)) return tried;
    if (/..(?:en|s)$/.test(word)) tried.push(word.replace(/(?:en|s)$/, ""));
    if (/(.)\1en$/.test(word)) tried.push(word.replace(/.en$/, ""));
    if (/[aeou][^aeiou]en$/.test(word)) tried.push(word.replace(/([aeou])([^aeiou])en$/, "$1$1$2"));
    tried.push(word + "en", word + "s");
    return tried.filter((form) => form.length > 2);
  };

  // "32 317, nr. 981" · "32317-981" · "32 317 nr 981" · "21 501-02, nr. 2426" · "36 800 XIV, nr. 12" · "36 200, A"
  const NUMBER =
    /(?:\bkst-)?\b(\d{2})[\s.]?(\d{3})(?:[-\s](\d{2}|[IVXL]+)(?=[-\s,]))?(?:\s*,?\s*(?:nrs?\.?|nummer)\s*|\s*-\s*|\s*,\s*)(\d{1,5}|[A-Z]{1,2})(?![\p{L}\p{N}-])/giu;
  const DOSSIER = /\b(\d{2})[\s.](\d{3})\b/g;
  const CUE = /\b(?:kamerstuk(?:ken)?(?:\s+ii?)?|moties?|dossiers?|nrs?\.?)\b[\s,:]*/gi;

  /** `text` with every number of a Kamerstuk in its one spelling, and those numbers. */
  function numbers(text) {
    const ids = [];
    const rest = text.replace(NUMBER, (_all, thousands, hundreds, suffix, number) => {
      ids.push([thousands + hundreds, suffix, number].filter(Boolean).join("-").toUpperCase());
      return " ";
    });
    const dossiers = [];
    const words = rest.replace(DOSSIER, (_all, thousands, hundreds) => {
      dossiers.push(thousands + hundreds);
      return " ";
    });
    return { ids, dossiers, words: ids.length || dossiers.length ? words.replace(CUE, " ") : words };
  }

  /** "motie-Kathmann" is found as "motie Kathmann" too; "end-to-end" and "D66-2" stay whole. */
  const parts = (word) => (/^\p{L}{3,}(?:-\p{L}{3,})+$/u.test(word) ? word.split("-") : [word]);

  /** What was typed: quoted `phrases`, `ids` of Kamerstukken, and the other `words`, each once. */
  zoeken.parse = function (typed) {
    const text = typed.replace(/[“”„‟«»]/g, '"').replace(/[‘’‛]/g, "'").replace(/[‐‑‒–]/g, "-");
    const phrases = [];
    const loose = text.replace(/"([^"]*)"/g, (_all, phrase) => {
      if (phrase.trim()) phrases.push(phrase.trim().replace(/\s+/g, " "));
      return " ";
    });
    const found = numbers(loose.replace(/"/g, " "));
    const all = [...found.dossiers, ...found.words.split(/[\s,;:?!()]+/).flatMap(parts)].filter((word) => zoeken.letters(word));
    const telling = all.filter((word) => !COMMON.has(zoeken.letters(word)));
    const words = telling.length || phrases.length || found.ids.length ? telling : all;
    return { text: typed.trim(), phrases, ids: found.ids, words: [...new Set(words.map(zoeken.plain))] };
  };
})();
