// The block "Summarize button" in the editor of WordPress. Pages get its markup from nutgraf.php.

{
  const { blocks, blockEditor, element } = /** @type {any} */ (globalThis).wp;

  blocks.registerBlockType("nutgraf/button", {
    apiVersion: 2,
    title: "Summarize button",
    description: "Shows the key points of the post, word for word, computed in the reader’s browser.",
    category: "widgets",
    icon: "editor-ul",
    keywords: ["nutgraf", "summary", "key points"],
    supports: { html: false, multiple: false, reusable: false },
    edit: () => element.createElement("p", blockEditor.useBlockProps(), "≡ Summarize"),
    save: () => null,
  });
}
