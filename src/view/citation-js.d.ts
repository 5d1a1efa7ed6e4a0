/** The part of citation-js that we use; it has no types of its own. https://citation.js.org/api/ */
declare module '@citation-js/core' {
	interface Entry {
		id: string;
		locator?: string;
		label?: string;
	}
	export class Cite {
		constructor(items: object[]);
		format(output: 'citation' | 'bibliography', options: { style: string; format: 'text'; entry?: Entry[] }): string;
		format(output: 'bibtex'): string;
	}
	export const plugins: {
		config: { get(plugin: '@csl'): { styles: { add(name: string, style: string): void } } };
	};
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
