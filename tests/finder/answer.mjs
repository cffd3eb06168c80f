// Answers the queries beside this file as the browser does.
import { readFileSync } from 'node:fs';
import { matcher } from './finder.mjs';

const find = matcher(readFileSync('index.txt', 'utf8'));
const answers = JSON.parse(readFileSync('queries.json', 'utf8')).map((query) => find(query)
  .map(({ slug, name, via, kind, exact, place }) => `${slug}|${name}|${via}|${kind}|${!!exact}|${place}`));
process.stdout.write(JSON.stringify(answers));
