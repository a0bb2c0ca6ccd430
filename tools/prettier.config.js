export default { printWidth: 140, singleQuote: true, overrides: [{ files: '*.css', options: { singleQuote: false } }] };
