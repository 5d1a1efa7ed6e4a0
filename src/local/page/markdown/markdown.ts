import { type Html, html, type Part } from '../html.js';
import { timestamp } from '../time.js';
import { channelName, nameOf, type Viewer } from '../viewer.js';
import { link } from './link.js';
import { parseMarkdown } from './rules.js';

type Node = ReturnType<typeof parseMarkdown>[number];

/** Nodes that end their line themselves; a line break right after them adds none. */
const blocks = new Set(['blockQuote', 'codeBlock', 'heading', 'list', 'subtext']);

/** Discord's Markdown as markup, as the viewer sees it. */
export function markdown(text: string, viewer: Viewer): Html {
	return html`${nodes(parseMarkdown(text, { inline: true }), viewer)}`;
}

function nodes(list: readonly Node[], viewer: Viewer): Part {
	return list
		.filter((node, at) => !(node.type === 'br' && blocks.has(list[at - 1]?.type ?? '')))
		.map(node => draw(node, viewer));
}

function draw(node: Node, viewer: Viewer): Part {
	const inner = (): Part => nodes(node['content'], viewer);
	switch (node.type) {
		case 'text':
			return node['content'];
		case 'br':
			return html`<br>`;
		case 'strong':
			return html`<strong>${inner()}</strong>`;
		case 'em':
			return html`<em>${inner()}</em>`;
		case 'underline':
			return html`<u>${inner()}</u>`;
		case 'strikethrough':
			return html`<s>${inner()}</s>`;
		case 'inlineCode':
			return html`<code>${node['content']}</code>`;
		case 'codeBlock':
			return html`<div class="code"><pre><code>${node['content']}</code></pre>${!viewer.still && html`<button type="button" class="copy" data-copy>Copy</button>`}</div>`;
		case 'blockQuote':
			return html`<blockquote>${inner()}</blockquote>`;
		case 'heading':
			// The page itself has h1 and h2: a message's headings begin below them, and look as Discord's do.
			return html`<div class="heading heading-${node['level']}" role="heading" aria-level="${node['level'] + 2}">${inner()}</div>`;
		case 'subtext':
			return html`<small class="subtext">${inner()}</small>`;
		case 'list':
			return list(node, viewer);
		case 'link':
		case 'autolink':
		case 'url':
			return link(node['target'], inner(), viewer);
		case 'spoiler':
			if (viewer.still)
				return html`<span class="spoiler" role="img" aria-label="Spoiler"><span>${inner()}</span></span>`;
			return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler" aria-expanded="false" data-spoiler><span>${inner()}</span></span>`;
		case 'timestamp':
			return timestamp(Number(node['timestamp']), node['format'] ?? 'f', viewer);
		default:
			return mention(node, viewer);
	}
}

function list(node: Node, viewer: Viewer): Html {
	const items = (node['items'] as Node[][]).map(item => html`<li>${nodes(item, viewer)}</li>`);
	return node['ordered'] ? html`<ol start="${node['start']}">${items}</ol>` : html`<ul>${items}</ul>`;
}

function mention(node: Node, viewer: Viewer): Part {
	switch (node.type) {
		case 'user': {
			const user = viewer.users.get(node['id']);
			return html`<span class="mention">@${user ? nameOf(user) : 'unknown-user'}</span>`;
		}
		case 'channel': {
			const channel = viewer.channels.get(node['id']);
			if (!channel) return html`<span class="mention">#unknown</span>`;
			const name = `#${channelName(channel, viewer.id)}`;
			if (viewer.still) return html`<span class="mention">${name}</span>`;
			return html`<a class="mention" href="${viewer.path(channel.id)}">${name}</a>`;
		}
		case 'role':
			return html`<span class="mention">@${viewer.roles.get(node['id'])?.name ?? 'unknown-role'}</span>`;
		case 'everyone':
		case 'here':
			return html`<span class="mention">@${node.type}</span>`;
		case 'slashCommand':
			if (viewer.still) return html`<span class="mention">/${node['fullName']}</span>`;
			return html`<button type="button" class="mention" data-command="${node['fullName']}">/${node['fullName']}</button>`;
		case 'guildNavigation':
			return html`<span class="mention">${node['navigation']}</span>`;
		case 'emoji':
			// The pictures of custom emoji live on Discord's servers: here their name stands for them.
			return html`<span class="emoji">:${node['name']}:</span>`;
		case 'twemoji':
			return html`<span class="emoji">${node['name']}</span>`;
		default:
			throw new Error(`The Markdown parser gave an unknown node "${node.type}".`);
	}
}
