// Writes the licences of everything that is handed out: the packages of a published program, its runtime, and what its pages load.
// node third-party.mjs FOLDER-OF-THE-PROGRAM NUGET-PACKAGES > THIRD-PARTY.txt
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const [program, nuget] = process.argv.slice(2);
const here = import.meta.dirname;
const web = join(here, '../src/Web/node_modules');
const onPages = ['@fontsource-variable/figtree', '@fontsource-variable/fraunces', 'htmx.org', 'lucide-static'];

const text = (path) => readFile(path, 'utf8').then((read) => read.replaceAll('\r\n', '\n').trim());
const known = ['MIT', 'Apache-2.0', 'PostgreSQL'];
const licences = Object.fromEntries(await Promise.all(known.map(async (name) => [name, await text(join(here, `licences/${name}.txt`))])));

async function ofPackage(name, version) {
  const folder = join(nuget, name.toLowerCase(), version);
  const files = await readdir(folder);
  const spec = await text(
    join(
      folder,
      files.find((file) => file.endsWith('.nuspec')),
    ),
  );
  const said = (element) => spec.match(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`))?.[1] ?? '';
  const [, kind, licence] = spec.match(/<license type="(\w+)">([^<]*)</) ?? [];
  const own = await Promise.all(files.filter((file) => /^(licen|third-party)/i.test(file)).map((file) => text(join(folder, file))));
  if (own.length === 0 && !(kind === 'expression' && licence in licences))
    throw new Error(`${name} ${version} has no licence that is known.`);
  const whose = said('copyright') || `Copyright ${said('authors')}`;
  return own.length > 0 ? [`${name} ${version}`, whose, ...own] : [`${name} ${version}`, whose, licence, licences[licence]];
}

async function ofPages(name) {
  const { version } = JSON.parse(await text(join(web, name, 'package.json')));
  return [`${name} ${version}`, await text(join(web, name, 'LICENSE'))];
}

const { libraries } = JSON.parse(await text(join(program, 'Goldseam.Web.deps.json')));
const packages = Object.entries(libraries)
  .filter(([, { type }]) => type === 'package' || type === 'runtimepack')
  .map(([name]) => name.replace(/^runtimepack\./, '').split('/'));
// What lies in the program itself, with its licence beside it.
const within = [['cldr-core 48.2.0: plurals.json', await text(join(here, '../src/Web/Languages/plurals-license.txt'))]];
const all = [...(await Promise.all([...packages.map((one) => ofPackage(...one)), ...onPages.map(ofPages)])), ...within];
// A text that several share stands once.
const written = new Map();
for (const [name, ...rest] of all.sort(([a], [b]) => (a < b ? -1 : 1))) {
  const key = rest.join('\n\n');
  written.set(key, [...(written.get(key) ?? []), name]);
}
console.log('Goldseam is handed out together with the following, each under its own licence.');
for (const [said, names] of written) console.log(`\n${'='.repeat(100)}\n${names.join('\n')}\n\n${said}`);
