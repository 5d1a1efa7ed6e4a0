import type { APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { content, messageItem } from '../../../../src/local/page/message/message.js';
import { ann, pilcrow, viewer } from '../viewer.js';

function message(parts: Partial<APIMessage>): APIMessage {
	return {
		id: '700000000000000002',
		type: MessageType.Default,
		channel_id: '300000000000000001',
		author: ann,
		content: '',
		timestamp: '2026-01-02T11:58:00.000Z',
		edited_timestamp: null,
		tts: false,
		pinned: false,
		mention_everyone: false,
		mentions: [],
		mention_roles: [],
		attachments: [],
		embeds: [],
		...parts,
	};
}

const draw = (parts: Partial<APIMessage>, previous?: Partial<APIMessage>) =>
	String(messageItem(message(parts), previous && message({ id: '700000000000000001', ...previous }), viewer));

const drawComponents = (...components: readonly object[]) =>
	draw({
		author: pilcrow,
		flags: MessageFlags.IsComponentsV2,
		components: components as APIMessageTopLevelComponent[],
	});

describe('a message', () => {
	test('has its head only where a group begins', () => {
		const first = { content: 'one', timestamp: '2026-01-02T11:57:00.000Z' };
		expect(draw({ content: 'two' })).toContain('<header>');
		expect(draw({ content: 'two' }, first)).not.toContain('<header>');
		expect(draw({ content: 'two' }, { ...first, author: pilcrow })).toContain('<header>');
		expect(draw({ content: 'two' }, { ...first, timestamp: '2026-01-02T11:40:00.000Z' })).toContain('<header>');
		expect(draw({ content: 'two' }, { ...first, flags: MessageFlags.Ephemeral })).toContain('<header>');
	});

	test('is set off from the day before', () => {
		expect(draw({ content: 'x' }, { timestamp: '2026-01-01T11:00:00.000Z' })).toContain('class="day"');
		expect(draw({ content: 'x' }, {})).not.toContain('class="day"');
	});

	test('to oneself alone says so, and can only be dismissed', () => {
		const markup = draw({ content: 'psst', flags: MessageFlags.Ephemeral });
		expect(markup).toContain('Only you can see this');
		expect(markup).toContain('data-post="/as/you/300000000000000001/messages/700000000000000002/delete"');
		expect(markup).not.toContain('class="toolbar"');
	});

	test('shows that the bot thinks', () => {
		expect(draw({ author: pilcrow, flags: MessageFlags.Loading })).toContain('Pilcrow is thinking…');
	});

	test('shows what it replies to, on one line', () => {
		const original = message({ author: ann, content: '## What about war?\nand more' });
		const reply = draw({ type: MessageType.Reply, author: pilcrow, content: 'x', referenced_message: original });
		expect(reply).toMatch(/<div class="above">.*Ann.*What about war\?<\/span>.*href="#message-700000000000000002"/);
		expect(reply).not.toContain('and more');
		expect(draw({ type: MessageType.Reply, referenced_message: null })).toContain('Original message was deleted');
	});

	test('reads out what it quotes as text, in which nothing can be pressed', () => {
		const original = message({
			content: '[a link](https://example.org/) </pin summary:500000000000000001> ||hidden||',
		});
		const reply = draw({ type: MessageType.Reply, author: pilcrow, content: 'x', referenced_message: original });
		const quoted = /<span class="quoted">.*?(?=<a class="over")/s.exec(reply)?.[0];
		expect(quoted).toContain('<span>a link</span> <span class="mention">/pin summary</span>');
		expect(quoted).not.toMatch(/inert|<a |<button|tabindex/);
	});

	test('can be drawn only to be read, as pinned ones are', () => {
		const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
		const pinned = message({
			author: pilcrow,
			flags: MessageFlags.IsComponentsV2,
			components: [
				{ type: ComponentType.TextDisplay, content: '<#300000000000000001> ```x = 1``` ||hidden||' },
				row(
					{ type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Ask', custom_id: 'ask' },
					{ type: ComponentType.Button, style: ButtonStyle.Link, label: 'Web', url: 'https://example.org/' },
				),
				row({ type: ComponentType.UserSelect, custom_id: 'people' }),
			] as APIMessageTopLevelComponent[],
		});
		const markup = String(content(pinned, { ...viewer, still: true }));
		for (const text of ['#general', 'x = 1', 'Ask', 'Web']) expect(markup).toContain(text);
		expect(markup).not.toMatch(/<a |tabindex="0"|<button(?![^>]* disabled)/);
	});

	test('shows who used which command', () => {
		const metadata = { id: '600000000000000001', type: InteractionType.ApplicationCommand, user: ann };
		const used = draw({
			type: MessageType.ChatInputCommand,
			author: pilcrow,
			interaction_metadata: { ...metadata, authorizing_integration_owners: {} } as APIMessage['interaction_metadata'] &
				object,
			interaction: { ...metadata, name: 'pin summary' },
		});
		expect(used).toMatch(/<b>Ann<\/b> used <span class="mention">\/pin summary<\/span>/);
	});

	test('shows reactions, and which are one’s own', () => {
		const markup = draw({
			content: 'x',
			reactions: [
				{
					emoji: { id: null, name: '👍' },
					count: 2,
					me: true,
					me_burst: false,
					burst_colors: [],
					count_details: { burst: 0, normal: 2 },
				},
			],
		});
		expect(markup).toContain('aria-pressed="true" aria-label="👍, 2"');
	});

	test('that mentions the reader stands out', () => {
		expect(draw({ content: 'x', mentions: [ann] })).toContain('mentions-you');
		expect(draw({ content: 'x', mentions: [pilcrow] })).not.toContain('mentions-you');
	});
});

describe('components', () => {
	test('a container holds texts, sections and separators, with its accent', () => {
		const markup = drawComponents({
			type: ComponentType.Container,
			accent_color: 0x00ff7f,
			components: [
				{ type: ComponentType.TextDisplay, content: '**bold**' },
				{ type: ComponentType.Separator },
				{
					type: ComponentType.Section,
					components: [{ type: ComponentType.TextDisplay, content: 'text' }],
					accessory: { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Read ¶4', custom_id: 'p:4' },
				},
			],
		});
		expect(markup).toContain('fill="#00ff7f"');
		expect(markup).toContain('<strong>bold</strong>');
		expect(markup).toContain('<hr class="space space-small">');
		expect(markup).toMatch(/class="accessory"><button type="button" class="button secondary"[^>]*>.*Read ¶4/);
	});

	test('a button sends its custom_id, whatever is in it', () => {
		const markup = drawComponents({
			type: ComponentType.ActionRow,
			components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label: '"><b>', custom_id: '"\'><b>&' }],
		});
		expect(markup).not.toContain('<b>&');
		const body = /data-body="([^"]*)"/.exec(markup)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
		expect(JSON.parse(body?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') ?? '')).toEqual({
			customId: '"\'><b>&',
		});
	});

	test('a disabled button is one, and a link leads to the web only', () => {
		const row = (button: object) =>
			drawComponents({
				type: ComponentType.ActionRow,
				components: [{ type: ComponentType.Button, label: 'x', ...button }],
			});
		expect(row({ style: ButtonStyle.Danger, custom_id: 'a', disabled: true })).toMatch(/button danger"[^>]* disabled>/);
		expect(row({ style: ButtonStyle.Link, url: 'https://example.org/' })).toContain('href="https://example.org/"');
		expect(row({ style: ButtonStyle.Link, url: 'javascript:alert(1)' })).not.toContain('javascript:');
	});

	test('a select menu is a button with a list box', () => {
		const markup = drawComponents({
			type: ComponentType.ActionRow,
			components: [
				{
					type: ComponentType.StringSelect,
					id: 3,
					custom_id: 'open',
					placeholder: 'Open a paragraph',
					options: [
						{ label: '¶1', value: '1', description: '<i>' },
						{ label: '¶2', value: '2', default: true },
					],
				},
			],
		});
		expect(markup).toMatch(
			/<button[^>]* role="combobox"[^>]* aria-expanded="false" aria-controls="select-700000000000000002-3"/,
		);
		expect(markup).toMatch(/role="option"[^>]* aria-selected="true" data-value="2"/);
		expect(markup).toContain('<small>&lt;i&gt;</small>');
	});

	test('embeds show title, description, fields and footer', () => {
		const markup = draw({
			embeds: [
				{
					title: 'Title',
					url: 'https://example.org/',
					description: '*text*',
					color: 0xff0000,
					fields: [{ name: 'One', value: '<1>', inline: true }],
					footer: { text: 'foot' },
				},
			],
		});
		expect(markup).toContain('fill="#ff0000"');
		expect(markup).toMatch(/<a href="https:\/\/example.org\/"[^>]*>Title<\/a>/);
		expect(markup).toContain('<em>text</em>');
		expect(markup).toContain('<dt>One</dt><dd>&lt;1&gt;</dd>');
		expect(markup).toContain('foot');
	});
});
