// A page opened from a search result: marks the words that were found, in the question or answer that was opened and
// in its footnotes, and takes them out of the address, so that what a reader copies is the plain permanent link.
(function () {
  "use strict";

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const bare = (word) => plain(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

  function scope(anchor) {
    const target = anchor && document.getElementById(anchor);
    if (!target) return document.querySelector("main");
    return target.closest(".answer") || target.querySelector(".question") || target;
  }

  function mark(node, words) {
    const parts = node.data.split(/(\s+)/);
    if (!parts.some((part) => words.has(bare(part)))) return;
    const made = parts.map((part) => {
      if (!words.has(bare(part))) return part;
      const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(part);
      const element = document.createElement("mark");
      element.textContent = core;
      return [before, element, after];
    });
    node.replaceWith(...made.flat());
  }

  const address = new URL(location.href);
  const words = new Set((address.searchParams.get("markeer") || "").split(" ").map(bare).filter(Boolean));
  address.searchParams.delete("markeer");
  history.replaceState(history.state, "", address.href);

  /** The footnotes that have their mark in `root`. */
  function notesOf(root) {
    const found = [...root.querySelectorAll('a[href^="#noot-"]')].map((link) => document.getElementById(link.hash.slice(1)));
    return found.filter((note) => note && !root.contains(note));
  }

  function markIn(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const node of texts) mark(node, words);
  }

  const opened = scope(decodeURIComponent(address.hash.slice(1)));
  if (words.size) for (const root of new Set([opened, ...notesOf(opened)])) markIn(root);
})();
