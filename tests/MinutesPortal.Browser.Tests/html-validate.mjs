export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // A page's title names the item or meeting in the council's own words, however many.
    "long-title": "off",
    // The list of errors stands before the page's heading, as the GOV.UK Design System has it.
    "heading-level": ["error", { minInitialRank: "h2" }],
    // What comes from our own origin cannot be changed on its way without the page being changed too.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};
