export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // The order of the layers decides, not the order within a file.
    'no-descending-specificity': null,
    // The seam and its neighbours are written as one breath.
    'custom-property-empty-line-before': null,
  },
};
