// Puts the topics of the queries beside this file together with the places that were found, as the browser does.
import { readFileSync } from 'node:fs';
import { topics } from './topics.mjs';

const search = topics(readFileSync('nl.txt', 'utf8'));
const answers = JSON.parse(readFileSync('queries.json', 'utf8'))
  .map(([query, places]) => search.together(query, places).map(({ name, url }) => name || url));
process.stdout.write(JSON.stringify(answers));
