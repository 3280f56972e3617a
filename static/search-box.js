// The search box on every page. Small on purpose: the search itself is loaded when the reader shows intent.
(function () {
  "use strict";

  const { parts, mark } = document.currentScript.dataset;
  const input = document.querySelector(".site-search input");

  function load(address) {
    const isSheet = /\.css\b/.test(address);
    const element = document.createElement(isSheet ? "link" : "script");
    if (isSheet) Object.assign(element, { rel: "stylesheet", href: address });
    else Object.assign(element, { src: address, async: false });
    document.head.append(element);
  }

  const prepare = () => parts.split(" ").forEach(load);
  input.addEventListener("focus", prepare, { once: true });

  // In a folder opened from disk, a browser may not take the search page for a form's own site.
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(input.form.action);
    if (input.value.trim()) address.searchParams.set("q", input.value.trim());
    location.assign(address.href);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.select();
  });

  if (new URLSearchParams(location.search).has("markeer")) load(mark);
})();
