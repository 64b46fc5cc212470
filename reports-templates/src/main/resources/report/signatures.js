"use strict";
// The list is complete without this script: it adds the search field and the filters.
(() => {
  const MOST_PARTS = 2;
  const LONGEST_LINE = 2000;
  const NUMBER = "[+-]?\\d+(?:\\.\\d+)?";
  const HELD = {
    int: "[+-]?\\d+", hex: "(?:0x)?[0-9a-fA-F]+", decimal: NUMBER,
    nanoseconds: NUMBER, microseconds: NUMBER, milliseconds: NUMBER, seconds: NUMBER,
    duration: `${NUMBER} ?[a-z]+`, path: "/[^\\s'\"]*?", quoted: "(?:'[^']*'|\"[^\"]*\")", any: ".*?", rest: ".*",
  };
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const text = (node) => node.textContent.toLowerCase();

  const placeholder = (piece) => HELD[piece.slice(1, -1).split(":").pop()] ?? "\\S+?";

  const piece = (it) => {
    const isPlaceholder = it.length > 2 && it.startsWith("{");
    return isPlaceholder ? placeholder(it) : (it === "{{" || it === "}}" ? it[0] : it).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  };

  // What a message's pattern takes for its own, where more than the message is pasted.
  const pattern = (source) => {
    const bare = source.replace(/^\^/, "").replace(/\$$/, "");
    const body = bare.split(/(\{\{|\}\}|\{[^{}]+\})/).map(piece).join("");
    return new RegExp((source.startsWith("^") ? "(?:^|\\s)" : "") + body + (source.endsWith("$") ? "\\s*$" : ""));
  };

  // Expressions are written for Java; what a browser cannot read recognises nothing.
  const expression = (source) => {
    try {
      return new RegExp(source.replace(/^\^/, "(?:^|\\s)"));
    } catch {
      return null;
    }
  };

  // A part starts with its name, which is none of its words.
  const part = (node) => {
    const [name, ...rest] = Array.from(node.childNodes);
    const source = rest.map((it) => it.textContent).join("").trim();
    return { node, source, text: source.toLowerCase(), kind: name.textContent };
  };

  const READERS = { message: pattern, regex: expression };

  const recognises = (part, line) => {
    const reader = READERS[part.kind];
    part.matcher ??= reader ? reader(part.source) ?? false : false;
    return part.matcher && part.matcher.test(line);
  };

  const entry = (item) => {
    const head = text(item.querySelector("a")) + " " + item.dataset.category.toLowerCase();
    const parts = all(".words p", item).map(part);
    const whole = [head, ...parts.map((each) => each.text)].join("\n");
    return { item, head, whole, words: item.querySelector(".words"), parts };
  };

  const entries = all(".known li").map(entry);

  const filter = (key, values) => {
    const options = values.map((value) => element("option", { value, textContent: value }));
    const made = element("select", {}, element("option", { value: "", textContent: `any ${key}` }), ...options);
    made.dataset.key = key;
    made.setAttribute("aria-label", key);
    return made;
  };

  const present = (key) => Array.from(new Set(entries.map(({ item }) => item.dataset[key])));
  const severities = ["critical", "high", "medium", "low", "info"].filter((it) => present("severity").includes(it));
  const filters = [filter("category", present("category")), filter("severity", severities), filter("role", present("role"))];
  const field = element("input", { type: "search", placeholder: "Search: words, an id, a line of a log", spellcheck: false });
  field.setAttribute("aria-label", "Search signatures");
  const told = element("span", { role: "status" });

  // Why an entry is shown: the parts that hold most of the words that its title lacks.
  const explain = (entry, words, line) => {
    const missing = words.filter((word) => !entry.head.includes(word));
    const held = (each) => missing.filter((word) => each.text.includes(word)).length + (recognises(each, line) ? words.length : 0);
    const telling = entry.parts.filter((each) => held(each) > 0).sort((a, b) => held(b) - held(a)).slice(0, MOST_PARTS);
    entry.parts.forEach((each) => { each.node.hidden = !telling.includes(each); });
    entry.words.hidden = telling.length === 0;
  };

  // A whole line of a log is held by nothing: then what recognises it is shown, else what holds most of its words.
  const search = () => {
    const line = field.value.slice(0, LONGEST_LINE).trim();
    const words = line.toLowerCase().split(/\s+/).filter(Boolean);
    const allowed = entries.filter(({ item }) => filters.every((it) => !it.value || item.dataset[it.dataset.key] === it.value));
    const score = new Map(allowed.map((entry) => [entry, words.filter((word) => entry.whole.includes(word)).length]));
    const best = Math.max(0, ...score.values());
    const knowing = best < words.length ? allowed.filter(({ parts }) => parts.some((each) => recognises(each, line))) : [];
    const holding = words.length > 0 && best === 0 ? [] : allowed.filter((entry) => score.get(entry) === best);
    const shown = knowing.length > 0 ? knowing : holding;
    entries.forEach((entry) => {
      entry.item.hidden = !shown.includes(entry);
      explain(entry, words, knowing.length > 0 ? line : "");
    });
    all(".category").forEach((section) => { section.hidden = all("li:not([hidden])", section).length === 0; });
    const mostly = shown.length > 0 && best < words.length ? `, which hold ${best} of ${words.length} words` : "";
    const partly = knowing.length > 0 ? ", which look for such a line" : mostly;
    told.textContent = `${shown.length} of ${entries.length} signatures${partly}`;
  };

  // What is searched for stays in the address, so that it survives the way back and can be passed on.
  const remember = () => {
    const state = new URLSearchParams();
    [["search", field.value], ...filters.map((it) => [it.dataset.key, it.value])]
      .filter(([, value]) => value)
      .forEach(([key, value]) => state.set(key, value));
    history.replaceState(null, "", "#" + state);
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    field.value = state.get("search") ?? "";
    filters.forEach((it) => { it.value = state.get(it.dataset.key) ?? ""; });
    search();
  };

  [field, ...filters].forEach((it) => it.addEventListener("input", () => { search(); remember(); }));
  document.querySelector(".story").after(element("div", { className: "tools search" }, field, ...filters, told));
  recall();
})();
