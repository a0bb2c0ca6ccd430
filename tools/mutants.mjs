// Reads what the mutation run wrote and says how many mutants the tests killed: node tools/mutants.mjs NAME REPORT MINUTES
// The score is killed / (killed + survived + timed out). What no test reaches has survived. Left out, and counted apart: what does not
// compile, and sentences that people read, whose wording no rule hangs on.
import { readFileSync } from 'node:fs';

const least = 85;
const [name, report, minutes] = process.argv.slice(2);

/** @param {{ source: string }} file @param {{ start: Place, end: Place }} location @typedef {{ line: number, column: number }} Place */
function textAt(file, { start, end }) {
  const lines = file.source.split(/\r?\n/).slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1);
  return lines.join('\n').slice(start.column - 1);
}

const all = Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(([path, file]) =>
  file.mutants.map((mutant) => ({
    ...mutant,
    at: `${path.replace(/.*\/src\//, 'src/')}:${mutant.location.start.line}`,
    text: textAt(file, mutant.location),
  })),
);
const isSentence = (mutant) => mutant.mutatorName === 'String mutation' && /\p{L}[,.:;’']* [\p{L}{]/u.test(mutant.text);
const tried = all.filter((mutant) => mutant.status !== 'Ignored');
const notCompiled = tried.filter((mutant) => mutant.status === 'CompileError');
const sentences = tried.filter((mutant) => mutant.status !== 'CompileError' && isSentence(mutant));
const counted = tried.filter((mutant) => mutant.status !== 'CompileError' && !isSentence(mutant));
const killed = counted.filter((mutant) => mutant.status === 'Killed');
const timedOut = counted.filter((mutant) => mutant.status === 'Timeout');
const survived = counted.filter((mutant) => mutant.status === 'Survived' || mutant.status === 'NoCoverage');
const score = (100 * killed.length) / counted.length;

const short = (text) => text.replace(/\s+/g, ' ').slice(0, 100);
for (const { at, mutatorName, status, text, replacement } of [...survived, ...timedOut]) {
  const how = { NoCoverage: 'never reached', Timeout: 'timed out' }[status] ?? 'survived';
  console.log(`${at} ${how} (${mutatorName}): ${short(text)} -> ${short(replacement ?? '')}`);
}
console.log(
  `${name}: ${killed.length} killed, ${survived.length} survived, ${timedOut.length} timed out; ` +
    `${notCompiled.length} not compiled, ${sentences.length} sentences left out; ${minutes} minutes; score ${score.toFixed(1)} %`,
);
if (!(score >= least)) {
  console.log(`That is below ${least} %.`);
  process.exit(1);
}
