import { readFileSync, writeFileSync } from 'node:fs';
import { withCommandTable } from './support/command-table.js';

writeFileSync('README.md', withCommandTable(readFileSync('README.md', 'utf8')));
