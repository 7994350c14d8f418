// The limit between short and long texts.

/**
 * Length in UTF-16 units of the longest text that is summarized on the page: 3,200 words of
 * English. Almost every news article is shorter. This length takes 50 ms on two busy cores, so a
 * higher limit would block the page for longer. With a lower one, articles would wait for a Worker
 * to start.
 */
export const PAGE_UNITS = 20_000;
