// What a query can be the name of: a Kamerstuk, a motie, a fractie, a bewindspersoon, a term, an overleg.
// The data is pagefind/gids.js, a classic script that calls zoekgids().
(function () {
  "use strict";

  const zoeken = (window.zoeken = window.zoeken || {});
  const MOST = 6;
  const KINDS = {
    fractie: "Fractie",
    bewindspersoon: "Bewindspersoon",
    onderwerp: "Onderwerp",
    motie: "Motie",
    kamerstuk: "Kamerstuk",
    dossier: "Dossier",
    overleg: "Overleg",
    begrip: "Begrip",
  };
  let loading = null;
  let data = null;

  window.zoekgids = (given) => (data = given);

  /** The guide, loaded once. */
  zoeken.guide = function () {
    loading =
      loading || zoeken.script(new URL("pagefind/gids.js", zoeken.root).href).then(() => new Guide(data));
    loading.catch(() => (loading = null));
    return loading;
  };

  const motie = (name) => (/^[Mm]otie/.test(name) ? name : "motie-" + name);
  const number = (id) => id.replace(/-([^-]+)$/, ", nr. $1");

  class Guide {
    constructor(rows) {
      this.count = rows.aantal;
      this.paths = rows.paden;
      this.names = {};
      for (const kind of ["fractie", "bewindspersoon", "onderwerp", "soort", "beantwoord"])
        this.names[kind] = new Map(rows[kind].map(([slug, name]) => [slug, name]));
      this.names.motie = new Map(rows.motie.map(([id, name]) => [id, name ? `${motie(name)} (${number(id)})` : number(id)]));
      this.ids = new Set(rows.kamerstuk);
      this.entries = [...this.list(rows)];
    }

    /** Everything that has a page, with the spellings it answers to. */
    *list(rows) {
      for (const [slug, name, ...others] of rows.fractie) yield this.entry("fractie", slug, name, "", [name, ...others]);
      for (const [slug, name, ...others] of rows.bewindspersoon)
        yield this.entry("bewindspersoon", slug, name, others.join(", "), [name, ...others]);
      for (const [slug, name, ...others] of rows.onderwerp) yield this.entry("onderwerp", slug, name, "", [name, ...others]);
      for (const [id, ...names] of rows.motie) yield this.entry("motie", id, this.names.motie.get(id), "", names);
      for (const id of rows.dossier) yield this.entry("dossier", id, "Dossier " + id, "", [id]);
      for (const [anchor, short, long] of rows.begrip) yield this.entry("begrip", anchor, short, long, [short, long]);
      for (const [id, title, date, own] of rows.overleg) yield this.entry("overleg", id, title, date, [title, own]);
    }

    entry(kind, key, name, note, spellings) {
      const words = spellings.filter(Boolean).map((spelling) => zoeken.plain(spelling).split(/[^\p{L}\p{N}]+/u));
      return { kind, key, name, note, words, joined: spellings.filter(Boolean).map(zoeken.letters) };
    }

    /** What a filter value is called on the page. */
    name(kind, value) {
      return this.names[kind]?.get(value) || value;
    }

    link(entry, score) {
      const path = this.paths[entry.kind].replace("*", encodeURIComponent(entry.key));
      const kind = KINDS[entry.kind];
      return { kind, name: entry.name, note: entry.note, score, url: new URL(path, zoeken.root).href };
    }

    /** Where a query leads by itself, the surest first. */
    goTo(query) {
      const found = this.told(query);
      const { typed, words } = named(query);
      if (typed.length < 2 || query.ids.length) return found;
      for (const entry of this.entries) {
        const score = match(entry, typed, words);
        if (score) found.push(this.link(entry, score));
      }
      found.sort((one, other) => other.score - one.score);
      return found.filter(({ url }, place) => found.findIndex((other) => other.url === url) === place).slice(0, MOST);
    }

    /** What a query names by number or date. "21501-02" may be a Kamerstuk or a dossier: the archive tells. */
    told(query) {
      const found = query.ids.filter((id) => this.ids.has(id)).map((id) => this.numbered(id));
      const dossiers = [...query.ids.filter((id) => !this.ids.has(id)), ...query.dossiers];
      const isTold = ({ kind, key, note }) =>
        (kind === "dossier" && dossiers.includes(key)) || (kind === "overleg" && query.dates.includes(note));
      return [...found, ...this.entries.filter(isTold).map((entry) => this.link(entry, 5))];
    }

    /** A Kamerstuk or motie by its number. */
    numbered(id) {
      const motie = this.names.motie.get(id);
      const kind = motie ? "motie" : "kamerstuk";
      return this.link({ kind, key: id, name: motie || "Kamerstuk " + number(id), note: "" }, 10);
    }
  }

  const split = (text) => zoeken.plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  /** A query as the name of something, in one piece and in words: "motie" and "-fractie" say only what it is. */
  function named(query) {
    const name = query.text.replace(/(\p{L}|\p{N})[-\s]fracties?$/iu, "$1").replace(/^fractie\s+/i, "");
    const kinds = name === query.text ? ["motie", "moties"] : ["motie", "moties", "fractie", "fracties"];
    const words = query.words.flatMap(split).filter((word) => !kinds.includes(word));
    return { typed: zoeken.letters(name), words };
  }

  const sorted = (words) => [...words].sort().join(" ");

  /** 3 for a whole spelling, in any order, 2 for its beginning, 1 when every word typed begins one of its words; else 0. */
  function match(entry, typed, words) {
    if (entry.joined.includes(typed)) return 3;
    if (!words.length) return 0;
    if (words.length > 1 && entry.words.some((spelling) => sorted(spelling) === sorted(words))) return 3;
    const begins = entry.joined.some((spelling) => spelling.startsWith(typed));
    if (begins && typed.length > 3) return 2; // also when it is split otherwise: "Groen Links"
    const whole = entry.words.some((spelling) =>
      words.every((word) => spelling.some((part) => (word.length < 3 ? part === word : part.startsWith(word)))),
    );
    if (!whole) return 0;
    return begins ? 2 : 1;
  }
})();
