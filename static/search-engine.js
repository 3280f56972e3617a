// Asks Pagefind, always in a worker: no search ever freezes the page.
//
// The worker is Pagefind's own, spoken to in its own messages (version 1.5.2, pinned), with a few lines before it. Over
// http it fetches its files itself. A page from a folder (file://) may fetch nothing, but it may load classic scripts
// and make a worker of a blob: there every file also exists as a script (pagefind/d/…) that calls zoekdata().
(function () {
  "use strict";

  const zoeken = (window.zoeken = window.zoeken || {});
  const root = new URL("../", document.currentScript.src);
  const base = new URL("pagefind/", root);
  const fromFolder = root.protocol === "file:";
  const waiting = new Map();
  let calls = 0;
  let worker = null;
  let started = null;
  let counting = null;
  const members = new Map();

  zoeken.root = root;

  /** Loads a classic script once; the promise fails when there is no such file. */
  zoeken.script = function (address) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = () => {
        element.remove();
        resolve();
      };
      element.onerror = () => {
        element.remove();
        reject(new Error("niet te laden: " + address));
      };
      document.head.append(element);
    });
  };

  // ------------------------------------------------------------------ a folder opened from disk

  const arrived = new Map();

  /** Called by each script below pagefind/d/. */
  window.zoekdata = (path, base64) => arrived.set(path, base64);

  async function fromDisk(path) {
    await zoeken.script(new URL("d/" + path + ".js", base).href);
    const base64 = arrived.get(path);
    arrived.delete(path);
    return base64;
  }

  // ------------------------------------------------------------------ the worker

  /** Runs in the worker, before Pagefind, with nothing of this page in reach. */
  function prelude(prefix, fromFolder) {
    const RELEASED = "vergeten";
    const wanted = new Map();
    const send = self.postMessage.bind(self);
    let older = [];
    let latest = [];

    // Pagefind keeps what belongs to every result until it is told to forget it, and sends the place of every word.
    self.postMessage = (message) => {
      if (message.id === RELEASED) return;
      if (message.result?.results) {
        message.result.results = message.result.results.map(({ id, data }) => ({ id, data }));
        latest.push(...message.result.results.map(({ data }) => data));
      }
      send(message);
    };
    function forget() {
      for (const data of older)
        self.dispatchEvent(
          new MessageEvent("message", { data: { id: RELEASED, instanceId: "zoeken", method: "releaseData", args: [data] } }),
        );
      [older, latest] = [latest, []];
    }

    function arrived({ file, base64 }) {
      for (const settle of wanted.get(file) || []) settle(base64);
      wanted.delete(file);
    }
    self.addEventListener("message", (event) => {
      if ("method" in event.data) return;
      event.stopImmediatePropagation();
      if ("file" in event.data) arrived(event.data);
      else forget();
    });

    if (!fromFolder) return;
    self.fetch = (address) =>
      new Promise((resolve, reject) => {
        const path = String(address).slice(prefix.length).split("?")[0];
        const settle = (base64) => {
          if (base64 === undefined) reject(new Error("niet te laden: " + path));
          else resolve(new Response(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))));
        };
        if (wanted.has(path)) wanted.get(path).push(settle);
        else {
          wanted.set(path, [settle]);
          send({ wants: path });
        }
      });
  }

  /** Pagefind's own script, as text for a worker. */
  async function source() {
    if (!fromFolder) return `importScripts(${JSON.stringify(new URL("pagefind-worker.js", base).href)});`;
    const base64 = await fromDisk("pagefind-worker.js");
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  }

  async function blobWorker(prefix) {
    const parts = ["(", prelude.toString(), `)(${JSON.stringify(prefix)}, ${fromFolder});\n`, await source()];
    const made = new Worker(URL.createObjectURL(new Blob(parts, { type: "text/javascript" })));
    made.addEventListener("message", async (event) => {
      if (!event.data.wants) return;
      const file = event.data.wants;
      const base64 = await fromDisk(file).catch(() => undefined);
      made.postMessage({ file, base64 });
    });
    return made;
  }

  // ------------------------------------------------------------------ asking

  function answer(event) {
    const { id, result, error } = event.data;
    const settle = waiting.get(id);
    if (!settle) return;
    waiting.delete(id);
    if (error) settle.reject(new Error(error));
    else settle.resolve(result);
  }

  function fail(event) {
    for (const settle of waiting.values()) settle.reject(new Error(event.message || "de zoekmachine is gestopt"));
    waiting.clear();
    started = counting = null;
    members.clear();
  }

  function call(method, ...args) {
    return new Promise((resolve, reject) => {
      const id = "vraag-" + ++calls;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: "zoeken", method, args });
    });
  }

  async function start() {
    const prefix = fromFolder ? "pagefind/" : base.href;
    worker = await blobWorker(prefix);
    worker.addEventListener("message", answer);
    worker.addEventListener("error", fail);
    await call("init", { basePath: prefix, baseUrl: "/", language: "nl", excerptLength: 1 });
  }

  /** The ids of all results that have `value`; the same for as long as the page is open. */
  function idsOf(kind, value) {
    const key = kind + " " + value;
    if (!members.has(key)) {
      const found = call("search", null, { filters: { [kind]: value } }).then(({ results }) => new Set(results.map(({ id }) => id)));
      members.set(key, found);
      found.catch(() => members.get(key) === found && members.delete(key)); // asked again, it may come
    }
    return members.get(key);
  }

  zoeken.engine = {
    /** Makes the worker and loads the index; once, however often it is asked. */
    start() {
      started = started || start();
      started.catch(() => (started = null));
      return started;
    },

    /**
     * The values of each filter with their counts. Loads all filter files, once: from then on every answer has its
     * counts, which take time; so only who shows them asks for this.
     */
    filters() {
      counting = counting || this.start().then(() => call("filters"));
      counting.catch(() => (counting = null));
      return counting;
    },

    /** A new round of searches begins: what belongs to the results of the round before the last is forgotten. */
    async round() {
      await this.start();
      worker.postMessage({ forget: true });
    },

    /** Pagefind's answer: `results` (each with its `id`, and `data` to ask for it), `filters` with counts (see above). */
    async search(term, options) {
      await this.start();
      return call("search", term, options);
    },

    /** Counts `results` by the values they have of a filter, for an outcome that Pagefind did not count. */
    async tally(kind, results) {
      const count = async (value) => {
        const ids = await idsOf(kind, value);
        return [value, results.filter(({ id }) => ids.has(id)).length];
      };
      const values = Object.keys((await this.filters())[kind] || {});
      return Object.fromEntries(await Promise.all(values.map(count)));
    },

    /** What a result holds: url, content, meta, anchors, weighted_locations. */
    data: (result) => call("getData", result.data),
  };
})();
