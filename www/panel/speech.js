// Reads sentences aloud with the voices of the browser. Knows texts; must not know where they stand.

/** Whether there is a voice: without any, a browser keeps silent and says so to nobody. */
export function canSpeak() {
  return "SpeechSynthesisUtterance" in globalThis && speechSynthesis?.getVoices().length > 0;
}

/**
 * Tells when voices come or go: some browsers look for them only when they are asked.
 * @param {() => void} act
 * @param {AbortSignal} signal ends it
 */
export function onVoices(act, signal) {
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", act, { signal });
}

export class Speech {
  /** While it speaks. @type {AbortController | null} */
  #speaking = null;

  get speaking() {
    return this.#speaking !== null;
  }

  /**
   * An utterance a sentence: Chromium cuts off what is longer than a quarter of a minute, and so it is known which
   * sentence is heard.
   * @param {string[]} sentences
   * @param {string} lang BCP 47, `und` where it is not known
   * @param {(index: number) => void} heard a sentence begins; -1: it is over, or nothing can be heard
   */
  start(sentences, lang, heard) {
    this.stop();
    this.#speaking = new AbortController();
    const { signal } = this.#speaking;
    signal.addEventListener("abort", () => heard(-1));
    // A page that is left goes on speaking otherwise, and is kept from the back/forward cache.
    addEventListener("pagehide", () => this.stop(), { signal });
    for (const [index, sentence] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      if (lang !== "und") utterance.lang = lang;
      utterance.addEventListener("start", () => heard(index), { signal });
      utterance.addEventListener("error", () => this.stop(), { signal });
      if (index === sentences.length - 1)
        utterance.addEventListener("end", () => this.stop(), { signal });
      speechSynthesis.speak(utterance);
    }
  }

  stop() {
    const speaking = this.#speaking;
    if (!speaking) return;
    this.#speaking = null;
    speaking.abort();
    speechSynthesis.cancel();
  }
}
