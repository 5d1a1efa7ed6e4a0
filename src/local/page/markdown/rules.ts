import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

type Match = (typeof rulesExtended)[string]['match'];
type State = Parameters<Match>[1];

/** Headings, subtext and lists open only at the start of a line. */
function lineStart(pattern: RegExp): Match {
	return (source, state: State) => {
		const before: string = state['prevCapture']?.[0] ?? '';
		return before === '' || before.endsWith('\n') ? pattern.exec(source) : null;
	};
}

/** A link counts only when it leads to a web page; else its Markdown stays text. */
function webLink(match: Match, target: number): Match {
	return (source, state, before) => {
		const found = match(source, state, before);
		return found && /^https?:\/\//i.test(found[target] ?? '') ? found : null;
	};
}

function rule(name: string) {
	const found = rulesExtended[name];
	if (!found) throw new Error(`The Markdown parser has no rule "${name}".`);
	return found;
}

const { list, heading } = SimpleMarkdown.defaultRules;

/**
 * Discord's Markdown: the parser's rules, with lists added, masked links allowed to all, and three of its rules set
 * right (links of other schemes; headings and subtext after a block quote).
 */
export const parseMarkdown = SimpleMarkdown.parserFor({
	...rulesExtended,
	// Until a line that is neither indented nor an item: Discord knows no items with blank lines in them.
	list: {
		...list,
		match: lineStart(/^( *)([*-]|\d+\.) [\s\S]+?(?:\n(?! )(?!\1(?:[*-]|\d+\.) )\n*|\s*$)/),
	},
	heading: { ...heading, match: lineStart(/^(#{1,3}) +([^\n]+?)(?:\n|$)/) },
	subtext: { ...rule('subtext'), match: lineStart(/^-# +([^\n]+?)(?:\n|$)/) },
	link: { ...rule('link'), match: webLink(rule('link').match, 2) },
	autolink: { ...rule('autolink'), match: webLink(rule('autolink').match, 1) },
});
