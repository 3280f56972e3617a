// In every page of the preview: follows the builds, reloads when this page changed, shows why a build failed.
(function () {
  "use strict";

  const script = document.currentScript;
  const page = decodeURIComponent(location.pathname.replace(/^\//, ""));
  const KEEP = "preview-scroll:" + page;
  const shownSince = Number(script.dataset.epoch);
  let styledSince = shownSince;
  let hiddenBy = null;

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  // In a shadow tree of its own: the page's style sheets do not reach it, and it does not reach the page.
  const busy = make("p", { className: "busy", hidden: true }, "De site wordt gebouwd …");
  const overlay = make("div", { className: "problems", hidden: true, role: "alertdialog" });
  overlay.setAttribute("aria-label", "De bouw is mislukt");
  const place = make("div", {});
  const style = make("link", { rel: "stylesheet", href: new URL("client.css", script.src).href });
  place.attachShadow({ mode: "open" }).append(style, busy, overlay);
  document.body.append(place);

  function lines(problem) {
    const number = Number(problem.where.split(":").pop());
    const rows = problem.excerpt.map(([line, text]) =>
      make(line === number ? "strong" : "span", {}, `${String(line).padStart(5)}  ${text}\n`));
    return rows.length ? [make("pre", {}, ...rows)] : [];
  }

  function show(problems) {
    const key = JSON.stringify(problems);
    overlay.hidden = !problems || key === hiddenBy;
    if (!problems) return;
    const close = make("button", { type: "button" }, "Toon de laatste goede site");
    close.addEventListener("click", () => {
      hiddenBy = key;
      overlay.hidden = true;
    });
    const items = problems.map((problem) =>
      make("li", {},
        make("p", {}, make("code", {}, problem.where)),
        make("p", {}, make("strong", {}, problem.message)),
        make("p", {}, problem.hint),
        ...lines(problem)));
    const count = problems.length === 1 ? "één fout" : `${problems.length} fouten`;
    overlay.replaceChildren(
      make("h1", {}, `De bouw is mislukt: ${count}`),
      make("p", {}, "Wat hieronder ligt is de laatste goede site. Dit verdwijnt vanzelf als het weer klopt."),
      make("ol", {}, ...items),
      close);
  }

  function reload() {
    sessionStorage.setItem(KEEP, String(scrollY));
    location.reload();
  }

  function restyle(epoch) {
    styledSince = epoch;
    for (const sheet of document.querySelectorAll("link[rel=stylesheet]")) {
      const address = new URL(sheet.href);
      address.searchParams.set("v", epoch);
      const fresh = sheet.cloneNode();
      fresh.href = address.href;
      fresh.addEventListener("load", () => sheet.remove());
      sheet.after(fresh);
    }
  }

  function follow(told) {
    busy.hidden = !told.building;
    show(told.problems);
    if (told.page > shownSince) reload();
    else if (told.style > styledSince) restyle(told.style);
  }

  const kept = sessionStorage.getItem(KEEP);
  sessionStorage.removeItem(KEEP);
  if (kept !== null) scrollTo({ top: Number(kept), behavior: "instant" });

  const events = new EventSource(new URL("events", script.src).href + "?page=" + encodeURIComponent(page));
  events.onmessage = (event) => follow(JSON.parse(event.data));
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && reload());
})();
