import { loadLibrary } from '../../../src/corpus/load.js';
import { parseText } from '../../../src/corpus/text.js';
import type { Work } from '../../../src/corpus/work.js';

/** A work of these paragraphs, without a guide. */
export const workOf = (...paragraphs: string[]): Work => {
	const parsed = parseText(`---\ntitle: Title\nauthor: Author\n---\n\n${paragraphs.join('\n\n')}\n`, 'text.md');
	if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
	return { slug: 'work', ...parsed.value };
};

/** The essay of the corpus, with its guide. */
export const essay = (): Work => {
	const loaded = loadLibrary('corpus');
	const work = loaded.ok ? loaded.value.works.find(({ slug }) => slug === 'a-new-domain') : undefined;
	if (!work) throw new Error('the essay cannot be loaded');
	return work;
};
