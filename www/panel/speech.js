// Reads sentences aloud with the browser's voices. Must not depend on where the sentences are.

/** Checks if the browser has a voice. Without one, it is silent and reports no error. */
export function canSpeak() {
  return "SpeechSynthesisUtterance" in globalThis && speechSynthesis?.getVoices().length > 0;
}

/**
 * Calls `act` when the list of voices changes. Some browsers load the list only after the first
 * `getVoices()`.
 * @param {() => void} act
 * @param {AbortSignal} signal removes the listener
 */
export function onVoices(act, signal) {
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", act, { signal });
}

/** Reads sentences aloud. */
export class Speech {
  /**
   * Aborted when the speech ends; null while nothing is read aloud.
   * @type {AbortController | null}
   */
  #speaking = null;

  get speaking() {
    return this.#speaking !== null;
  }

  /**
   * Starts to read. Each sentence is an utterance of its own: Chromium stops long utterances after
   * 15 seconds (https://crbug.com/335907), and the start event of an utterance shows which sentence
   * has begun.
   * @param {string[]} sentences
   * @param {string} lang BCP 47, `und` if it is unknown
   * @param {(index: number) => void} onSentence called with the index of each sentence that begins,
   *   and with -1 when speech ends or fails
   */
  start(sentences, lang, onSentence) {
    this.stop();
    this.#speaking = new AbortController();
    const { signal } = this.#speaking;
    signal.addEventListener("abort", () => onSentence(-1));
    // Otherwise, speech continues after the reader leaves, and keeps the page out of the
    // back/forward cache.
    addEventListener("pagehide", () => this.stop(), { signal });
    for (const [index, sentence] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      if (lang !== "und") utterance.lang = lang;
      utterance.addEventListener("start", () => onSentence(index), { signal });
      utterance.addEventListener("error", () => this.stop(), { signal });
      if (index === sentences.length - 1)
        utterance.addEventListener("end", () => this.stop(), { signal });
      speechSynthesis.speak(utterance);
    }
  }

  /** Stops reading. */
  stop() {
    const speaking = this.#speaking;
    if (!speaking) return;
    this.#speaking = null;
    speaking.abort();
    speechSynthesis.cancel();
  }
}
