(function () {
  // Options, and lists with letters, in an order of the day. It follows from the day and the texts
  // alone, so front and back agree even where nothing can be kept between them; what is kept helps
  // when a day ends between the two, and tells the back what was chosen. Old web views run this.
  var list = document.querySelector(".options") || document.querySelector(".lettered ol");
  if (!list || getComputedStyle(list).getPropertyValue("--shuffle").trim() === "off") return;
  var items = [].slice.call(list.children);
  var isBack = !!document.getElementById("answer");
  var isChoice = list.className.indexOf("options") >= 0;
  var card = digest([document.querySelector(".question")].concat(items.map(shown)).map(text).join("\n"));
  var kept = isBack && recall();
  if (!kept || kept.card !== card) kept = { card: card, day: today(), chosen: [] };
  if (!isBack) keep();
  var pinned = words(list.getAttribute("data-pinned"));
  var moved = mix(items.filter(isFree), digest(card + " " + kept.day));
  items.map(function (item) { return isFree(item) ? moved.shift() : item; }).forEach(function (item) {
    list.appendChild(item);
  });
  if (isChoice && isBack) items.forEach(judge);
  else if (isChoice) items.forEach(listen);
  else if (isBack) [].forEach.call(document.querySelectorAll(".ordered li, .pairs td + td"), letter);

  function shown(item) { return item.querySelector(".option") || item; }
  function text(element) { return element ? element.textContent : ""; }
  function number(item) { return item.className.replace(/^o(\d+).*/, "$1"); }
  function words(attribute) { return (attribute || "").split(/\s+/).filter(Boolean); }
  function isFree(item) { return !isChoice || pinned.indexOf(number(item)) < 0; }

  // A new day begins at four in the morning.
  function today() {
    var now = new Date(Date.now() - 4 * 3600 * 1000);
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].join("-");
  }

  function recall() {
    try { return JSON.parse(sessionStorage.getItem("quizgen")); } catch (none) { return window.quizgenKept; }
  }
  function keep() {
    window.quizgenKept = kept;
    try { sessionStorage.setItem("quizgen", JSON.stringify(kept)); } catch (none) { /* AnkiMobile */ }
  }

  // FNV-1a, its bits spread once more: texts that differ in little differ in all.
  function digest(string) {
    var hash = 2166136261;
    for (var place = 0; place < string.length; place++) {
      hash = Math.imul(hash ^ string.charCodeAt(place), 16777619);
    }
    return spread(hash);
  }
  function spread(bits) {
    bits = Math.imul(bits ^ (bits >>> 16), 2246822507);
    bits = Math.imul(bits ^ (bits >>> 13), 3266489909);
    return (bits ^ (bits >>> 16)) >>> 0;
  }
  function mix(things, seed) {
    for (var last = things.length - 1; last > 0; last--) {
      seed = spread(seed + 2654435769);
      var other = Math.floor(seed / 4294967296 * (last + 1));
      var thing = things[last];
      things[last] = things[other];
      things[other] = thing;
    }
    return things;
  }

  // A tap chooses; where one is right, only one. AnkiDroid does not turn a "tappable" card over.
  function listen(item) {
    var option = shown(item);
    item.classList.add("tappable");
    option.setAttribute("role", "button");
    option.setAttribute("aria-pressed", "false");
    item.addEventListener("click", function () {
      var chosen = kept.chosen.filter(function (one) { return one !== number(item); });
      var isNew = chosen.length === kept.chosen.length;
      if (!list.hasAttribute("data-several")) chosen = [];
      kept.chosen = isNew ? chosen.concat(number(item)) : chosen;
      keep();
      items.forEach(function (one) {
        var is = kept.chosen.indexOf(number(one)) >= 0;
        one.classList.toggle("chosen", is);
        shown(one).setAttribute("aria-pressed", String(is));
      });
    });
  }
  function judge(item) {
    if (kept.chosen.indexOf(number(item)) < 0) return;
    var isRight = words(list.getAttribute("data-right")).indexOf(number(item)) >= 0;
    item.className += isRight ? " chosen" : " chosen wrong";
  }

  // The letter that it had on the front.
  function letter(cell) {
    for (var place = 0; place < list.children.length; place++) {
      if (list.children[place].innerHTML !== cell.innerHTML) continue;
      var label = document.createElement("span");
      label.className = "letter";
      label.textContent = String.fromCharCode(65 + place);
      cell.insertBefore(label, cell.firstChild);
      return;
    }
  }
})();
