// Apart, so that it can be loaded late: of a CommonJS package that is imported by itself a bundler gives no names.
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-bibtex';
import { CHICAGO, MLA } from './csl.js';

const { styles } = plugins.config.get('@csl');
styles.add('mla', MLA);
styles.add('chicago', CHICAGO);

export { Cite };
