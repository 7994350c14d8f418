// Reads sentences aloud with the voices of the browser. Must not depend on where the sentences are.

/** Checks if the browser has a voice. Without one, it would stay silent and report no error. */
export function canSpeak() {
  return "SpeechSynthesisUtterance" in globalThis && speechSynthesis?.getVoices().length > 0;
}

/**
 * Calls `act` when the list of voices changes. Some browsers load it only after the first
 * `getVoices()`.
 * @param {() => void} act
 * @param {AbortSignal} signal stops listening
 */
export function onVoices(act, signal) {
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", act, { signal });
}

/** Reads sentences aloud, one at a time. */
export class Speech {
  /**
   * Controller that is aborted when the speech ends; null while nothing is read.
   * @type {AbortController | null}
   */
  #speaking = null;

  get speaking() {
    return this.#speaking !== null;
  }

  /**
   * Starts to read. Each sentence is an utterance of its own, for two reasons: Chromium stops long
   * utterances after 15 seconds (https://crbug.com/335907), and the event of an utterance says
   * which sentence has begun.
   * @param {string[]} sentences
   * @param {string} lang BCP 47, `und` if it is unknown
   * @param {(index: number) => void} onSentence called with the index of each sentence that begins,
   *   and with -1 at the end or if speech fails
   */
  start(sentences, lang, onSentence) {
    this.stop();
    this.#speaking = new AbortController();
    const { signal } = this.#speaking;
    signal.addEventListener("abort", () => onSentence(-1));
    // Without this, speech continues after the reader leaves the page, and the browser does not
    // keep the page in the back/forward cache.
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
