// Answers queries by the rules in an .htaccess file, as mod_rewrite reads them: the first condition that fits wins.
import { readFileSync } from 'node:fs';

const [rules, queries] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const pairs = [...rules.matchAll(/^RewriteCond %\{QUERY_STRING\} "(.*)" \[NC\]\nRewriteRule (\S+) (\S+) \[R=302,L,NE,QSD\]$/gm)]
  .map(([, condition, , to]) => [new RegExp(condition, 'i'), to]);
process.stdout.write(JSON.stringify(JSON.parse(queries).map((query) => (pairs.find(([condition]) => condition.test(query)) || [])[1] || null)));
