// The limit between short and long texts.

/**
 * The length of the longest text that is summarized on the page itself, in UTF-16 units: 3,200
 * words of English, more than almost every news article has. With a lower limit, articles would
 * wait for a Worker to start, or be refused where none may start. With a higher one, the page would
 * be blocked for more than 50 ms, the time that this length takes on two busy cores.
 */
export const PAGE_UNITS = 20_000;
