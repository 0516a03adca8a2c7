// The quiz of this page: takes answers, tries them on the sealed boxes, shows what they hold.
"use strict";
(() => {
  const quiz = JSON.parse(document.getElementById("quiz").textContent);
  const words = quiz.words;
  const byId = (id) => document.getElementById(id);
  const checkButton = byId("check"), againButton = byId("again"), status = byId("status");
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const utf8 = (text) => new TextEncoder().encode(text);
  const fill = (pattern, values) =>
    pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const count = (number) => String(Math.round(number * 100) / 100);
  let attempt = 1, results = [], warned = false;

  // --- What was answered ---------------------------------------------------------------------

  const DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d";
  const SILENT = "'\"\u2018\u2019\u02bc\u201c\u201d\u201e\u00ab\u00bb`\u00b4\u02bb";
  const isDigit = (one) => one !== undefined && one >= "0" && one <= "9" && one.length === 1;

  function counted(one, before, after) {
    if (SILENT.includes(one)) return "";
    if (DASHES.includes(one)) return isDigit(after) && before === " " ? "-" : " ";
    if (one === "." || one === ",") return isDigit(after) && isDigit(before) ? "." : " ";
    if (/\p{Cf}/u.test(one)) return "";
    if (/[\p{Cc}\p{Z}]/u.test(one)) return " ";
    return /\p{P}/u.test(one) && !"%#&@*/".includes(one) ? " " : one;
  }

  // One spelling for what means the same: the same rules as html_typed.py.
  function fold(text) {
    const lower = text.normalize("NFKC").toLowerCase().normalize("NFKC")
      .replaceAll("i\u0307", "i").replaceAll("ß", "ss").replaceAll("ς", "σ");
    const kept = [];
    const all = [...lower.replace(/(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g, "")];
    all.forEach((one, place) => {
      const found = counted(one, kept.length ? kept.at(-1) : " ", all[place + 1]);
      if (found) kept.push(found);
    });
    let parts = kept.join("").split(" ").filter(Boolean);
    while (parts.length > 1 && quiz.dropped.includes(parts[0])) parts = parts.slice(1);
    const folded = parts.join(" ").replace(/(?<![0-9]) | (?![0-9])/g, "");
    return folded || lower.replace(/\s/gu, "");
  }

  const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
  function readNumber(folded) {
    const found = /(-?[0-9]+(?:\.[0-9]+)?) ?(thousand|million|billion|trillion)?/.exec(folded);
    return found ? Number(found[1]) * (SCALES[found[2]] ?? 1) : null;
  }

  // A value for each place of a question, null where nothing was entered.
  function given(number) {
    const all = (selector) => [...byId(`q${number}`).querySelectorAll(selector)];
    const steps = all("select.step").map((one) => one.value);
    if (steps.length) return [steps.every(Boolean) ? steps.join(",") : null];
    const boxes = all("input[type=radio], input[type=checkbox]");
    if (boxes.length) {
      const chosen = boxes.filter((one) => one.checked).map((one) => one.value);
      return [chosen.length ? chosen.join(",") : null];
    }
    const selects = all("select.pair").map((one) => one.value || null);
    return selects.length ? selects : all("input, textarea").map((one) => fold(one.value) || null);
  }

  // --- Opening what is sealed ----------------------------------------------------------------

  async function slowKey(value, salt, rounds) {
    const base = await crypto.subtle.importKey("raw", utf8(value), "PBKDF2", false, ["deriveBits"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: rounds };
    return crypto.subtle.deriveBits(how, base, 256);
  }

  async function open(box, raw) {
    const sealed = bytes(box);
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
    try {
      const how = { name: "AES-GCM", iv: sealed.slice(0, 12) };
      const plain = await crypto.subtle.decrypt(how, key, sealed.slice(12));
      return JSON.parse(new TextDecoder().decode(plain));
    } catch (error) {
      if (error.name === "OperationError") return null; // another key
      throw error;
    }
  }

  async function openSlot(slot, value) {
    if (value === null) return {};
    const number = slot.step === null ? null : readNumber(value);
    const coarse = number === null ? [] : [`#${Math.floor(number / slot.step)}`];
    for (const tried of [value, ...coarse]) {
      const raw = await slowKey(tried, slot.salt, quiz.rounds);
      for (const box of slot.boxes) {
        const found = await open(box, raw);
        if (found && !(tried !== value && (number < found.low || number > found.high))) return found;
      }
    }
    return {};
  }

  async function sign(raw, text) {
    const how = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", raw, how, false, ["sign"]);
    return crypto.subtle.sign("HMAC", key, utf8(text));
  }

  // The note of a question, opened by its answers or, where that is foreseen, without.
  async function openNote(question, found, opener) {
    if (found.every((one) => one.share)) {
      const shares = found.flatMap((one) => [...bytes(one.share)]);
      const secret = await crypto.subtle.digest("SHA-256", Uint8Array.from(shares));
      return open(question.note, secret);
    }
    if (opener === null) return null;
    const secret = await open(question.open, await sign(opener, `q${question.number}`));
    return open(question.note, bytes(secret));
  }

  async function mark(question, opener) {
    const values = given(question.number);
    const found = await Promise.all(question.slots.map((one, at) => openSlot(one, values[at])));
    return {
      right: found.filter((one) => one.share).length,
      of: found.length,
      blank: values.every((one) => one === null),
      parts: found.map((one) => Boolean(one.share)),
      why: found.map((one) => one.why ?? "").find(Boolean) ?? "",
      note: await openNote(question, found, opener),
      own: false,
    };
  }

  // --- Showing it ----------------------------------------------------------------------------

  function add(parent, name, text, kind = "") {
    const element = document.createElement(name);
    if (kind) element.className = kind;
    element.textContent = text;
    parent.append(element);
    return element;
  }

  function addNamed(parent, name, text) {
    if (!text) return;
    const line = add(parent, "p", "");
    add(line, "strong", `${name}: `);
    add(line, "bdi", text);
  }

  function addNote(parent, note) {
    if (note.lines.length > 1) {
      add(add(parent, "p", ""), "strong", `${words.answer}:`);
      const list = add(parent, "ul", "", "plain");
      for (const line of note.lines) add(list, "li", line);
    } else {
      const line = add(parent, "p", "");
      add(line, "strong", `${words.answer}: `);
      line.append(note.lines[0]);
    }
    addNamed(parent, words.accepted, note.accepted.join("; "));
    addNamed(parent, words.explanation, note.explanation);
    if (note.reasons.length) {
      add(add(parent, "p", ""), "strong", `${words.reasons}:`);
      const list = add(parent, "ul", "");
      for (const one of note.reasons) {
        const line = add(list, "li", `${one.label} `);
        add(line, "bdi", one.option);
        line.append(": ");
        add(line, "bdi", one.text);
      }
    }
    for (const proof of note.proofs) {
      const quote = add(parent, "blockquote", "");
      add(quote, "bdi", `“${proof.quote}”`);
      if (proof.place) add(quote, "footer", proof.place);
    }
    addNamed(parent, words.as_of, note.as_of);
  }

  function verdictOf(result) {
    if (result.right === result.of) return ["right", "✓", words.right];
    if (result.blank) return ["blank", "–", words.blank];
    if (result.right) return ["partly", "½", fill(words.partly, { n: result.right, total: result.of })];
    return ["wrong", "✗", words.wrong];
  }

  function showVerdict(question, result) {
    const place = byId(`v${question.number}`);
    const [kind, sign, text] = verdictOf(result);
    place.className = `verdict ${kind}`;
    const line = add(place, "p", "", "mark");
    add(line, "span", sign, "sign").ariaHidden = "true";
    line.append(` ${text}`);
    if (question.typed && result.of > 1 && result.right && result.right < result.of) {
      byId(`q${question.number}`).querySelectorAll("input").forEach((one, at) => {
        one.classList.toggle("off", !result.parts[at]);
      });
    }
    if (result.note) addNote(place, result.note);
    else if (result.why) addNamed(place, words.reasons, result.why);
    if (question.typed && result.note && result.right < result.of && !result.blank) {
      addOwn(place, question, result);
    }
    place.hidden = false;
  }

  function addOwn(place, question, result) {
    const label = add(place, "label", "", "own");
    const box = add(label, "input", "");
    box.type = "checkbox";
    label.append(` ${words.mine}`);
    box.addEventListener("change", () => {
      result.own = box.checked;
      showResult();
    });
  }

  const earned = (question, result) =>
    question.points * (result.own ? 1 : result.right / result.of);

  async function showResult() {
    const points = quiz.questions.map((one, at) => earned(one, results[at]));
    const sum = points.reduce((one, other) => one + other, 0);
    const own = points.reduce((all, one, at) => all + (results[at].own ? one : 0), 0);
    const score = fill(words.score, { n: count(sum), total: count(quiz.total) });
    byId("score").textContent = score + (own ? ` (${fill(words.judged, { n: count(own) })})` : "")
      + (attempt > 1 ? ` · ${fill(words.attempt, { n: attempt })}` : "");
    quiz.questions.forEach((question, at) => {
      const link = byId(`to${question.number}`);
      const [kind, sign, text] = results[at].own ? ["right", "✓", words.mine] : verdictOf(results[at]);
      link.className = kind;
      link.querySelector(".sign").textContent = sign;
      link.querySelector(".unseen").textContent = text;
    });
    const code = await writeCode();
    const name = byId("name").value.trim().replace(/\s+/g, " ");
    byId("code").value = [name, quiz.title, score, code].filter(Boolean).join(" · ");
  }

  // --- The result as a code, read by `quizgen results` (html_code.py) ---------------------------

  const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  async function writeCode() {
    let value = BigInt(Math.min(attempt, 30)), size = 31n;
    quiz.questions.forEach((question, at) => {
      const states = BigInt(question.slots.length + (question.typed ? 2 : 1));
      const state = results[at].own ? question.slots.length + 1 : results[at].right;
      value = value * states + BigInt(state);
      size *= states;
    });
    let body = "";
    for (let rest = size - 1n; rest > 0n; rest >>= 5n, value >>= 5n) {
      body = SIGNS[Number(value & 31n)] + body;
    }
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(quiz.tag + body)));
    const check = [...digest.slice(0, 4)].map((one) => SIGNS[one & 31]).join("");
    return (quiz.tag + body + check).match(/.{1,4}/g).join("-");
  }

  // --- The buttons ---------------------------------------------------------------------------

  const setLocked = (locked) =>
    document.querySelectorAll("fieldset.question").forEach((one) => { one.disabled = locked; });

  async function check() {
    const open = quiz.questions.filter((one) => given(one.number).includes(null));
    if (open.length && !warned) {
      warned = true;
      status.textContent = fill(words.unanswered, { list: open.map((one) => one.number).join(", ") });
      return;
    }
    checkButton.disabled = true;
    status.textContent = words.checking;
    setLocked(true);
    const opener = quiz.opening === null ? null
      : await slowKey("", quiz.opening, quiz.openingRounds);
    results = await Promise.all(quiz.questions.map((one) => mark(one, opener)));
    quiz.questions.forEach((question, at) => showVerdict(question, results[at]));
    await showResult();
    status.textContent = "";
    checkButton.hidden = true;
    byId("result").hidden = false;
    byId("result").querySelector("h2").focus();
  }

  function again() {
    attempt += 1;
    warned = false;
    results = [];
    if (quiz.opening !== null) clear(); // where answers were not shown, they may be mended
    document.querySelectorAll(".verdict").forEach((one) => {
      one.replaceChildren();
      one.hidden = true;
    });
    document.querySelectorAll(".off").forEach((one) => one.classList.remove("off"));
    setLocked(false);
    byId("result").hidden = true;
    checkButton.hidden = false;
    checkButton.disabled = false;
    scrollTo(0, 0);
    document.querySelector("fieldset.question :is(input, select, textarea)").focus();
  }

  function clear() {
    const name = byId("name").value;
    byId("form").reset();
    byId("name").value = name;
    keep();
  }

  // --- What was entered survives a reload, in this tab alone ------------------------------------

  const fields = () => [...byId("form").querySelectorAll("input, select, textarea")];

  function keep() {
    const entered = fields().map((one) => (one.type === "radio" || one.type === "checkbox"
      ? one.checked : one.value));
    try {
      sessionStorage.setItem(`quizgen ${quiz.tag}`, JSON.stringify(entered));
    } catch { /* a browser that keeps nothing */ }
  }

  function restore() {
    let entered = [];
    try {
      entered = JSON.parse(sessionStorage.getItem(`quizgen ${quiz.tag}`)) ?? [];
    } catch { /* nothing was kept */ }
    fields().forEach((one, at) => {
      if (typeof entered[at] === "boolean") one.checked = entered[at];
      else if (typeof entered[at] === "string") one.value = entered[at];
    });
  }

  async function copy() {
    const code = byId("code");
    code.focus();
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
      byId("copied").textContent = words.copied;
    } catch {
      byId("copied").textContent = words.select;
    }
  }

  if (!globalThis.crypto?.subtle) {
    status.textContent = words.crypto;
    checkButton.disabled = true;
    return;
  }
  byId("form").addEventListener("submit", (event) => event.preventDefault()); // Enter in a field
  checkButton.addEventListener("click", () =>
    check().catch((error) => { status.textContent = `${error.name}: ${error.message}`; }));
  byId("form").addEventListener("input", keep);
  byId("name").addEventListener("input", () => results.length && showResult());
  byId("copy").addEventListener("click", copy);
  againButton.addEventListener("click", again);
  restore();
  checkButton.disabled = false;
})();
