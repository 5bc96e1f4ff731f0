// What pages cannot do by themselves: search while typing, windows of their own, more rows of an
// inline, and a question before input is lost. Without it every form still works.
"use strict";

const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

/** Turns the field for a key into one that finds rows by their titles. */
function autocomplete(field) {
  const many = "many" in field.dataset;
  const submits = "submit" in field.dataset;
  const box = document.createElement("input");
  const list = document.createElement("ul");
  const holder = field.closest(".key") || field.parentNode;
  let rows = [];
  let active = -1;
  let page = 1;
  let more = false;
  let timer = 0;
  let asked = 0;

  box.type = "text";
  box.id = field.id;
  box.value = field.dataset.chosen || "";
  box.placeholder = many ? "Search to add" : "Search";
  box.autocomplete = "off";
  for (const [name, value] of [
    ["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
    ["aria-controls", field.id + "_list"], ["aria-label", field.getAttribute("aria-label") || ""],
  ]) {
    if (value) box.setAttribute(name, value);
  }
  for (const name of ["aria-invalid", "aria-required", "aria-describedby"]) {
    if (field.hasAttribute(name)) box.setAttribute(name, field.getAttribute(name));
  }
  list.id = field.id + "_list";
  list.className = "found";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.getAttribute("aria-label") || "Found");
  list.hidden = true;
  field.removeAttribute("id");
  field.type = "hidden";
  field.before(box);
  holder.append(list);
  if (holder !== field.closest(".key")) {
    const wrap = document.createElement("span");
    wrap.className = "key";
    box.before(wrap);
    wrap.append(box, list);
  }
  all(".chosen", holder).forEach((one) => (one.hidden = true));
  box.keyField = field;
  box.choose = choose;

  function close() {
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function show() {
    list.replaceChildren();
    rows.forEach((row, i) => {
      const item = document.createElement("li");
      item.id = list.id + "_" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(i === active));
      item.textContent = row.text;
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        choose(row.id, row.text);
      });
      list.append(item);
    });
    if (rows.length === 0) {
      const none = document.createElement("li");
      none.className = "dim";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.textContent = "Nothing found";
      list.append(none);
    }
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    if (active >= 0) {
      box.setAttribute("aria-activedescendant", list.id + "_" + active);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  }

  async function find(next) {
    const number = ++asked;
    page = next ? page + 1 : 1;
    const query = new URLSearchParams({ term: box.value === (field.dataset.chosen || "") && !many ? "" : box.value, page });
    const answer = await fetch(field.dataset.autocomplete + "?" + query, {
      headers: { Accept: "application/json" },
    });
    if (!answer.ok || number !== asked) return;
    const found = await answer.json();
    rows = next ? rows.concat(found.results) : found.results;
    more = found.pagination.more;
    if (document.activeElement === box) show();
  }

  function choose(id, text) {
    if (many) {
      const chips = holder.parentNode.querySelector(".chips");
      if (!all("input", chips).some((one) => one.value === id)) {
        const chip = document.createElement("label");
        const tick = document.createElement("input");
        chip.className = "chip";
        tick.type = "checkbox";
        tick.name = chips.dataset.name;
        tick.value = id;
        tick.checked = true;
        chip.append(tick, " " + text);
        chips.append(chip);
      }
      box.value = "";
    } else {
      field.value = id;
      field.dataset.chosen = text;
      box.value = text;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
    if (submits) field.form.submit();
  }

  box.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(find, 150);
  });
  box.addEventListener("focus", () => find());
  box.addEventListener("click", () => list.hidden && find());
  box.addEventListener("blur", () => {
    clearTimeout(timer);
    close();
    if (many) {
      box.value = "";
    } else if (box.value.trim() === "" && field.value !== "") {
      field.value = "";
      field.dataset.chosen = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      box.value = field.dataset.chosen || "";
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        find();
      } else if (rows.length > 0) {
        active = (active + (event.key === "ArrowDown" ? 1 : rows.length - 1) + (active < 0 && event.key === "ArrowUp" ? 1 : 0)) % rows.length;
        show();
        if (more && active === rows.length - 1) find(true);
      }
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      event.preventDefault();
      choose(rows[active].id, rows[active].text);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  list.addEventListener("scroll", () => {
    if (more && list.scrollTop + list.clientHeight > list.scrollHeight - 40) {
      more = false;
      find(true);
    }
  });
}

/** Fills a field in with the part of a URL that others make, until somebody changes it. */
function prepopulate(field) {
  const sources = field.dataset.source.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
  if (field.value !== "") return;
  field.addEventListener("input", () => (field.dataset.touched = "1"));
  const fill = () => {
    if (field.dataset.touched) return;
    const text = sources.map((source) => source.value).join(" ").normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    const slug = text.replace(/[^a-z0-9_\s-]/g, "").trim().replace(/[\s-]+/g, "-");
    field.value = field.maxLength > 0 ? slug.slice(0, field.maxLength) : slug;
  };
  sources.forEach((source) => source.addEventListener("input", fill));
}

/** Opens a form in a window of its own, and takes over what is saved there. */
let waiting = null;
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-popup]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  waiting = document.getElementById(link.dataset.popup);
  const url = new URL(link.href);
  const chosen = waiting && waiting.keyField;
  if (chosen && /\/change$/.test(url.pathname) && chosen.value !== "") {
    url.pathname = url.pathname.replace(/[^/]+\/change$/, encodeURIComponent(chosen.value) + "/change");
  }
  url.searchParams.set("_popup", "1");
  window.open(url, "plectrum_popup", "width=820,height=640,resizable=yes,scrollbars=yes");
});
window.addEventListener("message", (event) => {
  if (event.origin !== location.origin || !event.data || event.data.plectrum !== "saved") return;
  if (!waiting) return;
  if (waiting.choose) {
    waiting.choose(event.data.key, event.data.title);
  } else {
    waiting.value = event.data.key;
  }
  waiting = null;
});

function enhance(root) {
  all("[data-autocomplete]", root).forEach((field) => {
    if (!field.closest("template")) autocomplete(field);
  });
  all("[data-source]", root).forEach(prepopulate);
}

function start() {
  enhance(document);

  const saved = document.querySelector("[data-saved]");
  if (saved && window.opener) {
    const message = { plectrum: "saved", key: saved.dataset.saved, title: saved.dataset.title };
    window.opener.postMessage(message, location.origin);
    window.close();
  }

  const find = document.querySelector("[data-find]");
  if (find) {
    find.hidden = false;
    find.addEventListener("input", () => {
      const text = find.value.trim().toLowerCase();
      all(".side .app").forEach((app) => {
        const items = all("li", app);
        items.forEach((item) => (item.hidden = !item.textContent.toLowerCase().includes(text)));
        app.hidden = items.every((item) => item.hidden);
      });
    });
    find.addEventListener("keydown", (event) => {
      const first = all(".side .app li:not([hidden]) a")[0];
      if (event.key === "Enter" && first) first.click();
    });
  }

  const every = document.querySelector("[data-all]");
  if (every) {
    const boxes = all('input[name="selected"]');
    const told = document.querySelector("[data-selected]");
    const tell = () => {
      const count = boxes.filter((box) => box.checked).length;
      every.checked = count === boxes.length;
      every.indeterminate = count > 0 && count < boxes.length;
      told.textContent = count === 0 ? "" : count + " of " + boxes.length + " selected";
    };
    every.hidden = false;
    every.addEventListener("change", () => {
      boxes.forEach((box) => (box.checked = every.checked));
      tell();
    });
    let last = -1;
    boxes.forEach((box, i) => {
      box.addEventListener("click", (event) => {
        if (event.shiftKey && last >= 0) {
          boxes.slice(Math.min(i, last), Math.max(i, last) + 1).forEach((one) => (one.checked = box.checked));
        }
        last = i;
        tell();
      });
    });
    tell();
  }

  all("[data-inline]").forEach((section) => {
    const button = section.querySelector("[data-more]");
    const total = section.querySelector('input[name$="-TOTAL"]');
    const template = section.querySelector("template");
    if (!button || !template) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const number = Number(total.value);
      const copy = template.content.cloneNode(true);
      for (const element of copy.querySelectorAll("*")) {
        for (const attribute of Array.from(element.attributes)) {
          attribute.value = attribute.value.replaceAll("__n__", number);
        }
      }
      const item = copy.firstElementChild;
      template.before(copy);
      total.value = number + 1;
      enhance(item);
      const first = item.querySelector("input:not([type=hidden]), select, textarea");
      if (first) first.focus();
      button.hidden = number + 1 >= Number(section.dataset.maximum);
    });
  });

  all("form[data-guard]").forEach((form) => {
    let changed = false;
    const note = (event) => {
      if (!event.target.matches('[name="selected"], [name="action"], [name="across"], [data-all]')) changed = true;
    };
    form.addEventListener("input", note);
    form.addEventListener("change", note);
    form.addEventListener("submit", () => (changed = false));
    window.addEventListener("beforeunload", (event) => {
      if (changed) event.preventDefault();
    });
  });

  document.addEventListener("click", (event) => {
    all("details.filter[open], details.menu[open]").forEach((one) => {
      if (!one.contains(event.target)) one.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") all("details.filter[open], details.menu[open]").forEach((one) => (one.open = false));
  });
}

start();
