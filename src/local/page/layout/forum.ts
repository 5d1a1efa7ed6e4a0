import { isThread } from '../../world/channels.js';
import { type Html, html } from '../html.js';
import { icons } from '../icons.js';
import { markdown } from '../markdown/markdown.js';
import { firstLine } from '../message/text.js';
import type { Scene } from '../scene.js';
import { nameOf } from '../viewer.js';

/** A forum: its posts, and a form for a new one. */
export function forum({ channel, path, person, viewer }: Scene): Html {
	const posts = person.channels().filter(post => isThread(post) && post.parent_id === channel.id);
	return html`<div class="forum">
<form class="new-post" data-post="${path}/posts">
<input name="name" placeholder="Title" aria-label="Title" maxlength="100" required autocomplete="off">
<textarea name="content" placeholder="Enter a message…" aria-label="Message" maxlength="2000" rows="2" required></textarea>
<button class="button primary">${icons.plus} New Post</button>
</form>
<ul class="posts">${posts.map(post => {
		const [first, ...rest] = person.history(post.id, { limit: 100 });
		return html`<li><a class="over" href="${viewer.path(post.id)}" aria-label="${post.name}"></a><b>${post.name}</b>${first && html`<span inert><b>${nameOf(first.author)}:</b> ${markdown(firstLine(first), viewer)}</span>`}<small>${rest.length === 1 ? '1 reply' : `${rest.length} replies`}</small></li>`;
	})}</ul>
</div>`;
}
