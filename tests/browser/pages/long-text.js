// A long text, and measurements of the page and its Workers while it is summarized.

export const ARTICLE = `Night trains return to the valley
Night trains will run through the Aske valley again from December, eleven years after the last sleeping car left the line. The railway and three towns signed a contract on Friday that pays for two trains a night until 2032.
Each train will carry four sleeping cars and one car with seats. A bed will cost 490 crowns, about as much as a room in a plain hotel in the capital. The railway expects 60,000 passengers in the first year, most of them on Fridays and Sundays.
The towns pay nine million crowns a year between them. Kari Moe, the mayor of Upper Aske, called the sum less than what they spend on the road that the train will empty. Her council had voted 15 to 12 for it after a meeting of five hours.
The cars are not new. They were built in 1988 for a line that has since been given up, and a workshop in Lund is fitting them with showers and wider beds. The first two have been tested at 160 kilometres an hour, without complaint but with some noise.
Not everybody is pleased. The bus company that drives the same route at night will give up in January, and 14 drivers will lose their work. The railway has offered to train six of them as conductors.`;

/** Returns a text of this many words, drawn from the article by a fixed pseudo-random sequence. */
export function longText(words) {
  const known = [...new Set(ARTICLE.toLowerCase().match(/[a-z]{3,}/g))];
  let seed = 7;
  const random = (below) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const sentence = () => {
    const row = Array.from({ length: 20 }, () => known[random(known.length)]).join(" ");
    return `${row[0].toUpperCase()}${row.slice(1)}.`;
  };
  return Array.from(
    { length: words / 20 },
    (_, index) => sentence() + (index % 4 === 3 ? "\n" : " "),
  ).join("");
}

/**
 * The events of the page's Workers, in order. "1 asked": the first Worker was given a whole text;
 * "1 answers": it sent a message; "1 ends": it was terminated.
 */
export const workers = [];
let made = 0;
let asked = () => {};

/** Resolves when the next whole text reaches a Worker. */
export const nextAsked = () => new Promise((resolve) => (asked = resolve));

let crashes = false;

/** Makes the script of the Worker throw an error when it is given the next text. */
export function crashNext() {
  crashes = true;
}

window.Worker = class extends Worker {
  #name = ++made;
  constructor(...given) {
    super(...given);
    this.addEventListener("message", () => this.#note("answers"));
  }
  #note(what) {
    workers.push(`${this.#name} ${what}`);
  }
  postMessage(message) {
    if (crashes && message.options) {
      crashes = false;
      super.postMessage(null); // which its script cannot read
    }
    super.postMessage(message);
    if (!message.options) return;
    this.#note("asked");
    asked();
  }
  terminate() {
    super.terminate();
    this.#note("ends");
  }
};

/** Returns the longest time for which `work` blocked everything else, and its whole time, in ms. */
export async function longestStretch(work) {
  const { port1, port2 } = new MessageChannel();
  const start = performance.now();
  let longest = 0;
  let last = start;
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  longest = Math.max(longest, performance.now() - last);
  port1.close();
  return { longest, whole: performance.now() - start };
}
