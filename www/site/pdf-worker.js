// The Worker of PDF.js, as a file of the site.

import "pdfjs-dist/legacy/build/pdf.worker.mjs";
