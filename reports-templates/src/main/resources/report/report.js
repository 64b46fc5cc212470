"use strict";
// The page is complete without this script: it adds filters, copying and folding.
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const button = (label, press) => {
    const made = element("button", { type: "button", textContent: label });
    made.addEventListener("click", () => press(made));
    return made;
  };

  const copy = async (text, pressed) => {
    try {
      await navigator.clipboard.writeText(text);
      pressed.textContent = "Copied";
    } catch {
      pressed.textContent = "Not allowed here";
    }
    setTimeout(() => { pressed.textContent = "Copy"; }, 1500);
  };

  const addCopying = () => {
    for (const quote of all(".quote")) {
      const text = () => quote.querySelector(".where").textContent + "\n" + quote.querySelector("pre").textContent;
      quote.querySelector("figcaption").append(button("Copy", (pressed) => copy(text(), pressed)));
    }
  };

  // A search field over a table: hides the rows that do not contain what is typed.
  const addFilter = (table) => {
    const rows = all("tbody tr", table);
    if (rows.length < 8) {
      return;
    }
    const told = element("span", { role: "status" });
    const field = element("input", { type: "search", placeholder: "Filter rows" });
    field.setAttribute("aria-label", "Filter rows");
    field.addEventListener("input", () => {
      const wanted = field.value.toLowerCase();
      const shown = rows.filter((row) => {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        return !row.hidden;
      });
      told.textContent = wanted ? `${shown.length} of ${rows.length} rows` : "";
    });
    (table.closest(".scroll") ?? table).before(element("div", { className: "tools" }, field, told));
  };

  const addEvidenceOnly = (table) => {
    const others = all("tbody tr:not(.evidence)", table);
    if (others.length === 0 || others.length === all("tbody tr", table).length) {
      return;
    }
    const toggle = button("Evidence only", (pressed) => {
      const only = pressed.getAttribute("aria-pressed") !== "true";
      pressed.setAttribute("aria-pressed", String(only));
      others.forEach((row) => { row.hidden = only; });
    });
    toggle.setAttribute("aria-pressed", "false");
    table.closest(".scroll").before(element("div", { className: "tools" }, toggle));
  };

  const addFolding = () => {
    const fold = (open) => all("main details").forEach((each) => { each.open = open; });
    document.querySelector("#findings .index")?.after(element("div", { className: "tools" },
      button("Expand all", () => fold(true)), button("Collapse all", () => fold(false))));
    let folded = [];
    addEventListener("beforeprint", () => {
      folded = all("main details:not([open])");
      folded.forEach((each) => { each.open = true; });
    });
    addEventListener("afterprint", () => folded.forEach((each) => { each.open = false; }));
  };

  // A link into something folded opens it.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    for (let at = target || null; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") {
        at.open = true;
      }
    }
  };

  addCopying();
  all("table.excerpt").forEach(addEvidenceOnly);
  all("table:not(.excerpt, .values, .sum)").forEach(addFilter);
  addFolding();
  addEventListener("hashchange", reveal);
  reveal();
})();
