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
  const ENDINGS = /(?:'s|en|es|e|s|n)$/;

  /** Lower case, without accents. */
  zoeken.plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** Letters and digits only, as Pagefind joins a word: "GL-PvdA" → "glpvda". */
  zoeken.letters = (text) => zoeken.plain(text).replace(/[^\p{L}\p{N}]/gu, "");

  /** The same for singular and plural of most nouns: zaken/zaak → "zak", brieven/brief → "brief". */
  zoeken.stem = function (word) {
    let stem = word.length > 4 ? word.replace(/heden$/, "heid").replace(ENDINGS, "") : word;
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

  /** Whether `found` is `word` itself or another form of it, not merely a word that begins so. */
  zoeken.isForm = (word, found) => found === word || (zoeken.stem(word).length > 2 && zoeken.stem(found) === zoeken.stem(word));

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

  // A dossier, "32317" · "32 317" · "21501-02" · "36 800 XIV", what stands between, and its number or letters, or several:
  // "32 317, nr. 981" · "32317-981" · "26643/885" · "32 317 981" · "kst32317-981" · "32317-nr-981" · "36 200, A" ·
  // "32317, nrs. 854 en 852".
  const NUMBER = new RegExp(
    /(?<![\p{L}\p{N}]|€\s?)(?:kst-?)?(\d{2})[\s.]?(\d{3})(?:[-\s](\d{2}|[IVXL]+)(?=[-\s,:/]))?/.source +
      /(\s*,?\s*(?:nrs?\.?|nummers?)\s*|-nrs?-|\s*[-,/:]\s*|\s+)(\d{1,5}|[A-Z]{1,2})(?![\p{L}\p{N}-])/.source +
      /((?:\s*(?:,|en\b|&)\s*(?:nrs?\.?\s*)?\d{1,4}(?![\p{L}\p{N}-]|\s?\d))*)/.source,
    "giu",
  );
  const DOSSIER = /(?<![\p{L}\p{N}]|€\s?)(\d{2})[\s.]?(\d{3})(?:[-\s]([IVXL]+))?(?![\p{L}\p{N}-])/gu;
  const UNIT = /^\s*(?:,-|%|(?:euro|duizend|miljoen|miljard|gram|kilo|kg|ton)\b)/i;
  // Beside a number these only say what kind of number it is, of which chamber and year.
  const CUE =
    /\b(?:kamerstuk(?:ken)?(?:\s+ii?\b)?|moties?|dossiers?|nrs?\b\.?|tk\b|ek\b|(?:eerste|tweede)\s+kamer\b|(?:vergader)?jaar\b|(?:19|20)\d\d\s*[-/]\s*(?:(?:19|20)?\d\d)\b)[\s,:]*/gi;

  /** Whether a dossier may have this number: an amount has not ("10 000"). */
  const isDossier = (thousands, hundreds) => /^(?:1[5-9]|[23]\d)$/.test(thousands) && hundreds !== "000";

  /** Whether what looks like a dossier and a number is one. With "nr." it always is; a year or an amount is none. */
  function isNumber(dossier, suffix, between, number, after) {
    if (/n/i.test(between)) return true;
    if (/^[a-z]{2}$/.test(number) || (!suffix && dossier.endsWith("000"))) return false;
    if (between.trim()) return true;
    return isDossier(dossier.slice(0, 2), dossier.slice(2)) && /^[1-9]\d{0,3}$/.test(number) && !/^(?:19|20)\d\d$/.test(number) && !UNIT.test(after);
  }

  /** `text` without the numbers of Kamerstukken and dossiers, and those numbers in their one spelling. */
  function numbers(text) {
    const ids = [];
    const rest = text.replace(NUMBER, (all, thousands, hundreds, suffix, between, number, more, at) => {
      const dossier = thousands + hundreds;
      if (!isNumber(dossier, suffix, between, number, text.slice(at + all.length))) return all;
      const isList = /n/i.test(between);
      for (const one of [number, ...(isList ? more.match(/\d+/g) || [] : [])])
        ids.push([dossier, suffix, one].filter(Boolean).join("-").toUpperCase());
      return isList ? " " : " " + more;
    });
    const dossiers = [];
    const words = rest.replace(DOSSIER, (all, thousands, hundreds, suffix, at) => {
      if (!isDossier(thousands, hundreds) || UNIT.test(rest.slice(at + all.length))) return all;
      dossiers.push([thousands + hundreds, suffix].filter(Boolean).join("-"));
      return " ";
    });
    return { ids: [...new Set(ids)], dossiers, words: ids.length || dossiers.length ? words.replace(CUE, " ") : words };
  }

  const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
  const DATES = new RegExp(
    String.raw`(?<![\p{L}\p{N}/.-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})(?:([-/.])(\d{1,2})\5|\s+(${MONTHS.join("|")})\s+)(\d{4}))(?![\p{L}\p{N}/-])`,
    "giu",
  );

  /** `text` with every date as the documents write it ("22-07-2025" → "22 juli 2025"), and those dates ("2025-07-22"). */
  function dated(text) {
    const dates = [];
    const written = text.replace(DATES, (all, isoYear, isoMonth, isoDay, otherDay, _sign, otherMonth, name, otherYear) => {
      const month = name ? MONTHS.indexOf(name.toLowerCase()) + 1 : Number(isoMonth || otherMonth);
      const [year, day] = [isoYear || otherYear, Number(isoDay || otherDay)];
      if (month < 1 || month > 12 || day < 1 || day > 31) return all;
      dates.push([year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-"));
      return `${day} ${MONTHS[month - 1]} ${year}`;
    });
    return { dates, written };
  }

  // Two words or more in ‘single’ marks; an apostrophe is within a word (foto's) or begins a short one ('s avonds).
  const SINGLE = /(?<![\p{L}\p{N}'])'(?![stnkm]\s)((?:[^'"]|(?<=\p{L})'(?=\p{L})|(?<=\s)'(?=[stnkm]\s))+?)'(?![\p{L}\p{N}'])/gu;

  /** `typed` with one kind of each mark: straight quotes, the hyphen, double quotes around every phrase. */
  function even(typed) {
    const text = typed.replace(/[“”„‟«»]/g, '"').replace(/[‘’‛]/g, "'").replace(/[‐‑‒–]/g, "-");
    return text.replace(SINGLE, (all, inner) => (/\S\s+\S/.test(inner) ? `"${inner}"` : all));
  }

  /** What was typed without its quotation marks. */
  zoeken.unquoted = (typed) => even(typed).replace(/"/g, "");

  /** A sign that stands by itself (€, –) has a place in the index but no spelling: around it are two phrases. */
  const pieces = (phrase) =>
    phrase.split(/(?:^|\s+)[^\p{L}\p{N}\s]+(?=\s|$)/u).map((piece) => piece.trim().replace(/\s+/g, " ")).filter(zoeken.letters);

  /** "motie-Kathmann" is found as "motie Kathmann" too; "end-to-end" and "D66-2" stay whole. */
  const parts = (word) => (/^\p{L}{3,}(?:-\p{L}{3,})+$/u.test(word) ? word.split("-") : [word]);

  /** What was typed: quoted `phrases`, `ids` of Kamerstukken, `dossiers`, `dates`, and the `words` to search, each once. */
  zoeken.parse = function (typed) {
    const phrases = [];
    const loose = even(typed).replace(/"([^"]*)"/g, (_all, phrase) => {
      phrases.push(...pieces(phrase));
      return " ";
    });
    const { dates, written } = dated(loose.replace(/"/g, " "));
    const { ids, dossiers, words: rest } = numbers(written);
    const all = [...dossiers, ...rest.split(/[\s,;:?!()]+/).flatMap(parts)].filter((word) => zoeken.letters(word));
    const telling = all.filter((word) => !COMMON.has(zoeken.letters(word)));
    const words = telling.length || phrases.length || ids.length ? telling : all;
    return { text: typed.trim(), phrases, ids, dossiers, dates, words: [...new Set(words.map(zoeken.plain))] };
  };
})();
