// Answers the queries beside this file as the browser does: for each language its index and its queries.
import { readFileSync } from 'node:fs';
import { topics } from './topics.mjs';

const answers = JSON.parse(readFileSync('queries.json', 'utf8')).map(([tag, queries]) => {
  const search = topics(readFileSync(`${tag}.txt`, 'utf8'));
  return queries.map((query) => search(query).map(({ title, url, score, sure }) => `${title}|${url}|${score}|${sure}`));
});
process.stdout.write(JSON.stringify(answers));
