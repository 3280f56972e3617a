// Asks Pagefind, always in its worker: no search ever freezes the page.
//
// Over http the worker fetches its files itself. A page from a folder (file://) may fetch nothing, but it may load
// classic scripts and make a worker of a blob: there every file also exists as a script (pagefind/d/…) that calls
// zoekdata(). The worker is Pagefind's own in both cases, spoken to in its own messages (version 1.5.2, pinned).
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

  /** Runs in the worker, before Pagefind: its fetch asks the page. Decoding there costs the page nothing. */
  function prelude(prefix) {
    const wanted = new Map();
    self.addEventListener("message", (event) => {
      if (!("file" in event.data)) return;
      event.stopImmediatePropagation();
      for (const settle of wanted.get(event.data.file) || []) settle(event.data.base64);
      wanted.delete(event.data.file);
    });
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
          self.postMessage({ wants: path });
        }
      });
  }

  async function blobWorker(prefix) {
    const base64 = await fromDisk("pagefind-worker.js");
    const source = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const blob = new Blob(["(", prelude.toString(), ")(", JSON.stringify(prefix), ");\n", source], {
      type: "text/javascript",
    });
    const address = URL.createObjectURL(blob);
    const made = new Worker(address);
    made.addEventListener("message", async (event) => {
      if (!event.data.wants) return;
      const file = event.data.wants;
      const content = await fromDisk(file).catch(() => undefined);
      made.postMessage({ file, base64: content });
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
    started = null;
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
    worker = fromFolder ? await blobWorker(prefix) : new Worker(new URL("pagefind-worker.js", base));
    worker.addEventListener("message", answer);
    worker.addEventListener("error", fail);
    await call("init", { basePath: prefix, baseUrl: "/", language: "nl", excerptLength: 1 });
    await call("filters"); // loads all filter files: from then on every answer has its counts
  }

  zoeken.engine = {
    /** Makes the worker and loads the index; once, however often it is asked. */
    start() {
      started = started || start();
      started.catch(() => (started = null));
      return started;
    },

    /** Pagefind's answer: `results` (each with `id`, `score`, and `data` to ask for), `filters` with counts. */
    async search(term, options) {
      await this.start();
      return call("search", term, options);
    },

    /** What a result holds: url, content, meta, anchors, weighted_locations. */
    data: (result) => call("getData", result.data),
  };
})();
