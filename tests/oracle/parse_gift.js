// GIFT files on standard input, as a JSON list of texts; for each what gift-pegjs makes of it, or
// {error, line}, as a JSON list on standard output.
"use strict";

const parser = require("gift-pegjs");

function parse(text) {
  try {
    return parser.parse(text);
  } catch (error) {
    return { error: error.message, line: error.location ? error.location.start.line : null };
  }
}

let input = "";
process.stdin.on("data", (chunk) => { input += chunk; });
process.stdin.on("end", () => {
  process.stdout.write(JSON.stringify(JSON.parse(input).map(parse)));
});
