// The limit between short and long texts.

/**
 * The longest text that is summarized on the page itself, in UTF-16 units: 3,200 words of English,
 * more than almost every news article. Lower, and articles wait for a Worker to start, or are
 * refused; higher, and the page is blocked for more than 50 ms, the time that this length takes on
 * two busy cores.
 */
export const PAGE_UNITS = 20_000;
