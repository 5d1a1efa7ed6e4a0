import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../../src/local/page/markdown/markdown.js';
import { viewer } from '../viewer.js';

const draw = (text: string) => String(markdown(text, viewer));

describe("Discord's Markdown", () => {
	test.each([
		['**bold** and *slanted* and _slanted_', '<strong>bold</strong> and <em>slanted</em> and <em>slanted</em>'],
		['***both***', '<em><strong>both</strong></em>'],
		['__under__ ~~gone~~', '<u>under</u> <s>gone</s>'],
		['`code **is** code`', '<code>code **is** code</code>'],
		['a\nb', 'a<br>b'],
		['\\*not slanted\\* \\# \\`x\\` \\|\\|y\\|\\|', '*not slanted* # `x` ||y||'],
		['¶4 — «ünï» 中文', '¶4 — «ünï» 中文'],
		['2 * 3 * 4, snake_case_name', '2 * 3 * 4, snake_case_name'],
	])('%j', (text, markup) => {
		expect(draw(text)).toBe(markup);
	});

	test('headings, subtext and quotes take their line with them', () => {
		expect(draw('# One\ntwo')).toBe('<div class="heading heading-1" role="heading" aria-level="3">One</div>two');
		expect(draw('> a\n> b\nc')).toBe('<blockquote>a<br>b<br></blockquote>c');
		expect(draw('>>> a\nb')).toBe('<blockquote>a<br>b</blockquote>');
		expect(draw('> a\n## b')).toContain('heading-2');
		expect(draw('-# small **print**\nlarge')).toBe('<small class="subtext">small <strong>print</strong></small>large');
		expect(draw('no # heading, no -# subtext, no > quote')).toBe('no # heading, no -# subtext, no &gt; quote');
		expect(draw('\\> no quote\n\\- no list\n1\\. no list\n\\-# no subtext')).toBe(
			'&gt; no quote<br>- no list<br>1. no list<br>-# no subtext',
		);
	});

	test('lists nest and end at the first line that is no item', () => {
		expect(draw('- a\n- b\n  - c\nd')).toBe('<ul><li>a</li><li>b<br><ul><li>c</li></ul></li></ul>d');
		expect(draw('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
		expect(draw('> - a\n> - **b**')).toBe('<blockquote><ul><li>a</li><li><strong>b</strong></li></ul></blockquote>');
	});

	test('code blocks keep what is in them', () => {
		expect(draw('```bibtex\n@article{a,\n  title = {<b>}\n}\n```\nafter')).toBe(
			'<div class="code"><pre><code>@article{a,\n  title = {&lt;b&gt;}\n}</code></pre><button type="button" class="copy" data-copy>Copy</button></div>after',
		);
	});

	test('spoilers hide', () => {
		expect(draw('||a **b**||')).toMatch(/^<span class="spoiler" [^>]*aria-expanded="false"[^>]*><span>a <strong>b/);
	});

	test('mentions show names', () => {
		expect(draw('<@200000000000000001> in <#300000000000000001>, <@&400000000000000001>')).toBe(
			'<span class="mention">@Ann</span> in <a class="mention" href="/as/you/300000000000000001">#general</a>, <span class="mention">@readers</span>',
		);
		expect(draw('<@200000000000000009> <#300000000000000009> @everyone')).toBe(
			'<span class="mention">@unknown-user</span> <span class="mention">#unknown</span> <span class="mention">@everyone</span>',
		);
		expect(draw('</pin summary:500000000000000001>')).toContain('data-command="pin summary"');
	});

	test('time stamps', () => {
		const noon = Date.UTC(2026, 0, 2, 12) / 1000;
		expect(draw(`<t:${noon - 7200}:R>`)).toMatch(/>2 hours ago<\/time>$/);
		expect(draw(`<t:${noon + 86_400 * 3}:R>`)).toMatch(/>in 3 days<\/time>$/);
		expect(draw(`<t:${noon}:D>`)).toMatch(/ datetime="2026-01-02T12:00:00.000Z" .*>January 2, 2026<\/time>$/);
		expect(draw('<t:99999999999999999>')).toContain('Invalid Date');
	});

	test('links go to the web only', () => {
		expect(draw('[the essay](https://example.org/a?b=1&c=2)')).toBe(
			'<a href="https://example.org/a?b=1&amp;c=2" title="https://example.org/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer nofollow">the essay</a>',
		);
		expect(draw('see https://example.org/x.')).toContain('href="https://example.org/x"');
		for (const text of [
			'[x](javascript:alert(1))',
			'[x](JaVaScRiPt:alert(1))',
			'[x](data:text/html,<script>alert(1)</script>)',
			'<javascript://x%0aalert(1)>',
			'[x](/relative)',
			'[x](//example.org)',
		])
			expect(draw(text)).not.toContain('<a');
	});
});

test('links to channels and messages of the local Discord stay on the page', () => {
	const channel = 'https://discord.com/channels/900000000000000001/300000000000000001';
	expect(draw(`[¶4](${channel}/700000000000000001)`)).toBe(
		'<a href="/as/you/300000000000000001#message-700000000000000001">¶4</a>',
	);
	expect(draw(`${channel} <${channel}>`)).toMatch(/^(<a href="\/as\/you\/300000000000000001">[^<]+<\/a> ?){2}$/);
	const elsewhere = 'https://discord.com/channels/900000000000000001/300000000000000009/1';
	expect(draw(elsewhere)).toContain(`href="${elsewhere}" title=`);
});

describe('what a user typed stays text', () => {
	test.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'**<b>**',
		'`<b>`',
		'```<b>```',
		'> <b>',
		'# <b>',
		'- <b>',
		'||<b>||',
		'[<b>](https://example.org)',
	])('%s', text => {
		expect(draw(text)).not.toMatch(/<(script|img|b)\b/);
		expect(draw(text)).toContain('&lt;');
	});

	test('no attribute can be broken out of', () => {
		const markup = draw('[x](https://example.org/"onmouseover="alert(1)) https://example.org/\'"><b>');
		expect(markup).not.toMatch(/<b>|"onmouseover/);
		expect(draw('<t:1" onclick="alert(1):R>')).not.toContain('<time');
		expect(draw('</a" onclick="x:500000000000000001>')).not.toContain('<button');
	});

	test('any text is drawn, and adds no tag of its own', () => {
		const pieces = fc.constantFrom(
			'**',
			'||',
			'> ',
			'\n',
			'- ',
			'# ',
			'-# ',
			'`',
			'```',
			'<b>',
			'<t:1:R>',
			'[a](',
			')',
			'\\',
			'x',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(pieces, { maxLength: 30 }).map(parts => parts.join('')),
				),
				text => {
					expect(draw(text)).not.toContain('<b>');
				},
			),
		);
	});
});
