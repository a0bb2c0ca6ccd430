// Bundles what pages load into wwwroot/dist. Every name carries a hash of its content, so a browser may keep each file for ever;
// obj/assets.json tells the program which name is the current one, and what its bytes must hash to.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';

const dist = 'wwwroot/dist';
const icons = (await readFile('assets/icons.txt', 'utf8')).split(/\s+/).filter(Boolean);

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await mkdir('obj', { recursive: true });

const { metafile } = await build({
  entryPoints: ['assets/scripts/app.js', 'assets/scripts/calm.js', 'assets/sheets/*.css'],
  outdir: dist,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2023', 'chrome123', 'firefox120', 'safari17.5'],
  legalComments: 'none',
  metafile: true,
});

const symbols = await Promise.all(
  icons.map(async (name) => {
    const svg = await readFile(`node_modules/lucide-static/icons/${name}.svg`, 'utf8');
    const shapes = svg.replace(/<!--.*?-->/gs, '').match(/<svg[^>]*>(.*)<\/svg>/s)[1];
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s+/g, ' ').replace(/ ?(\/?>) ?/g, '$1')}</symbol>`;
  }),
);
const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
const spriteName = `icons-${createHash('sha256').update(sprite).digest('hex').slice(0, 8).toUpperCase()}.svg`;
await writeFile(`${dist}/${spriteName}`, sprite);

const files = [...Object.keys(metafile.outputs).map((path) => basename(path)), spriteName];
const integrity = async (file) =>
  `sha256-${createHash('sha256')
    .update(await readFile(`${dist}/${file}`))
    .digest('base64')}`;
const known = await Promise.all(
  files.map(async (file) => [file.replace(/-[A-Z0-9]{8}\./, '.'), { address: `/dist/${file}`, integrity: await integrity(file) }]),
);
await writeFile('obj/assets.json', JSON.stringify(Object.fromEntries(known.sort()), null, 2));
