// Icons of the panel's buttons, as paths in a box of 16 × 16.

export const BACK = "M8 14V3M3.5 7.5 8 3l4.5 4.5";
export const COPIED = "m3 8.5 3.5 3.5L13 4.5";
export const COPY = "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3";
export const FEWER = "M3.5 8h9";
export const LISTEN =
  "M2.5 6v4h2.6L9 13V3L5.1 6zM11.3 5.7a3.3 3.3 0 0 1 0 4.6M13.1 3.7a6.1 6.1 0 0 1 0 8.6";
export const MORE = "M8 3.5v9M3.5 8h9";
export const PRINT = "M4.5 6V2h7v4M4.5 12H2.3V6h11.4v6h-2.2M4.5 9.5h7V14h-7z";
export const SHARE = "M8 10V2M5 4.8 8 1.8l3 3M5 7H2.8v7.2h10.4V7H11";
export const STOP = "M4 4h8v8H4z";
export const UNFOLD = "m3 6 5 5 5-5";
