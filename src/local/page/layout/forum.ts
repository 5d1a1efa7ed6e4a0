import { isThread } from '../../world/channels.js';
import { longest } from '../../world/limits.js';
import { type Html, html } from '../html.js';
import { icons } from '../icons.js';
import { markdown } from '../markdown/markdown.js';
import { firstLine } from '../message/text.js';
import type { Scene } from '../scene.js';
import { nameOf } from '../viewer.js';

/** A forum: its posts, and a form for a new one. */
export function forum(scene: Scene): Html {
	return html`<div class="forum">
<form class="new-post" data-post="${scene.path}/posts">
<input name="name" placeholder="Title" aria-label="Title" maxlength="100" required autocomplete="off">
<textarea name="content" placeholder="Enter a message…" aria-label="Message" rows="2" required data-longest="${longest.message}"></textarea>
<span class="excess" aria-hidden="true"></span>
<p class="complaint" role="alert"></p>
<button class="button primary">${icons.plus} New Post</button>
</form>
${posts(scene)}
</div>`;
}

/** The posts of a forum, the text of each on one line. */
export function posts({ channel, person, viewer }: Scene): Html {
	const found = person.channels().filter(post => isThread(post) && post.parent_id === channel.id);
	return html`<ul id="posts" class="posts">${found.map(post => {
		const [first, ...rest] = person.history(post.id, { limit: 100 });
		return html`<li><a class="over" href="${viewer.path(post.id)}" aria-label="${post.name}"></a><b>${post.name}</b>${first && html`<span><b>${nameOf(first.author)}:</b> ${markdown(firstLine(first), { ...viewer, still: true })}</span>`}<small>${rest.length === 1 ? '1 reply' : `${rest.length} replies`}</small></li>`;
	})}</ul>`;
}
