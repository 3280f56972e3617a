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
      const found = query.ids.filter((id) => this.ids.has(id)).map((id) => this.numbered(id));
      const typed = zoeken.letters(query.text);
      if (typed.length < 2 || query.ids.length) return found;
      const words = query.words.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u)).filter((word) => word && word !== "motie");
      for (const entry of this.entries) {
        const score = match(entry, typed, words);
        if (score) found.push(this.link(entry, score));
      }
      return found.sort((one, other) => other.score - one.score).slice(0, MOST);
    }

    /** A Kamerstuk or motie by its number. */
    numbered(id) {
      const motie = this.names.motie.get(id);
      const kind = motie ? "motie" : "kamerstuk";
      return this.link({ kind, key: id, name: motie || "Kamerstuk " + number(id), note: "" }, 10);
    }
  }

  /** 3 for a whole spelling, 2 for its beginning, 1 when every word typed begins one of its words; else 0. */
  function match(entry, typed, words) {
    if (entry.joined.includes(typed)) return 3;
    if (!words.length) return 0;
    const whole = entry.words.some((spelling) =>
      words.every((word) => spelling.some((part) => (word.length < 3 ? part === word : part.startsWith(word)))),
    );
    if (!whole) return 0;
    return entry.joined.some((spelling) => spelling.startsWith(typed)) ? 2 : 1;
  }
})();
