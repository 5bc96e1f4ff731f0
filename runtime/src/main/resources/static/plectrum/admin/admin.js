// What pages cannot do by themselves: search while typing, windows of their own, more rows of an
// inline, and a question before input is lost. Without it every form still works.
"use strict";

const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

/** Turns the field for a key into a combobox that finds rows by their titles. */
function autocomplete(field) {
  const many = "many" in field.dataset;
  const box = document.createElement("input");
  const list = document.createElement("ul");
  let holder = field.closest(".key");
  let rows = [];
  let active = -1;
  let page = 1;
  let more = false;
  let timer = 0;
  let asked = 0;

  box.id = field.id;
  box.className = field.className;
  box.placeholder = many ? "Search to add" : "Search";
  list.id = field.id + "_list";
  list.className = "found";
  list.hidden = true;
  for (const name of ["aria-label", "aria-invalid", "aria-required", "aria-describedby"]) {
    if (field.hasAttribute(name)) box.setAttribute(name, field.getAttribute(name));
  }
  const attributes = {
    type: "text", autocomplete: "off", role: "combobox", "aria-autocomplete": "list",
    "aria-expanded": "false", "aria-controls": list.id,
  };
  for (const name in attributes) box.setAttribute(name, attributes[name]);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.getAttribute("aria-label") || "Found");
  field.removeAttribute("id");
  field.type = "hidden";
  if (!holder) {
    holder = document.createElement("span");
    holder.className = "key";
    field.before(holder);
    holder.append(field);
  }
  field.before(box);
  holder.append(list);
  all(".chosen", holder).forEach((one) => (one.hidden = true));
  box.keyField = field;
  box.choose = choose;

  /** What the box holds while nobody searches. */
  const title = () => (many ? "" : field.dataset.chosen || "");
  box.value = title();

  function open(shown) {
    list.hidden = !shown;
    box.setAttribute("aria-expanded", String(shown));
  }

  function close() {
    clearTimeout(timer);
    asked++;
    point(-1);
    open(false);
  }

  /** Makes one of the rows that were found the one that Enter chooses. */
  function point(number) {
    active = number;
    all("[aria-selected]", list).forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (active < 0) {
      box.removeAttribute("aria-activedescendant");
    } else {
      box.setAttribute("aria-activedescendant", list.id + "_" + active);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  }

  function show() {
    list.replaceChildren();
    rows.forEach((row, i) => {
      const item = document.createElement("li");
      item.id = list.id + "_" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = row.text;
      item.addEventListener("click", () => choose(row.id, row.text));
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
    open(true);
  }

  async function find(next) {
    const number = ++asked;
    const typed = box.value.trim() !== title();
    const query = new URLSearchParams({ term: typed ? box.value : "", page: next ? page + 1 : 1 });
    const answer = await fetch(field.dataset.autocomplete + "?" + query, { headers: { Accept: "application/json" } });
    if (!answer.ok || number !== asked) return;
    const found = await answer.json();
    const kept = next ? active : typed && found.results.length > 0 ? 0 : -1;
    page = next ? page + 1 : 1;
    rows = next ? rows.concat(found.results) : found.results;
    more = found.pagination.more;
    if (number !== asked || document.activeElement !== box) return;
    show();
    point(kept);
  }

  function choose(id, text) {
    if (many) {
      const chips = holder.parentNode.querySelector(".chips");
      const known = all("input", chips).find((one) => one.value === id);
      if (known) {
        known.checked = true;
      } else {
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
    } else {
      field.value = id;
      field.dataset.chosen = text;
      all("a[data-change]", holder).forEach((link) => (link.hidden = id === ""));
    }
    box.value = title();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
    if ("submit" in field.dataset) field.form.submit();
  }

  box.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(find, 150);
  });
  box.addEventListener("change", (event) => event.stopPropagation());
  box.addEventListener("click", () => list.hidden && find());
  box.addEventListener("blur", () => {
    close();
    if (!many && box.value.trim() === "" && field.value !== "") choose("", "");
    box.value = title();
  });
  // A click chooses; before it, the press must not take the focus away.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("scroll", () => {
    if (more && list.scrollTop + list.clientHeight > list.scrollHeight - 40) {
      more = false;
      find(true);
    }
  });
  box.addEventListener("keydown", (event) => {
    const shown = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!shown) {
        find();
      } else if (rows.length > 0) {
        const step = event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1;
        point((active + step + rows.length) % rows.length);
        if (more && active === rows.length - 1) find(true);
      }
    } else if (event.key === "Enter" && (shown || box.value !== title())) {
      // Whoever is still searching does not mean to send the form.
      event.preventDefault();
      if (shown && active >= 0) choose(rows[active].id, rows[active].text);
      else if (!shown) find();
    } else if (event.key === "Tab" && shown && active >= 0) {
      choose(rows[active].id, rows[active].text);
    } else if (event.key === "Escape" && (shown || box.value !== title())) {
      event.preventDefault();
      box.value = title();
      close();
    }
  });
}

/** What a letter becomes in a URL that no accent can be taken from. */
const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Fills a field in with the part of a URL that others make, until somebody changes it. */
function prepopulate(field) {
  const sources = field.dataset.source.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
  if (field.value !== "") return;
  let touched = false;
  const fill = () => {
    if (touched) return;
    const text = sources.map((source) => source.value).join(" ").toLowerCase();
    const plain = text.replace(/[^\0-\x7f]/g, (letter) => letters[letter] || letter).normalize("NFKD");
    const slug = plain.replace(/[^a-z0-9_\s-]/g, "").replace(/[\s-]+/g, "-");
    const cut = field.maxLength > 0 ? slug.slice(0, field.maxLength) : slug;
    field.value = cut.replace(/^[-_]+|[-_]+$/g, "");
  };
  field.addEventListener("input", () => (touched = true));
  sources.forEach((source) => source.addEventListener("input", fill));
}

/** The field that waits for what is saved in a window of its own. */
let waiting = null;
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-popup]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const box = document.getElementById(link.dataset.popup);
  const url = new URL(link.href);
  if (box && box.keyField && "change" in link.dataset) {
    url.pathname = url.pathname.replace(/[^/]+\/change$/, encodeURIComponent(box.keyField.value) + "/change");
  }
  url.searchParams.set("_popup", "1");
  // Under a name of its own, because such a window may open another one.
  const opened = window.open(url, "plectrum" + Date.now(), "width=820,height=640,resizable=yes,scrollbars=yes");
  if (!opened) return;
  event.preventDefault();
  waiting = box;
});
window.addEventListener("message", (event) => {
  if (event.origin !== location.origin || !event.data || event.data.plectrum !== "saved" || !waiting) return;
  if (waiting.choose) {
    waiting.choose(event.data.key, event.data.title);
  } else {
    waiting.value = event.data.key;
  }
  waiting.focus();
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
    const rows = () => all(".item:not(.heads, [hidden])", section).length;
    const offer = () => (button.hidden = rows() >= Number(section.dataset.maximum));
    offer();
    button.addEventListener("click", () => {
      const number = Number(total.value);
      const copy = template.content.cloneNode(true);
      for (const element of copy.querySelectorAll("*")) {
        for (const attribute of Array.from(element.attributes)) {
          attribute.value = attribute.value.replaceAll("__n__", number);
        }
      }
      const item = copy.firstElementChild;
      const remove = document.createElement("button");
      remove.type = "button";
      remove.className = "plain remove";
      remove.textContent = "Remove";
      remove.addEventListener("click", () => {
        item.hidden = item.disabled = true;
        const gone = document.createElement("input");
        gone.type = "hidden";
        gone.name = section.dataset.inline + "-" + number + "-DELETE";
        gone.value = "1";
        item.after(gone);
        offer();
        button.focus();
      });
      item.querySelector(".drop").append(remove);
      template.before(copy);
      total.value = number + 1;
      enhance(item);
      const first = item.querySelector("input:not([type=hidden]), select, textarea");
      if (first) first.focus();
      offer();
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
    all("details.filter[open], details.menu[open], details.account[open]").forEach((one) => {
      if (!one.contains(event.target)) one.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    all("details.filter[open], details.menu[open], details.account[open]").forEach((one) => {
      if (one.contains(document.activeElement)) one.querySelector("summary").focus();
      one.open = false;
    });
  });
}

start();
